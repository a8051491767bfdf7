/** The languages of the interface, the default first. */
export const locales = ['vi', 'en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** A text in the three languages of the interface. */
export type Trilingual = Readonly<Record<Locale, string>>;

/** What stands between a figure and its unit: 35 ngày, 3%, and 3 % in French. */
export const unitGap = (unit: string, locale: Locale) => (!/^[%‰]/.test(unit) ? ' ' : locale === 'fr' ? '\u00a0' : '');

const prefix = /^\/(en|fr)(?=\/|$)/;

/** The language that an address is in, and the page: `/en/search` → English, `/search`. Vietnamese, the first language, has no prefix. */
export function readAddress(pathname: string): { locale: Locale; path: string } {
  const found = prefix.exec(pathname)?.[1];
  const locale = locales.find((each) => each === found) ?? 'vi';
  return { locale, path: found === undefined ? pathname : pathname.slice(found.length + 1) || '/' };
}

/** Where a page is in a language: the reverse of `readAddress`. */
export const addressIn = (locale: Locale, path: string) => (locale === 'vi' ? path : `/${locale}${path === '/' ? '' : path}`);
