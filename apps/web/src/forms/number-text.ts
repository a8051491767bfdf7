import type { Locale } from '@caunoi/contracts/locales';

const decimalComma: Record<Locale, boolean> = { vi: true, en: false, fr: true };

/**
 * Reads a number as people of that language write it: "1,8", "1.800.000" in Vietnamese and French; "1.8", "1,800,000" in English.
 * A lone mark of the other habit is taken as the decimal mark unless three digits follow it; where both marks stand, the last one is
 * the decimal mark in any language. Any dash may be the minus. Empty is null, what is no number stays text.
 */
export function readNumber(text: string, locale: Locale): number | null | string {
  const compact = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^[\u2010-\u2015\u2212]/, '-');
  if (compact === '') return null;
  const ownMarks = decimalComma[locale] ? ([',', '.'] as const) : (['.', ','] as const);
  const [decimal, group] = isForeign(compact, ownMarks) ? ([ownMarks[1], ownMarks[0]] as const) : ownMarks;
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(compact) ? compact.replaceAll(group, '') : compact;
  const value = Number(plain.replace(/[.,]/, '.'));
  return Number.isFinite(value) && /\d/.test(plain) ? value : text;
}

/** "1,250.5" where one writes "1.250,5": both marks, in the order of the other habit. */
const isForeign = (text: string, [decimal, group]: readonly [string, string]) =>
  text.includes(decimal) && text.lastIndexOf(decimal) < text.lastIndexOf(group);

/** Writes a number for an input of that language: no grouping, which would jump while one types. */
export const writeNumber = (value: unknown, locale: Locale) => {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' && decimalComma[locale] ? String(value).replace('.', ',') : String(value);
};
