import type { Locale } from './locales';

/** Days and hours are those of Vietnam, wherever the reader is. */
export const timeZone = 'Asia/Ho_Chi_Minh';
export const tags: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

/** Made once for each key: formatters are dear to make, and a page asks for hundreds. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const dates = once(
  (locale: Locale) => new Intl.DateTimeFormat(tags[locale], { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
);
const numbers = once((maximumFractionDigits: number) =>
  once((locale: Locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits })),
);
const relatives = once((locale: Locale) => new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }));

/** 22/11/2026, in Vietnam's time. */
export const formatDate = (value: Date | string, locale: Locale) => dates(locale).format(new Date(value));

/** 1.250.000 in Vietnamese, 1,250,000 in English, 1 250 000 in French. */
export const formatNumber = (value: number, locale: Locale, maximumFractionDigits = 2) =>
  numbers(maximumFractionDigits)(locale).format(value);

const steps: [seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 'second'],
  [3600, 'minute'],
  [86_400, 'hour'],
  [7 * 86_400, 'day'],
  [30 * 86_400, 'week'],
  [365 * 86_400, 'month'],
  [Infinity, 'year'],
];

/** "3 giờ trước", "hôm qua", "sau 2 tháng": how far `value` is from `now`. */
export function formatRelative(value: Date | string, now: Date, locale: Locale) {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const index = steps.findIndex(([limit]) => Math.abs(seconds) < limit);
  const unit = steps[index]?.[1] ?? 'year';
  const size = index > 0 ? (steps[index - 1]?.[0] ?? 1) : 1;
  const text = relatives(locale).format(Math.round(seconds / size), unit);
  // "Hôm qua" comes with a capital; here it always stands inside a sentence.
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}
