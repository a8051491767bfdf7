import { formatDate, formatNumber, once, tags, timeZone } from '@caunoi/contracts/formats';
import { type Locale, unitGap } from '@caunoi/contracts/locales';

const times = once(
  (locale: Locale) => new Intl.DateTimeFormat(tags[locale], { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);
const moments = once((locale: Locale) => new Intl.DateTimeFormat(tags[locale], { timeZone, dateStyle: 'full', timeStyle: 'medium' }));

/** 09:40, in Vietnam's time. */
export const formatTime = (value: Date | string, locale: Locale) => times(locale).format(new Date(value));

/** Date and time together, for a tooltip: never ambiguous. */
export const formatMoment = (value: Date | string, locale: Locale) => moments(locale).format(new Date(value));

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

/** 2026-11-22: the day in Vietnam, as the contracts write it. */
export const formatDay = (value: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(value);

/** "Chủ nhật, 22/11/2026.": the day at the top of a desk; French writes days small and without a comma. */
export function formatToday(now: Date, locale: Locale) {
  const weekday = new Intl.DateTimeFormat(tags[locale], { timeZone, weekday: 'long' }).format(now);
  if (locale === 'fr') return `${weekday} ${formatDate(now, locale)}.`;
  const name = weekday.charAt(0).toLocaleUpperCase(locale) + weekday.slice(1);
  return `${name}, ${formatDate(now, locale)}.`;
}
