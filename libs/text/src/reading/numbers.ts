import { fold } from '../normalise';
import type { Lang } from '../stop-words';
import { squeeze } from './reading';

export const numberPattern = String.raw`-?(?:\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)`;

/**
 * 1.250.000 is a million and a quarter and 1,6 a decimal in Vietnamese and French; English writes them the other way round.
 * @param english tells 1.250 (one and a quarter) from 1.250 (a thousand and more)
 */
export function figure(written: string, english: boolean): number {
  const digits = written.replaceAll(' ', '');
  const [group, decimal] = english ? [',', '.'] : ['.', ','];
  const grouped = (mark: string, least: number) => new RegExp(`^-?[1-9]\\d{0,2}(?:\\${mark}\\d{3}){${least},}(?:\\D\\d+)?$`).test(digits);
  if (grouped(group, 1)) return Number(digits.replaceAll(group, '').replace(decimal, '.'));
  if (grouped(decimal, 2)) return Number(digits.replaceAll(decimal, '').replace(group, '.'));
  return Number(digits.replace(',', '.'));
}

const vietnameseDigits: Readonly<Record<string, number>> = {
  ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 },
};
const otherWords = ['mười', 'mươi', 'chục', 'trăm', 'linh', 'lẻ', 'phẩy', 'chấm', 'rưỡi'];
const foreignWords: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15 },
  ...{ eighteen: 18, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, quinze: 15, vingt: 20 },
  ...{ trente: 30, quarante: 40, cinquante: 50, soixante: 60 },
};

export const numberWords = [...Object.keys(vietnameseDigits), ...otherWords, ...Object.keys(foreignWords)].map(fold).join('|');
export const MOST_NUMBER_WORDS = 7;

interface Spelling {
  digit: (word: string | undefined) => number;
  is: (word: string | undefined, ...names: string[]) => boolean;
}

/** With accents words are compared as written, without them as they are left when the accents go. */
function spelling(accented: boolean): Spelling {
  const spelt = accented ? (word: string) => word : fold;
  const digits = new Map(Object.entries(vietnameseDigits).map(([word, value]) => [spelt(word), value]));
  return {
    digit: (word) => digits.get(word ?? '') ?? NaN,
    is: (word, ...names) => word !== undefined && names.some((name) => spelt(name) === word),
  };
}
const spellings = { accented: spelling(true), plain: spelling(false) };

/** "hai mươi mốt", "mười lăm", "ba chục", also "hai lăm". */
function below100(words: readonly string[], { digit, is }: Spelling): number {
  const [first, second, third] = words;
  if (words.length === 1) return is(first, 'mười') ? 10 : digit(first);
  if (is(first, 'mười') && words.length === 2) return 10 + digit(second);
  if (is(second, 'chục') && words.length === 2) return digit(first) * 10;
  if (is(second, 'mươi')) return words.length > 3 ? NaN : digit(first) * 10 + (third === undefined ? 0 : digit(third));
  return words.length === 2 && is(second, 'mốt', 'lăm', 'nhăm') ? digit(first) * 10 + digit(second) : NaN;
}

function below1000(words: readonly string[], spelt: Spelling): number {
  const at = words.findIndex((word) => spelt.is(word, 'trăm'));
  if (at < 0) return below100(words, spelt);
  const rest = words.slice(at + 1);
  const hundreds = at === 0 ? 1 : at === 1 ? spelt.digit(words[0]) : NaN;
  if (rest.length === 0) return hundreds * 100;
  if (spelt.is(rest[0], 'rưỡi')) return rest.length === 1 ? hundreds * 100 + 50 : NaN;
  if (spelt.is(rest[0], 'linh', 'lẻ')) return rest.length === 2 ? hundreds * 100 + spelt.digit(rest[1]) : NaN;
  const tens = below100(rest, spelt);
  return hundreds * 100 + (rest.length === 1 && tens < 10 ? tens * 10 : tens);
}

function vietnamese(words: readonly string[], spelt: Spelling): number {
  const at = words.findIndex((word) => spelt.is(word, 'phẩy', 'chấm'));
  if (at < 0) return below1000(words, spelt);
  const decimals = words.slice(at + 1).map((word) => spelt.digit(word));
  return decimals.length === 0 || decimals.length > 2 ? NaN : below1000(words.slice(0, at), spelt) + Number(`0.${decimals.join('')}`);
}

function foreign(words: readonly string[]): number {
  const [tens, ones] = words.map((word) => foreignWords[fold(word)] ?? NaN);
  if (words.length === 1) return tens ?? NaN;
  return words.length === 2 && (tens ?? 0) >= 20 && (ones ?? 10) < 10 ? (tens ?? NaN) + (ones ?? NaN) : NaN;
}

/**
 * "hai mươi mốt" → 21, "ba trăm linh năm" → 305, "hai phẩy năm" → 2.5, "twenty-one" → 21; NaN for what is no number. One bare syllable
 * without accents is no number: "sau" is as often sau as sáu; "một" alone is an article.
 * @param scaled whether "triệu" or the like follows or goes before, so that one syllable is a number too
 */
export function numberInWords(written: string, accented: boolean, language: Lang = 'vi', scaled = false): number {
  const words = squeeze(written.normalize('NFC').toLowerCase().replaceAll('-', ' ')).split(' ');
  if (words.length > MOST_NUMBER_WORDS) return NaN;
  const other = language === 'vi' ? NaN : foreign(words);
  if (Number.isFinite(other)) return other;
  if (!scaled && words.length === 1 && (!accented || /^(?:một|không|tư|mốt|lăm|nhăm)$/u.test(words[0] ?? ''))) return NaN;
  return vietnamese(accented ? words : words.map(fold), accented ? spellings.accented : spellings.plain);
}
