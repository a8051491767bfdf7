import type { Lang } from '../stop-words';
import { figure, MOST_NUMBER_WORDS, numberInWords, numberPattern, numberWords } from './numbers';
import { type Reading, vocabulary } from './reading';
import { perUnits, type Unit, units } from './units';

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
  /** Said as "một phần ba": a share, though of what it is one often has to be guessed. */
  fraction?: true;
}

const scales = vocabulary<number>([
  ...'nghìn;ngàn;thousand;mille;k;K'.split(';').map((word) => [word, 1e3] as const),
  ...'triệu;tr;củ;million;millions;mio'.split(';').map((word) => [word, 1e6] as const),
  ...'tỷ;tỉ;billion;bn;milliard;milliards'.split(';').map((word) => [word, 1e9] as const),
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

const ranges = '-|~|÷|den|toi|hoac|hay|or|ou|a|to';
const changes = '->|→|=>|xuong con|xuong|len den|len toi|len thanh|len|giam con|con|ve|thanh';
const bound = `(?:(?<![\\p{L}\\d])(?<bound>${bounds.pattern})\\s?)?`;
const spokenNumber = `(?:${numberWords})(?:[\\s-](?:${numberWords})){0,${MOST_NUMBER_WORDS - 1}}`;
/** What may follow the figures: a scale with more figures ("1 tỷ 2", "4 tỷ 500 triệu"), the unit, per what, "trở lên". */
const ending =
  `(?:(?:\\s?(?<scale>${scales.pattern})(?!\\p{L}))(?:\\s?(?<rest>\\d{1,3}(?![.,]?\\d)|(?<=\\s)(?!ruoi)(?:${spokenNumber})(?!\\p{L}))(?:\\s?(?<restScale>${scales.pattern})(?![\\p{L}\\d])|(?!\\s?(?:${units.pattern})(?![\\p{L}\\d]))))?)?` +
  `(?:\\s?(?:de\\s)?(?<unit>${units.pattern})(?![\\p{L}\\d²³]))?(?<half>\\sruoi(?!\\p{L}))?` +
  `(?:(?:\\s?/\\s?|\\s(?:moi|mot|per|par)\\s)(?<per>${perUnits.pattern})(?![\\p{L}\\d²³])|/(?<odd>\\p{L}[\\p{L}\\d]{0,11}(?!\\d)))?(?:\\s(?<tail>${Object.keys(tails).join('|')})(?!\\p{L}))?`;
const inFigures = new RegExp(
  `${bound}(?<![\\p{L}\\d.,/_-]|\\d:)(?:(?<sign>us\\$|usd|eur|vnd|[$€])\\s?)?(?<first>${numberPattern})` +
    `(?:\\s?(?<percent>%)?\\s?(?<joint>${changes}|${ranges})\\s?(?:(?<secondBound>${bounds.pattern})\\s?)?(?<second>${numberPattern}))?(?!\\p{L}{0,3}/\\d)${ending}(?![\\p{L}\\d])`,
  'gdu',
);
const inWords = new RegExp(
  `${bound}(?<!\\p{L})(?<first>${spokenNumber})(?!\\p{L})(?:\\s(?<joint>${changes}|${ranges})\\s(?:(?<secondBound>${bounds.pattern})\\s)?(?<second>${spokenNumber})(?!\\p{L}))?${ending}(?![\\p{L}\\d])`,
  'gdu',
);
const inWordsHere = new RegExp(inWords, 'duy');
/** The same without a bound: "tám" is none, though without accents it looks like "tầm". */
const inWordsBare = new RegExp(inWords.source.slice(bound.length), 'duy');

/** "một phần ba", "hai phần ba", "nửa": a part of one, of what a scale or a unit says, else of a whole. */
const fractions = new RegExp(
  `(?<!\\p{L})(?:(?<share>(?:${numberWords})\\sphan\\s(?:hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi))(?!\\s(?:nay|nao|tram|nghin|ngan|ngoai|roi|qua|sau|toi|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin)(?!\\p{L}))|(?<half>nua(?=\\s(?:${scales.pattern})(?!\\p{L}))))(?!\\p{L})` +
    `(?:\\s(?<scale>${scales.pattern})(?!\\p{L}))?(?:\\s(?<unit>${units.pattern})(?![\\p{L}\\d²³]))?`,
  'gdu',
);

const numberWordsAlone = new RegExp(`^(?:${numberWords})$`);

type Groups = Record<string, string | undefined>;
type Written = (name: string) => string;
type NumberOf = (written: string, scaled: boolean) => number;

const currencies: Readonly<Record<string, string>> = { vnd: 'đồng', eur: 'EUR', '€': 'EUR' };
const dong: Pick<Unit, 'shown' | 'kind'> = { shown: 'đồng', kind: 'đồng' };

/** "1 tỷ 2" and "một tỷ hai" are 1.2 billion, "1 tỷ 250" 1.25; with a scale of its own the rest is what it says. */
function restOf(groups: Groups, written: Written, accented: boolean, scale: number, numberOf: NumberOf): number {
  const rest = groups['rest'];
  if (!rest) return 0;
  const value = numberOf(written('rest'), true);
  if (groups['restScale']) return value * (scales.meant(written('restScale'), accented) ?? NaN);
  if (/^\d+$/.test(rest)) return (value / 10 ** rest.length) * scale;
  return value * (value < 10 ? scale / 10 : scale / 1000);
}

function unitIn(groups: Groups, written: Written, accented: boolean, scale: number): Pick<Unit, 'shown' | 'kind'> | undefined {
  if (groups['unit']) return units.meant(written('unit'), accented);
  const sign = groups['sign'];
  if (sign) {
    const kind = currencies[sign] ?? 'USD';
    return { shown: kind, kind };
  }
  return scale >= 1e6 || (scale >= 1e3 && groups['per']) ? dong : undefined;
}

function measured(groups: Groups, written: Written, accented: boolean, numberOf: NumberOf) {
  const scale = groups['scale'] ? scales.meant(written('scale'), accented) : 1;
  const unit = scale === undefined ? undefined : unitIn(groups, written, accented, scale);
  if (scale === undefined || !unit) return undefined;
  const odd = groups['odd'] && { shown: written('odd'), kind: groups['odd'] };
  const per = groups['per'] ? perUnits.meant(written('per'), accented) : odd || undefined;
  const shownPer = per?.kind === 'lít' ? 'L' : per?.shown;
  const more = restOf(groups, written, accented, scale, numberOf) + (groups['half'] ? scale / 2 : 0);
  return { unit: shownPer ? `${unit.shown}/${shownPer}` : unit.shown, kind: unit.kind, per: per?.kind ?? null, scale, more };
}

const startsAt = /(?:^|[\s(,:])(?:tu|muc|from|de|entre|between|giam|tang|nang|ha|rut|rut ngan|keo dai|reduce|increase)\s*$/;
const numbered =
  /(?:^|[\s(,.;:])(?:nam|thang|quy|so|may|lo|day chuyen|chuyen|line|ca|khu|xuong|to|mau|ao|chuong|be|vu|dot|lan|ngay|phong|tang|cong doan|buong|silo|year|in|no|en|annee|machine|kiln|furnace|four|ligne|n)[\s.°]*$/;

/** "Năm 2025 còn 9 %", "Lò 3 còn 60 %": the first figure is a name or a year, only the second one is measured. */
function firstIsName(groups: Groups, before: string, first: number, second: number): boolean {
  const joint = groups['joint'] ?? '';
  if (groups['percent'] || /^(?:->|→|=>)$/.test(joint) || startsAt.test(before)) return false;
  const year = Number.isInteger(first) && first >= 1900 && first <= 2100 && second < first;
  const words = /^[a-z]/.test(joint);
  return year || (words && (numbered.test(before) || isChange(joint)));
}
const isChange = (joint: string) => !new RegExp(`^(?:${ranges})$`).test(joint);

/** Every year, the fifth and five are all "năm"; "ngày càng" is no day. */
const yearBefore = /(?:^|\s)(?:moi|mot|cac|nhieu|hang|trong|may|ca|sang|qua|dau|cuoi|giua|tung|theo|so|cua)\s$/;
const noDay = /^\s(?:cang|nay|mai|nao|xua)(?:\s|$)/;

function misread(read: Reading, from: number, to: number, kind: string, first: string): boolean {
  const [before, after] = [read.folded.slice(Math.max(0, from - 12), from), read.folded.slice(to, to + 8)];
  if ((kind === 'tháng' || kind === 'năm') && /^\s\d/.test(after)) return true;
  return (first === 'nam' && yearBefore.test(before)) || (kind === 'ngày' && noDay.test(after));
}

function quantityFrom(match: RegExpExecArray, read: Reading, numberOf: NumberOf): Quantity | undefined {
  const groups: Groups = match.groups ?? {};
  const spanOf = (name: string) => match.indices?.groups?.[name] ?? ([0, 0] as const);
  const written: Written = (name) => read.cut(...spanOf(name));
  const found = measured(groups, written, read.accented, numberOf);
  const to = match.index + match[0].length;
  if (!found || misread(read, match.index, to, found.kind, groups['first'] ?? '')) return undefined;
  const { scale, more, unit, kind, per } = found;
  const valueOf = (name: string) => {
    const value = numberOf(written(name), scale >= 1e6) * scale + more;
    return kind === '°C' ? value : Math.abs(value);
  };
  const [first, second] = [valueOf('first'), groups['joint'] ? valueOf('second') : null];
  const alone = second !== null && firstIsName(groups, read.folded.slice(Math.max(0, match.index - 20), match.index), first, second);
  const value = alone ? second : first;
  if (!Number.isFinite(value) || (second !== null && !Number.isFinite(second))) return undefined;
  const said = alone ? 'secondBound' : 'bound';
  const bound = (groups[said] ? bounds.meant(written(said), read.accented) : undefined) ?? tails[groups['tail'] ?? ''] ?? '=';
  const from = alone ? spanOf(groups['secondBound'] ? 'secondBound' : 'second')[0] : match.index;
  const joint = alone || second === null ? null : isChange(groups['joint'] ?? '') ? 'change' : 'range';
  const spans = { from, to, start: read.origin(from), end: read.origin(to) };
  return { value, second: joint && second, joint, unit, kind, per, bound, ...spans };
}

/** "20%-25%" and "20 ngày hoặc 25 ngày" are one range, unless something moves from one to the other. */
function joined(read: Reading, found: readonly Quantity[]): Quantity[] {
  const between = new RegExp(`^\\s?(?:${ranges})\\s?$`);
  const whole: Quantity[] = [];
  for (const next of found) {
    const last = whole.at(-1);
    const range =
      last &&
      last.second === null &&
      next.second === null &&
      next.bound === '=' &&
      last.kind === next.kind &&
      (last.per === null || last.per === next.per) &&
      between.test(read.folded.slice(last.to, next.from)) &&
      !startsAt.test(read.folded.slice(Math.max(0, last.from - 20), last.from));
    if (range)
      whole.splice(-1, 1, {
        ...next,
        value: last.value,
        second: next.value,
        joint: 'range',
        bound: last.bound,
        from: last.from,
        start: last.start,
      });
    else whole.push(next);
  }
  return whole;
}

/** What stands right before a number and makes another of it: "vài trăm", "mấy chục", and "một phần" in "một phần ba tỷ". */
const vague = /(?:^|\s)(?:vai|may|dam|nua|phan|mot vai|bao nhieu)\s$/;

/** "bảy tám trăm" is somewhere from seven to eight hundred: not said exactly, so not read. */
function isRough(read: Reading, from: number, first: string, language: Lang): boolean {
  const before = /\S+(?=\s$)/.exec(read.folded.slice(Math.max(0, from - 12), from))?.[0] ?? '';
  const [word = ''] = first.split(/[\s-]/);
  const spoken = (length: number, at: number) => numberInWords(read.cut(at, at + length), read.accented, language, true);
  return spoken(before.length, from - 1 - before.length) + 1 === spoken(word.length, from);
}

/** A share in words: of an amount if there is one, else in percent. */
function fractionFrom(match: RegExpExecArray, read: Reading): Quantity | undefined {
  const spanOf = (name: string) => match.indices?.groups?.[name] ?? ([0, 0] as const);
  const groups: Groups = match.groups ?? {};
  const written = (name: string) => read.cut(...spanOf(name));
  const [above = '', below = ''] = (groups['share'] ? written('share') : '').split(/\s+ph\S+\s+/u);
  const number = (word: string) => numberInWords(word, read.accented, 'vi', true);
  const share = groups['half'] ? halfIn(written('half'), read.accented) : number(above) / number(below);
  const scale = groups['scale'] ? scales.meant(written('scale'), read.accented) : undefined;
  const unit = groups['unit'] ? units.meant(written('unit'), read.accented) : undefined;
  const from = match.index;
  const to = spanOf(groups['scale'] && scale ? (groups['unit'] && unit ? 'unit' : 'scale') : groups['half'] ? 'half' : 'share')[1];
  if (!(share > 0 && share < 1)) return undefined;
  const spans = { from, to, start: read.origin(from), end: read.origin(to), second: null, joint: null, bound: '=' as const, per: null };
  if (scale) return { ...spans, value: share * scale, unit: unit?.shown ?? dong.shown, kind: unit?.kind ?? dong.kind };
  return { ...spans, value: Math.round(share * 1000) / 10, unit: '%', kind: '%', fraction: true };
}

const halfIn = (written: string, accented: boolean) => (!accented || written.toLowerCase().normalize('NFC') === 'nửa' ? 0.5 : NaN);

/** The longest end of a run of number words that is a number: in "mỗi năm hai lần" the năm is a year. */
function wordsOf(match: RegExpExecArray, read: Reading, language: Lang, until?: number): Quantity | undefined {
  const first = match.groups?.['first'] ?? '';
  const at = match.indices?.groups?.['first']?.[0] ?? match.index;
  const [boundFrom, boundTo] = match.indices?.groups?.['bound'] ?? [0, 0];
  if (boundTo > 0 && numberWordsAlone.test(match.groups?.['bound'] ?? '')) {
    // "tầm" or "tám": without accents nobody knows.
    if (!read.accented) return undefined;
    inWordsBare.lastIndex = boundFrom;
    const unbound = bounds.meant(read.cut(boundFrom, boundTo), true) ? null : inWordsBare.exec(read.folded);
    if (unbound) return wordsOf(unbound, read, language);
  }
  if (vague.test(read.folded.slice(Math.max(0, at - 12), at)) || isRough(read, at, first, language)) return undefined;
  const whole = quantityFrom(match, read, (text, scaled) => numberInWords(text, read.accented, language, scaled));
  const end = until ?? at + first.length;
  const next = at + first.search(/[\s-]/) + 1;
  if (whole || next <= at || next >= end) return whole;
  inWordsHere.lastIndex = next;
  const shorter = inWordsHere.exec(read.folded);
  return shorter ? wordsOf(shorter, read, language, end) : undefined;
}

/**
 * The quantities of a text, in order: a number with its unit, in figures or in words, with what is said about it (dưới, ≥, khoảng …). A
 * number without a unit is no quantity, so years, telephone numbers, decrees and standards are not read.
 * @param language tells 1.250 (vi, fr: a thousand and more) from 1.250 (en: one and a quarter)
 */
export function quantities(read: Reading, language: Lang = 'vi'): Quantity[] {
  const numberOf: NumberOf = (text, scaled) =>
    /^[-\d]/.test(text) ? figure(text, language === 'en') : numberInWords(text, read.accented, language, scaled);
  const figures = [...read.folded.matchAll(inFigures)].map((match) => quantityFrom(match, read, numberOf));
  const words = [...read.folded.matchAll(inWords)].map((match) => wordsOf(match, read, language));
  const shares = [...read.folded.matchAll(fractions)].map((match) => fractionFrom(match, read));
  const found = figures.filter((quantity) => quantity !== undefined);
  const apart = [
    ...shares,
    ...words.filter((word) => !shares.some((share) => share && word && word.from < share.to && share.from < word.to)),
  ]
    .filter((word) => word !== undefined)
    .filter((word) => !found.some(({ from, to }) => word.from < to && from < word.to));
  return joined(
    read,
    [...found, ...apart].toSorted((a, b) => a.from - b.from),
  );
}

/** Whether two quantities can be compared; "8 %/năm" and "2 %" can, "2 m³/ngày" and "2 m³/mẻ" cannot. */
export const sameUnit = (a: Quantity, b: Quantity) => a.kind === b.kind && (a.per === b.per || a.per === null || b.per === null);
