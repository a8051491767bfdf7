import type { Locale } from '@caunoi/contracts/primitives';

const decimalComma: Record<Locale, boolean> = { vi: true, en: false, fr: true };

/**
 * Reads a number as people of that language write it: "1,8", "1.800.000" in Vietnamese and French; "1.8", "1,800,000" in English.
 * A lone mark of the other habit is taken as the decimal mark unless three digits follow it. Empty is null, what is no number stays text.
 */
export function readNumber(text: string, locale: Locale): number | null | string {
  const compact = text.normalize('NFC').replaceAll(/[\s  ]/g, '');
  if (compact === '') return null;
  const [decimal, group] = decimalComma[locale] ? [',', '.'] : ['.', ','];
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(compact) ? compact.replaceAll(group, '') : compact;
  const value = Number(plain.replace(/[.,]/, '.'));
  return Number.isFinite(value) && /\d/.test(plain) ? value : text;
}

/** Writes a number for an input of that language: no grouping, which would jump while one types. */
export const writeNumber = (value: unknown, locale: Locale) => {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' && decimalComma[locale] ? String(value).replace('.', ',') : String(value);
};
