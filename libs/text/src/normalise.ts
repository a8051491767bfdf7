import { plainLetters } from './latin-letters';

/** What people never see but editors and web pages leave behind: zero-width characters, soft hyphen, byte-order mark. */
const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const singleQuotes = /[\u2018-\u201B\u2032\u02BC\uFF07]/g;
const doubleQuotes = /[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/g;
const ascii = /^[\0-\x7F]*$/;
/** Nothing but plain characters and composed Latin letters: one spelling already, as nearly every text is. */
const plainText = /^[\0-\x7F\u00A1-\u00AA\u00AC\u00AE-\u00BA\u00BC-\u024F\u1E00-\u1EFF]*$/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const words = /[\p{L}\p{M}]+/gu;
const marks = /\p{Mn}/gu;

const plain = new Map(Object.entries(plainLetters).flatMap(([spelling, letters]) => [...letters].map((letter) => [letter, spelling])));
const unplain = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu');
const spellOut = (text: string) => text.replace(unplain, (letter) => plain.get(letter) ?? letter);

/**
 * One spelling for one text, for storing and comparing: NFC, no invisible characters, plain spaces, one hyphen, straight quotes. Letter
 * case and the number and kind of white space stay as they are, so lines and paragraphs survive. Idempotent.
 */
export function normalise(text: string): string {
  if (plainText.test(text)) return text;
  return text
    .replace(invisible, '')
    .normalize('NFC')
    .replace(oddSpaces, ' ')
    .replace(dashes, '-')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .normalize('NFC');
}

/**
 * The text without case and accents, as people type it in a hurry: "Đường Thuỷ" and "duong thuy" fold alike. Agrees with PostgreSQL's
 * `unaccent(lower(x))` on every Latin letter; compatibility forms (²  ﬁ  Ａ) become their plain characters too.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return spellOut(spellOut(lower).normalize('NFKD').replace(marks, '').toLowerCase());
}

const moveTones = (word: string) => {
  const apart = word.normalize('NFD');
  const found = apart.match(tones);
  return found ? apart.replace(tones, '').normalize('NFC') + found.join('') : apart.normalize('NFC');
};

/**
 * The key under which accented words are equal wherever the tone mark was placed: each word lower-cased, its tone moved to the end, so
 * hòa = hoà and thủy = thuỷ while hòa ≠ hoa. Needs no table of syllables. Eth and African d, which old keyboards put for đ, count as đ.
 */
export function toneKey(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower.normalize('NFKC').toLowerCase().replace(/[ðɖ]/g, 'đ').replace(words, moveTones);
}

const carriesMark = (text: string) => /\p{L}\p{Mn}|[đĐðÐɖƉ]/u.test(text.normalize('NFD'));

/** The composed letters with marks that European languages and Vietnamese write: nearly every accented text has one. */
const composed = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).filter(carriesMark),
);
const hasComposed = new RegExp(`[${composed.join('')}]`);

/** Whether any letter carries a mark (or is đ): the sign that the writer does type accents, so that accents may count. */
export function hasAccents(text: string): boolean {
  return !ascii.test(text) && (hasComposed.test(text) || carriesMark(text));
}
