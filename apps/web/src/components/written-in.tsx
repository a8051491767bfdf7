import { label } from '@caunoi/contracts/code-lists/code-list';
import { languages } from '@caunoi/contracts/code-lists/languages';
import type { Locale } from '@caunoi/contracts/locales';
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
