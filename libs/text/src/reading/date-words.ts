import { dayOf, daysAfter, monthEnd, monthsAfter, weekday } from './calendar';
import { numberWords } from './numbers';

/** A day, month, quarter, year or period as it is written: the days before it, in the middle and at its end. */
export interface Span {
  /** The day before it begins; what "trước quý II" means. */
  before: string;
  middle?: string;
  last: string;
}

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'period';

type Groups = Record<string, string | undefined>;

/** Tết, the first day of the lunar year that begins in a year. */
export type TetOf = (year: number) => string;

export interface DateForm {
  precision: Precision;
  pattern: RegExp;
  /** Whether it is the same day whenever it is read; "trong 12 tháng" is not. */
  fixed: boolean;
  /** A `count` in words comes as figures. */
  read: (groups: Groups, today: string, tetOf: TetOf) => Span | undefined;
}

const monthWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...['january;janvier;jan', 'february;fevrier;feb', 'march;mars;mar', 'april;avril;apr', 'may;mai', 'june;juin;jun', 'july;juillet;jul'],
    ...['august;aout;aug', 'september;septembre;sept;sep', 'october;octobre;oct', 'november;novembre;nov', 'december;decembre;dec'],
  ].flatMap((names, i) => names.split(';').map((name) => [name, i + 1])),
);
const monthName = `(?<name>${Object.keys(monthWords).join('|')})\\.?`;
const year = '(?<year>20\\d\\d|\\d\\d)(?![\\d])';
const fullYear = '(?<year>20\\d\\d)(?!\\d)';
const yearSaid = '(?:(?<year>20\\d\\d)(?!\\d)|(?<which>nay|sau|toi)(?!\\p{L}))';
const weekdays = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

const n = (text: string | undefined) => Number(text);
const thisYear = (today: string) => n(today.slice(0, 4));
function yearIn({ year: written, which }: Groups, today: string): number {
  if (which) return thisYear(today) + (which === 'nay' ? 0 : 1);
  return written?.length === 2 ? 2000 + n(written) : n(written);
}

const day = (value: string | undefined): Span | undefined => (value ? { before: value, last: value } : undefined);
const monthOf = ({ month, name }: Groups) => (name ? (monthWords[name] ?? NaN) : n(month));
const dayIn = (groups: Groups, today: string) => day(dayOf(yearIn(groups, today), monthOf(groups), n(groups['day'])));

function months(y: number, first: number, last: number): Span | undefined {
  if (!(first >= 1 && last <= 12)) return undefined;
  const middle = first === last ? dayOf(y, first, 15) : undefined;
  return { before: monthEnd(y, first - 1), last: monthEnd(y, last), ...(middle && { middle }) };
}
const monthIn = (groups: Groups, today: string) => months(yearIn(groups, today), monthOf(groups), monthOf(groups));

const quarters: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, first: 1, second: 2, third: 3, fourth: 4, mot: 1, hai: 2, ba: 3, tu: 4, bon: 4 },
};
const quarterNumber = '(?<quarter>iv|iii|ii|i|[1-4]|mot|hai|ba|tu|bon)';
function quarterIn(groups: Groups, today: string) {
  const written = groups['quarter'] ?? '';
  const quarter = quarters[written] ?? n(written);
  const of = (year: number) => months(year, 3 * quarter - 2, 3 * quarter);
  if (groups['year'] || groups['which']) return of(yearIn(groups, today));
  const soon = of(thisYear(today));
  return soon && soon.last > today ? soon : of(thisYear(today) + 1);
}

/** What is to be done by Tết is to be done before its first day. Without a year it is the next one. */
function tetIn(groups: Groups, today: string, tetOf: TetOf) {
  const eve = (year: number) => daysAfter(tetOf(year), -1);
  if (groups['year'] || groups['which']) return day(eve(yearIn(groups, today)));
  return day([0, 1].map((on) => eve(thisYear(today) + on)).find((eveOf) => eveOf > today));
}

function period({ count, unit = '' }: Groups, today: string): Span | undefined {
  const many = n(count);
  if (!(many > 0)) return undefined;
  if (/^(?:ngay|days?|jours?)$/.test(unit)) return day(daysAfter(today, many));
  if (/^(?:tuan|weeks?|semaines?)$/.test(unit)) return day(daysAfter(today, 7 * many));
  return day(monthsAfter(today, /^(?:nam|years?|ans?)$/.test(unit) ? 12 * many : many));
}

function weekIn({ which, weekday: named }: Groups, today: string): Span {
  const on = which === 'nay' ? 0 : 1;
  if (!named) return { before: weekday(today, on, 0), last: weekday(today, on, 7) };
  const at = weekdays.indexOf(named);
  const value = weekday(today, on, /^\d/.test(named) ? n(named) - 1 : at < 0 ? 7 : at + 1);
  return { before: value, last: value };
}

