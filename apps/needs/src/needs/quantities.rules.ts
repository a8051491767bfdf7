import { fold, hasAccents, normalise, toneKey } from '@caunoi/text/normalise';

/** A text in plain lower-case letters, so that "Phần Trăm" and "phan tram" read alike, with the way back to what was written. */
export interface Reading {
  folded: string;
  /** Whether the writer types accents; if so, accents count. */
  accented: boolean;
  /** The original words of a span of `folded`. */
  cut: (from: number, to: number) => string;
  /** Where a position of `folded` lies in the original, in UTF-16 units. */
  origin: (position: number) => number;
}

export function reading(text: string): Reading {
  const origins: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const plain = character === '\n' ? character : fold(normalise(character)).replace(/\s/g, ' ');
    folded += plain;
    for (let i = 0; i < plain.length; i++) origins.push(offset);
    offset += character.length;
  }
  const origin = (position: number) => origins[position] ?? text.length;
  return { folded, accented: hasAccents(text), origin, cut: (from, to) => text.slice(origin(from), origin(to)) };
}

export interface Hit<T> {
  from: number;
  to: number;
  value: T;
}

const squeeze = (words: string) => words.trim().replace(/\s+/g, ' ');
const literal = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
const alternatives = (words: Iterable<string>) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/**
 * Words to look for, written with their accents. In an accented text only that spelling counts (cần is not cân); in a text without
 * accents the bare letters do, unless the spelling starts with "!" because its bare letters are a common other word. A single letter
 * counts in its own case only (5 g is not 5G).
 */
export function vocabulary<T>(entries: Iterable<readonly [spelling: string, value: T]>) {
  const terms = new Map<string, { spelling: string; key: string; marked: boolean; value: T }[]>();
  for (const [entry, value] of entries) {
    const spelling = entry.replace(/^!/, '');
    const term = { spelling, key: toneKey(spelling), marked: spelling !== entry, value };
    terms.set(fold(spelling), [...(terms.get(fold(spelling)) ?? []), term]);
  }
  const pattern = alternatives(terms.keys());
  const meant = (written: string, accented: boolean): T | undefined => {
    const words = squeeze(written);
    const fitting = (terms.get(fold(words)) ?? []).filter(({ spelling }) => spelling.length > 1 || spelling === words);
    return (fitting.find(({ key }) => key === toneKey(words)) ?? (accented ? undefined : fitting.find(({ marked }) => !marked)))?.value;
  };
  const find = ({ folded, accented, cut }: Reading): Hit<T>[] => {
    const hits: Hit<T>[] = [];
    const words = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu');
    for (let match = words.exec(folded); match; match = words.exec(folded)) {
      const [from, to] = [match.index, words.lastIndex];
      const value = meant(cut(from, to), accented);
      if (value === undefined) words.lastIndex = from + 1;
      else hits.push({ from, to, value });
    }
    return hits;
  };
  return { pattern, meant, find };
}

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

interface Unit {
  shown: string;
  kind: string;
}

/** Shown unit, other spellings, and for foreign words the Vietnamese unit that they equal. */
const unitRows: (readonly [shown: string, spellings?: string, kind?: string])[] = [
  ['%', 'phần trăm;percent;per cent;pour cent'],
  ['ngày', 'ngày đêm'],
  ['days', 'day', 'ngày'],
  ['jours', 'jour', 'ngày'],
  ['tuần'],
  ['weeks', 'week', 'tuần'],
  ['semaines', 'semaine', 'tuần'],
  ['tháng'],
  ['months', 'month', 'tháng'],
  ['mois', '', 'tháng'],
  ['năm'],
  ['years', 'year', 'năm'],
  ['ans', 'an;années', 'năm'],
  ['giờ', 'h;tiếng'],
  ['hours', 'hour', 'giờ'],
  ['heures', 'heure', 'giờ'],
  ['phút', 'min;minutes;minute', 'phút'],
  ['giây', ''],
  ['s', 'sec;seconds;second;secondes', 'giây'],
  ['°C', 'oC;độ C;° C;độ xê;degrees;degrés;độ'],
  ['kg', 'ký;kí;kilogram;ki lô gam'],
  ['tấn', 'tonnes;tonne;tons;ton'],
  ['lít', 'l;L;lit;litres;litre;liters;liter'],
  ['m²', 'mét vuông'],
  ['m³', 'khối;mét khối'],
  ['m', 'mét'],
  ['ha', 'héc ta;hecta;hectares;hectare'],
  ['container', 'containers;cont;công te nơ;conteneurs'],
  ['kWh', 'số điện'],
  ['bo', 'board;boards;bo mạch'],
  ['trái', 'quả'],
  ['cuộc', 'cuộc gọi;calls;appels'],
  ['lượt', 'lượt khám'],
  ['đồng', 'VND;VNĐ;đ;₫'],
  ...'mg;g;µg;ml;tạ;yến;mm;cm;km;µm;nm;ms;bar;kPa;MPa;GPa;W;kW;MW;MWh;kV;V;A;Hz;kHz;MHz;dB;dBA;ppm;ppb;Pt-Co;NTU;CFU;pallet;USD;EUR'
    .concat(
      ';con;ao;cây;lô;mẻ;vụ;lần;bộ;cái;chiếc;sản phẩm;người;ca;đơn hàng;chuyến;xe;hồ sơ;trang;ảnh;mẫu;điểm;kcal;MJ;GJ;hộ;gói;hộp;chai;thùng;đôi;suất;khách;câu',
    )
    .split(';')
    .map((unit) => [unit] as const),
];

