import type { Lang } from '../stop-words';
import { figure, numberInWords, numberPattern, numberWords } from './numbers';
import { type Reading, vocabulary } from './reading';
import { units } from './units';

export type Bound = '<' | '≤' | '=' | '≥' | '>' | '≈';

export interface Quantity {
  value: number;
  /** The second figure of "5–10 %" (`range`) or of "21 lên 35 ngày" (`change`). */
  second: number | null;
  joint: 'range' | 'change' | null;
  /** As shown to people: ngày, %, mg/L, days. */
  unit: string;
  /** What is counted, the same in every language (days and ngày are both "ngày"), and per what; amounts of money are in đồng. */
  kind: string;
  per: string | null;
  bound: Bound;
  /** UTF-16 offsets in the text as given, the words of the bound included. */
  start: number;
  end: number;
  /** The same span in `Reading.folded`. */
  from: number;
  to: number;
}

const scales = vocabulary<number>([
  ...'nghìn;ngàn;thousand;mille'.split(';').map((word) => [word, 1e3] as const),
  ...'triệu;tr;million;millions'.split(';').map((word) => [word, 1e6] as const),
  ...'tỷ;tỉ;billion;milliard;milliards'.split(';').map((word) => [word, 1e9] as const),
]);

const bounds = vocabulary<Bound>(
  Object.entries({
    '<': 'dưới;<;thấp hơn;nhỏ hơn;ít hơn;chưa đến;chưa tới;chưa đầy;under;below;less than;moins de',
    '≤': 'không quá;không vượt quá;không vượt;không hơn;không cao hơn;không trên;tối đa;nhiều nhất;≤;<=;at most;up to;au plus',
    '≥': 'ít nhất;tối thiểu;không dưới;không thấp hơn;không ít hơn;≥;>=;at least;au moins',
    '>': 'trên;hơn;vượt;vượt quá;cao hơn;nhiều hơn;quá;>;over;above;more than;plus de',
    '≈': 'khoảng;chừng;tầm;gần;xấp xỉ;cỡ;~;≈;about;around;environ',
  }).flatMap(([bound, words]) => words.split(';').map((word) => [word, bound as Bound] as const)),
);
const tails: Record<string, Bound> = { 'tro len': '≥', 'or more': '≥', 'ou plus': '≥', 'tro xuong': '≤', 'or less': '≤', 'ou moins': '≤' };

const changes = '->|→|=>|xuong con|xuong|len den|len toi|len thanh|len|giam con|con|to';
const bound = `(?:(?<![\\p{L}\\d])(?<bound>${bounds.pattern})\\s?)?`;
const ending =
  `(?:(?:\\s?(?<scale>${scales.pattern})(?![\\p{L}]))(?:\\s(?<rest>\\d{1,3})\\s?(?<restScale>${scales.pattern})(?![\\p{L}\\d]))?)?` +
  `(?:\\s?(?<unit>${units.pattern})(?![\\p{L}\\d²³]))?(?<half>\\sruoi(?!\\p{L}))?` +
  `(?:(?:\\s?/\\s?|\\s(?:moi|mot|per|par)\\s)(?<per>${units.pattern})(?![\\p{L}\\d]))?(?:\\s(?<tail>${Object.keys(tails).join('|')}))?`;
const inFigures = new RegExp(
  `${bound}(?<![\\p{L}\\d.,/:_-])(?<first>${numberPattern})` +
    `(?:\\s?(?<joint>-|den|toi|a|${changes})\\s?(?:(?:${bounds.pattern})\\s?)?(?<second>${numberPattern}))?(?!\\p{L}{0,3}/\\d)${ending}(?![\\p{L}\\d])`,
  'gdu',
);
const inWords = new RegExp(
  `${bound}(?<!\\p{L})(?<first>(?:${numberWords})(?:\\s(?:${numberWords})){0,3})(?!\\p{L})${ending}(?![\\p{L}\\d])`,
  'gdu',
);

type Groups = Record<string, string | undefined>;

function measured(groups: Groups, written: (name: string) => string, accented: boolean) {
  const unit = groups['unit'] ? units.meant(written('unit'), accented) : undefined;
  const scale = groups['scale'] ? scales.meant(written('scale'), accented) : 1;
  if (scale === undefined || (groups['unit'] ? !unit : scale < 1e6)) return undefined;
  const per = groups['per'] ? units.meant(written('per'), accented) : undefined;
  const rest = groups['rest'] ? Number(groups['rest']) * (scales.meant(written('restScale'), accented) ?? 0) : 0;
  const { shown, kind } = unit ?? { shown: 'đồng', kind: 'đồng' };
  const unitPer = per?.kind === 'lít' ? 'L' : per?.shown;
  return {
    unit: unitPer ? `${shown}/${unitPer}` : shown,
    kind,
    per: per?.kind ?? null,
    scale,
    more: rest + (groups['half'] ? scale / 2 : 0),
  };
}

function quantityFrom(match: RegExpExecArray, read: Reading, numberOf: (written: string) => number): Quantity | undefined {
  const groups: Groups = match.groups ?? {};
  const written = (name: string) => read.cut(...(match.indices?.groups?.[name] ?? [0, 0]));
  const found = measured(groups, written, read.accented);
  const [from, to] = [match.index, match.index + match[0].length];
  const isDate = (found?.kind === 'tháng' || found?.kind === 'năm') && /^\s\d/.test(read.folded.slice(to));
  if (!found || isDate) return undefined;
  const { scale, more, unit, kind, per } = found;
  const below = (name: string) => {
    const value = numberOf(written(name)) * scale + more;
    return kind === '°C' ? value : Math.abs(value);
  };
  const value = below('first');
  if (!Number.isFinite(value)) return undefined;
  const said = groups['bound'] ? bounds.meant(written('bound'), read.accented) : undefined;
  const joint = groups['joint'] ? (/^(?:-|den|toi|a)$/.test(groups['joint']) ? 'range' : 'change') : null;
  const second = joint ? below('second') : null;
  const bound = said ?? tails[groups['tail'] ?? ''] ?? '=';
  return { value, second, joint, unit, kind, per, bound, from, to, start: read.origin(from), end: read.origin(to) };
}

/**
 * The quantities of a text, in order: a number with its unit, in figures or in Vietnamese words, with what is said about it (dưới, ≥,
 * khoảng …). A number without a unit is no quantity, so years, telephone numbers, decrees and standards are not read.
 * @param language tells 1.250 (vi, fr: a thousand and more) from 1.250 (en: one and a quarter)
 */
export function quantities(read: Reading, language: Lang = 'vi'): Quantity[] {
  const figures = [...read.folded.matchAll(inFigures)].map((match) => quantityFrom(match, read, (text) => figure(text, language === 'en')));
  const words = [...read.folded.matchAll(inWords)].map((match) => quantityFrom(match, read, (text) => numberInWords(text, read.accented)));
  const found = figures.filter((quantity) => quantity !== undefined);
  const apart = words
    .filter((word) => word !== undefined)
    .filter((word) => !found.some(({ from, to }) => word.from < to && from < word.to));
  return [...found, ...apart].toSorted((a, b) => a.from - b.from);
}

/** Whether two quantities can be compared; "8 %/năm" and "2 %" can, "2 m³/ngày" and "2 m³/mẻ" cannot. */
export const sameUnit = (a: Quantity, b: Quantity) => a.kind === b.kind && (a.per === b.per || a.per === null || b.per === null);