function relativeMonth({ which }: Groups, today: string): Span | undefined {
  const shifted = monthsAfter(`${today.slice(0, 8)}01`, which === 'nay' ? 0 : 1);
  return months(n(shifted.slice(0, 4)), n(shifted.slice(5, 7)), n(shifted.slice(5, 7)));
}

const form = (precision: Precision, pattern: string, read: DateForm['read'], fixed = true): DateForm => ({
  precision,
  pattern: new RegExp(`(?<![\\p{L}\\d/.,-])${pattern}`, 'gu'),
  fixed,
  read,
});
/** Other feasts that are called so. */
const otherTet = '(?!\\s(?:duong|tay|trung thu|doan ngo|thieu nhi|han thuc|nguyen tieu|doc lap|thanh minh|ong tao|mung))';
const count = `(?<count>\\d{1,3}|(?:${numberWords})(?:\\s(?:${numberWords})){0,2})`;
const ended = '(?!\\p{L})(?!\\s(?:qua|vua|gan day|dau|mua|lien tuc|truoc|roi|nay|lien|past|\\d))';

/** Longer forms before those that are a part of them. */
export const dateForms: readonly DateForm[] = [
  form('day', `(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?${year}`, dayIn),
  form('day', `${fullYear}-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, dayIn),
  form('day', `(?<day>\\d{1,2})\\sthang\\s(?<month>\\d{1,2})(?:\\s?/\\s?|,?\\snam\\s)${yearSaid}`, dayIn),
  form('day', `(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\snam\\s${yearSaid}`, dayIn),
  form('day', `tet(?:\\s(?:nguyen dan|am lich|ta|co truyen))?${otherTet}(?:\\s(?:nam\\s)?${yearSaid})?(?!\\p{L})`, tetIn, false),
  form('day', `(?<day>\\d{1,2})(?:st|nd|rd|th|er)?\\s(?:of\\s)?${monthName},?\\s${fullYear}`, dayIn),
  form('day', `${monthName}\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s${fullYear}`, dayIn),
  form(
    'day',
    `(?:thu\\s(?<weekday>${weekdays.join('|')}|[2-7])|chu nhat|(?<weekday>cn))\\stuan\\s(?<which>nay|sau|toi)(?!\\p{L})`,
    weekIn,
    false,
  ),
  form('month', `(?:thang\\s|t)(?<month>\\d{1,2})(?:\\s?[/-]\\s?|,?\\snam\\s)${yearSaid}`, monthIn),
  form('month', `${monthName}\\s${fullYear}`, monthIn),
  form('quarter', `(?:quy\\s|q)${quarterNumber}(?:\\s?[/-]\\s?|,?\\snam\\s|\\s)${yearSaid}`, quarterIn),
  form(
    'quarter',
    `(?<quarter>[1-4]|first|second|third|fourth)(?:st|nd|rd|th|er|e|eme)?\\s(?:quarter|trimestre)\\s(?:of\\s|de\\s)?${fullYear}`,
    quarterIn,
  ),
  form(
    'quarter',
    `quy\\s${quarterNumber}(?![\\p{L}\\d])(?!\\s?[/.,-]\\s?\\d|\\s(?:nam|ty|trieu|nghin|ngan|tram|muoi|chuc|dong|phan)(?!\\p{L}))`,
    quarterIn,
    false,
  ),
  form('month', `(?<month>\\d{1,2})/${fullYear}`, monthIn),
  form('week', 'tuan\\s(?<which>nay|sau|toi)(?!\\p{L})', weekIn, false),
  form('month', 'thang\\s(?<which>nay|sau|toi)(?!\\p{L})', relativeMonth, false),
  form(
    'period',
    `(?:(?:sau|trong|trong vong)\\s)?${count}\\s(?<unit>ngay|thang|tuan|nam)\\s(?:toi|nua|ke tu (?:ngay|khi|luc))(?!\\p{L})`,
    period,
    false,
  ),
  form(
    'period',
    `(?:trong|trong vong|trong thoi gian|trong thoi han|within|in|dans|sous)\\s(?:toi da\\s|khong qua\\s|khoang\\s|vong\\s)?${count}\\s?(?<unit>ngay|thang|tuan|nam|days?|months?|weeks?|years?|jours?|mois|semaines?|ans?)${ended}`,
    period,
    false,
  ),
  form('year', `nam\\s${yearSaid}`, (groups, today) => months(yearIn(groups, today), 1, 12)),
  form('year', `(?<=(?:by|in|before|of|avant|en|fin|de)\\s)${fullYear}(?![\\d/.-])`, (groups, today) =>
    months(yearIn(groups, today), 1, 12),
  ),
];
