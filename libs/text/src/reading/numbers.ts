import { fold } from '../normalise';
import { squeeze } from './reading';

export const numberPattern = String.raw`-?(?:\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)`;
const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const otherDigitWords: Record<string, number> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 };
export const numberWords = [...digitWords, ...Object.keys(otherDigitWords), 'mười', 'mươi', 'trăm'].map(fold).join('|');

/** 1.250.000 is a million and a quarter and 1,6 a decimal in Vietnamese and French; English writes them the other way round. */
export function figure(written: string, english: boolean): number {
  const digits = written.replaceAll(' ', '');
  const [group, decimal] = english ? [',', '.'] : ['.', ','];
  const grouped = (mark: string, least: number) => new RegExp(`^-?[1-9]\\d{0,2}(?:\\${mark}\\d{3}){${least},}(?:\\D\\d+)?$`).test(digits);
  if (grouped(group, 1)) return Number(digits.replaceAll(group, '').replace(decimal, '.'));
  if (grouped(decimal, 2)) return Number(digits.replaceAll(decimal, '').replace(group, '.'));
  return Number(digits.replace(',', '.'));
}

/** "hai mươi mốt" → 21, up to a hundred. One bare syllable without accents is no number: "sau" is as often sau as sáu. */
export function numberInWords(written: string, accented: boolean): number {
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
