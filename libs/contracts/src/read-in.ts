import type { Locale } from './locales';
import type { Translation } from './translation';

// Apart from the schemas: every page reads it before it has any.

interface Written {
  language: Locale;
  title: string;
  summary: string;
  translations: readonly Translation[];
}

/** The words that a reader gets: those of their language where the owner has given them, otherwise the text's own. */
export function readIn(locale: Locale, { language, title, summary, translations }: Written) {
  const own = language === locale ? undefined : translations.find((translation) => translation.language === locale);
  if (!own) return { title, summary, language, summaryLanguage: language, translated: false };
  // A title alone is a help, too: what it has no words for stays as it was written.
  const said = own.summary !== '';
  return {
    title: own.title,
    summary: said ? own.summary : summary,
    language: locale,
    summaryLanguage: said ? locale : language,
    translated: true,
  };
}
