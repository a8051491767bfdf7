import { type Locale, locales, type Trilingual } from '@caunoi/contracts/locales';
import { useLocale } from '../src/i18n/locale';

/** The page has no address of its own in each language: `?language=fr`. */
export const languageOf = (search: string): Locale => {
  const asked = new URLSearchParams(search).get('language');
  return locales.find((locale) => locale === asked) ?? 'vi';
};

/** Words of this page, which are in no catalogue: the product never shows them. */
export function useSay() {
  const locale = useLocale();
  return (words: Trilingual) => words[locale];
}
