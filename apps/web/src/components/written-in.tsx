import { label } from '@caunoi/contracts/code-lists/code-list';
import { languages } from '@caunoi/contracts/code-lists/languages';
import type { Locale } from '@caunoi/contracts/locales';
import type { Card } from '@caunoi/contracts/matching/match';
import { readIn } from '@caunoi/contracts/read-in';
import { Trans } from '@lingui/react/macro';
import { IconLanguage } from '@tabler/icons-react';
import { useLocale } from '../i18n/locale';

/** Only English writes its languages with a capital in the middle of a sentence: "tiếng Anh", "English", "anglais". */
export function inSentence(name: string, locale: Locale) {
  return locale === 'en' ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
}

/** Says that a text is in another language than the page; nothing where they are the same. */
export function WrittenIn({ language }: { language: Locale }) {
  const locale = useLocale();
  if (language === locale) return null;
  const name = inSentence(label(languages, language, locale), locale);
  return (
    <span>
      <IconLanguage className="i" aria-hidden />
      <Trans>Viết bằng {name}</Trans>
    </span>
  );
}

/** Whose words the title of a card is said in, where it was not written in the language of the page. */
export function WordsOf({ card }: { card: Card }) {
  const locale = useLocale();
  if (!readIn(locale, card).translated) return <WrittenIn language={card.language} />;
  return (
    <span>
      <IconLanguage className="i" aria-hidden />
      <Trans>Bản dịch của chủ</Trans>
    </span>
  );
}
