import { type Locale, unitGap } from '@caunoi/contracts/locales';

const timeZone = 'Asia/Ho_Chi_Minh';
const tags: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

/** 22/11/2026, in Vietnam's time. */
export const formatDate = (value: Date | string, locale: Locale) =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(value));

/** 09:40, in Vietnam's time. */
export const formatTime = (value: Date | string, locale: Locale) =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(value));

/** Date and time together, for a tooltip: never ambiguous. */
export const formatMoment = (value: Date | string, locale: Locale) =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, dateStyle: 'full', timeStyle: 'medium' }).format(new Date(value));

/** 1.250.000 in Vietnamese, 1,250,000 in English, 1 250 000 in French. */
export const formatNumber = (value: number, locale: Locale, maximumFractionDigits = 2) =>
  new Intl.NumberFormat(tags[locale], { maximumFractionDigits }).format(value);

/** 35 ngày, 3%, 3 % in French: a figure with its unit as people of the language write it. */
export const formatMeasure = (value: number, unit: string, locale: Locale) =>
  `${formatNumber(value, locale)}${unitGap(unit, locale)}${unit}`;

/** Every đồng: 1.250.000 ₫. */
export const formatDong = (value: number, locale: Locale) =>
  new Intl.NumberFormat(tags[locale], {
    style: 'currency',
    currency: 'VND',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(value);

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
  const text = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }).format(Math.round(seconds / size), unit);
  // "Hôm qua" comes with a capital; here it always stands inside a sentence.
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

/** 2026-11-22: the day in Vietnam, as the contracts write it. */
export const formatDay = (value: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(value);

/** "Chủ nhật, 22/11/2026.": the day at the top of a desk; French writes days small and without a comma. */
export function formatToday(now: Date, locale: Locale) {
  const weekday = new Intl.DateTimeFormat(tags[locale], { timeZone, weekday: 'long' }).format(now);
  if (locale === 'fr') return `${weekday} ${formatDate(now, locale)}.`;
  const name = weekday.charAt(0).toLocaleUpperCase(locale) + weekday.slice(1);
  return `${name}, ${formatDate(now, locale)}.`;
}
