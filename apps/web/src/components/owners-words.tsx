import { label } from '@caunoi/contracts/code-lists/code-list';
import { languages } from '@caunoi/contracts/code-lists/languages';
import type { Locale } from '@caunoi/contracts/locales';
import { readIn } from '@caunoi/contracts/read-in';
import type { Translation } from '@caunoi/contracts/translation';
import { Trans } from '@lingui/react/macro';
import { IconLanguage } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLocale } from '../i18n/locale';
import { inSentence, WrittenIn } from './written-in';
import './owners-words.css';

interface Written {
  language: Locale;
  title: string;
  summary: string;
  translations: readonly Translation[];
}

/** A text in the words that its reader gets, and the line that says whose words these are, with the way to the original and back. */
export function useOwnersWords(written: Written): ReturnType<typeof readIn> & { note: ReactNode } {
  const locale = useLocale();
  const [original, setOriginal] = useState(false);
  const found = readIn(locale, written);
  if (!found.translated) return { ...found, note: <WrittenIn language={written.language} /> };
  const name = inSentence(label(languages, written.language, locale), locale);
  const shown = original ? readIn(written.language, written) : found;
  const note = (
    <span>
      <IconLanguage className="i" aria-hidden />
      {original ? <Trans>Bản gốc viết bằng {name}</Trans> : <Trans>Bản dịch của chủ</Trans>}
      {' · '}
      <button type="button" className="as-link" onClick={() => setOriginal(!original)}>
        {original ? <Trans>Xem bản dịch</Trans> : <Trans>Xem bản gốc</Trans>}
      </button>
    </span>
  );
  return { ...shown, note };
}