const units = vocabulary<Unit>(
  unitRows.flatMap(([shown, spellings = '', kind = shown]) =>
    [shown, ...spellings.split(';').filter(Boolean)].map((spelling) => [spelling, { shown, kind }] as const),
  ),
);

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

const number = String.raw`-?(?:\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)`;
const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const otherDigitWords: Record<string, number> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 };
const numberWord = [...digitWords, ...Object.keys(otherDigitWords), 'mười', 'mươi', 'trăm'].map(fold).join('|');
const changes = '->|→|=>|xuong con|xuong|len den|len toi|len thanh|len|giam con|con|to';
const bound = `(?:(?<![\\p{L}\\d])(?<bound>${bounds.pattern})\\s?)?`;
const ending =
  `(?:(?:\\s?(?<scale>${scales.pattern})(?![\\p{L}]))(?:\\s(?<rest>\\d{1,3})\\s?(?<restScale>${scales.pattern})(?![\\p{L}\\d]))?)?` +
  `(?:\\s?(?<unit>${units.pattern})(?![\\p{L}\\d²³]))?(?<half>\\sruoi(?!\\p{L}))?` +
  `(?:(?:\\s?/\\s?|\\s(?:moi|mot|per|par)\\s)(?<per>${units.pattern})(?![\\p{L}\\d]))?(?:\\s(?<tail>${Object.keys(tails).join('|')}))?`;
const inFigures = new RegExp(
  `${bound}(?<![\\p{L}\\d.,/:_-])(?<first>${number})` +
    `(?:\\s?(?<joint>-|den|toi|a|${changes})\\s?(?:(?:${bounds.pattern})\\s?)?(?<second>${number}))?(?!\\p{L}{0,3}/\\d)${ending}(?![\\p{L}\\d])`,
  'gdu',
);
const inWords = new RegExp(
  `${bound}(?<!\\p{L})(?<first>(?:${numberWord})(?:\\s(?:${numberWord})){0,3})(?!\\p{L})${ending}(?![\\p{L}\\d])`,
  'gdu',
);

/** 1.250.000 is a million and a quarter and 1,6 a decimal in Vietnamese and French; English writes them the other way round. */
function figure(written: string, english: boolean): number {
  const digits = written.replaceAll(' ', '');
  const [group, decimal] = english ? [',', '.'] : ['.', ','];
  const grouped = (mark: string, least: number) => new RegExp(`^-?[1-9]\\d{0,2}(?:\\${mark}\\d{3}){${least},}(?:\\D\\d+)?$`).test(digits);
  if (grouped(group, 1)) return Number(digits.replaceAll(group, '').replace(decimal, '.'));
  if (grouped(decimal, 2)) return Number(digits.replaceAll(decimal, '').replace(group, '.'));
  return Number(digits.replace(',', '.'));
}

/** "hai mươi mốt" → 21, up to a hundred. One bare syllable without accents is no number: "sau" is as often sau as sáu. */
function numberInWords(written: string, accented: boolean): number {
  const words = squeeze(written.normalize('NFC').toLowerCase()).split(' ');
  if (words.length === 1 && (!accented || words[0] === 'một')) return NaN;
  const spelt = (word: string) => (accented ? word.normalize('NFC') : fold(word));
  const digit = (word: string | undefined) => {
    const found = digitWords.findIndex((name) => spelt(name) === word);
    return found >= 0 ? found : (Object.entries(otherDigitWords).find(([name]) => spelt(name) === word)?.[1] ?? NaN);
  };
  const [first, second, third, ...more] = words;
  if (more.length > 0) return NaN;
  if (first === spelt('mười') && !third) return second ? 10 + digit(second) : 10;
  if (second === spelt('mươi')) return digit(first) * 10 + (third ? digit(third) : 0);
  if (second === spelt('trăm') && !third) return digit(first) === 1 ? 100 : NaN;
  return second ? NaN : digit(first);
}

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
export function quantities(read: Reading, language: 'vi' | 'en' | 'fr' = 'vi'): Quantity[] {
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
