import { fold, normalise, toneKey } from './normalise';

/** One word, number or code of a text. */
export interface Token {
  /** As written, cut from the given text: `text.slice(start, end)`. */
  surface: string;
  /** Offsets in UTF-16 units in the text as given, whatever its Unicode form. */
  start: number;
  end: number;
  /** Equal for the same accented word, whichever way it was encoded or its tone placed. */
  exact: string;
  /** Equal for the same word with and without accents. */
  fold: string;
}

type Keys = Pick<Token, 'exact' | 'fold'>;

const units =
  'mm|cm|dm|km|µm|μm|nm|mg|kg|ml|mL|kw|kW|KW|kwh|kWh|KWh|MW|MWh|Wh|kv|kV|kVA|hp|HP|hz|Hz|kHz|MHz|GHz|ha|ppm|ppb|bar|kPa|MPa|GPa|rpm|dpi|dB|dBA|GB|TB|MB|ms|m2|m3|m²|m³|m|l|L|V|W';

/** Whether a word is a unit of measure: kg, m3, kWh. */
export const isUnit = (word: string): boolean => unitAlone.test(word);
const unitAlone = new RegExp(`^(?:${units})$`, 'u');

const unseen = '\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const dash = '\\-\\u2010-\\u2015';
const inWord = `[\\p{L}\\p{N}${unseen}]`;
/** What keyboards offer in place of the degree sign after a number: 37ºC, 37⁰C, 37oC. As with 37°C, the letter is the word. */
const degree = `(?:[º⁰][CcFK]|o[CF])(?!${inWord})`;

/**
 * What counts as one token, tried in this order: a plain word, by far the commonest · R&D, KH&CN · V-0, ISO-9001 · PM2.5 · C++, C# ·
 * 1,6 and 1.000.000 (a unit glued to a number is a token of its own, 1.6mm; 5G, 3D, H2S and CO2 stay whole) · any other run.
 */
const shapes = [
  `\\p{L}[\\p{L}${unseen}]*(?![\\p{L}\\p{N}${unseen}&+#${dash}])`,
  '(?<!\\p{L})\\p{L}{1,4}(?:&\\p{L}{1,4})+(?!\\p{L})',
  `(?<!${inWord})(?:[A-Za-z]|[A-Z]{2,4})[${dash}]\\d+(?:[.,]\\d+)?(?!${inWord})`,
  `[A-Za-z]{2,}\\d+[.,]\\d+(?!${inWord})`,
  '(?<!\\p{L})[A-Za-z](?:\\+\\+|#)(?!\\p{L})',
  `(?<!${inWord})\\d+(?:[.,]\\d+)*(?=(?:${units})(?!${inWord})|${degree})`,
  `\\d+(?:[.,]\\d+)+(?!${inWord})`,
  `[\\p{L}\\p{N}]${inWord}*`,
];
/** Any of them, except where a degree sign is meant. */
export const tokenPattern = `(?!${degree}(?<=\\d\\s?..))(?:${shapes.join('|')})`;
const shape = new RegExp(tokenPattern, 'uy');
const hasDigit = /\d/;

/** 1.000.000 and 1,000,000 are a million; 1,6 is 1.6; 2.5.1 stays a version number. */
const plainNumber = (number: string) =>
  /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$/.test(number) ? number.replace(/[.,]/g, '') : number.replaceAll(',', '.');

const withPlainNumbers = (word: string) => (hasDigit.test(word) ? word.replace(/\d+(?:[.,]\d+)+/g, plainNumber) : word);

const keysOf = (surface: string): Keys => {
  const joined = withPlainNumbers(normalise(surface).replace(/[&-]/g, ''));
  return { exact: toneKey(joined), fold: fold(joined) };
};

/** Keys of words seen before: a corpus has few different words, and finding their keys costs more than finding the words. */
const seen = new Map<string, Keys>();
const seenLimit = 200_000;

/** Leaves no word that was seen before. */
export const forgetSeenWords = () => seen.clear();

const keys = (surface: string): Keys => {
  const known = seen.get(surface);
  if (known) return known;
  const fresh = keysOf(surface);
  if (seen.size >= seenLimit) seen.clear();
  if (surface.length <= 40) seen.set(surface, fresh);
  return fresh;
};

/** What a UTF-16 unit is to the first of the shapes; the halves of rarer characters are left to the regular expression. */
const classes = { other: 0, letter: 1, unseen: 2, joint: 3, digit: 4, half: 5 };

const isUnseen = new RegExp(`[${unseen}]`, 'u');
const isJoint = new RegExp(`[&+#${dash}]`, 'u');

const classOf = (unit: number) => {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit < 0xe000) return classes.half;
  if (/\p{L}/u.test(character)) return classes.letter;
  if (/\p{N}/u.test(character)) return classes.digit;
  if (isUnseen.test(character)) return classes.unseen;
  return isJoint.test(character) ? classes.joint : classes.other;
};

const unknown = 255;
const table = new Uint8Array(0x10000).fill(unknown);

/** The class of the unit at a place; nothing beyond the end is part of a word. */
const classAt = (text: string, at: number): number => {
  if (at >= text.length) return classes.other;
  const unit = text.charCodeAt(at);
  const known = table[unit] as number;
  return known === unknown ? (table[unit] = classOf(unit)) : known;
};

/** End of the plain word that begins with the letter at `start`; -1 if another shape must be tried. */
const plainEnd = (text: string, start: number): number => {
  let end = start + 1;
  let found = classAt(text, end);
  while (found === classes.letter || found === classes.unseen) found = classAt(text, ++end);
  const mayBeDegree = end - start === 2 && (text[start] === 'o' || text[start] === 'º');
  return found === classes.other && !mayBeDegree ? end : -1;
};

/** End of the token at `start`, -1 if none begins there. */
const tokenEnd = (text: string, start: number, first: number): number => {
  if (first !== classes.letter && first !== classes.digit && first !== classes.half) return -1;
  const end = first === classes.letter ? plainEnd(text, start) : -1;
  if (end >= 0) return end;
  shape.lastIndex = start;
  return shape.test(text) ? shape.lastIndex : -1;
};

/** The words of a text in order, with their keys. Offsets refer to the text as given, so that decomposed text highlights rightly too. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (let start = 0; start < text.length;) {
    const first = classAt(text, start);
    const end = tokenEnd(text, start, first);
    if (end < 0) {
      start += first === classes.half && (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const surface = text.slice(start, end);
    const { exact, fold: folded } = keys(surface);
    if (folded) found.push({ surface, start, end, exact, fold: folded });
    start = end;
  }
  return found;
}

/** What ends a stretch of words: those on its two sides are no neighbours, "máy, sấy" is no "máy sấy". */
const endOfStretch = /[,;:!?…()·\n]|\.\s|\s[-–—]/u;

/** "E. coli", "TP. Cần Thơ": the full stop belongs to the abbreviation. */
const isShortened = ({ surface }: Token) => surface.length === 1 || /^\p{Lu}{2,3}$/u.test(surface);

/** Whether two words of a text, one after the other, stand together. */
export function areNeighbours(text: string, before: Token, after: Token): boolean {
  const between = text.slice(before.end, after.start);
  return between === ' ' || (between === '. ' && isShortened(before)) || !endOfStretch.test(between);
}
