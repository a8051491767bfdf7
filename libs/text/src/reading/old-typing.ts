import { hasAccents } from '../normalise';
import { decodeTelex, decodeVni } from './keystrokes';
import { isBareSyllable, isSyllable } from './syllables';

/** How a text was typed: in a font of before Unicode, or with the Vietnamese keyboard off. */
export type OldTyping = 'tcvn3' | 'vni' | 'telex' | 'vni_keys';

/** TCVN 5712:1993 ("ABC" fonts): one sign for one letter; capitals with a tone come from another font with the same signs. */
const tcvn3: Readonly<Record<string, string>> = pairs(
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ',
);

/** VNI for Windows: a letter and after it a sign for its marks. */
const vniMarks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: pairs('ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ'),
  e: pairs('ùéøèûẻõẽïẹâêáếàềåểãễäệ'),
  o: pairs('ùóøòûỏõõïọâôáốàồåổãỗäộ'),
  u: pairs('ùúøùûủõũïụ'),
  y: pairs('ùýøỳûỷõỹ'),
  ô: pairs('ùớøờûởõỡïợ'),
  ö: pairs('ùứøừûửõữïự'),
};
const vniLetters: Readonly<Record<string, string>> = pairs('ôơöưñđæỉóĩòịîỵ');

function pairs(list: string): Record<string, string> {
  const letters = [...list];
  return Object.fromEntries(letters.flatMap((letter, i) => (i % 2 === 0 ? [[letter, letters[i + 1] ?? ''] as const] : [])));
}

const fromTcvn3 = (text: string) => [...text].map((letter) => tcvn3[letter] ?? letter).join('');

const likeCase = (letter: string, model: string) => (/\p{Lu}/u.test(model) ? letter.toUpperCase() : letter);
function fromVni(text: string): string {
  const two = text.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu, (whole, letter: string, mark: string) => {
    const found = vniMarks[letter.toLowerCase()]?.[mark.toLowerCase()];
    return found ? `\u0001${likeCase(found, letter)}` : whole;
  });
  // What was made above is not read again.
  return two.replace(/\u0001(.)|([ôöñæóòî])/giu, (whole, made: string | undefined, letter: string | undefined) =>
    made ? made : likeCase(vniLetters[letter?.toLowerCase() ?? ''] ?? whole, letter ?? ''),
  );
}

const wordsOf = (line: string) => line.match(/[^\s.,;:!?()"'/\-\d[\]“”‘’–…%+=<>]+/gu) ?? [];
const valid = (word: string) => isSyllable(word.toLowerCase());
const strange = (word: string) => /[\u00a1-\u00ff]/u.test(word);

const FEWEST = 3;
const share = (count: number, all: number) => (all === 0 ? 0 : count / all);

/** A line is in an old font when nearly all its words with signs are syllables in that font, and hardly any as they stand. */
function isInFont(line: string, convert: (text: string) => string): boolean {
  const odd = wordsOf(line).filter(strange);
  if (odd.length < FEWEST) return false;
  const standing = odd.filter(valid).length;
  const converted = odd.filter((word) => valid(convert(word))).length;
  return share(converted, odd.length) >= 0.75 && share(standing, odd.length) <= 0.5 && converted > standing + 1;
}

/** A line is raw keystrokes when it has no accents, many words that spell syllables in keystrokes, and hardly any other. */
function isKeystrokes(line: string, decode: (text: string) => string): boolean {
  const words = line.match(/[\p{L}\d]+/gu) ?? [];
  if (words.length < FEWEST || hasAccents(line)) return false;
  const spelt = words.filter((word) => decode(word) !== word).length;
  const plain = words.filter((word) => decode(word) === word && (/^\d+$/.test(word) || isBareSyllable(word.toLowerCase()))).length;
  return spelt >= FEWEST && share(spelt, words.length) >= 0.4 && share(spelt + plain, words.length) >= 0.85;
}

const ways: readonly (readonly [OldTyping, (line: string) => boolean, (line: string) => string])[] = [
  ['tcvn3', (line) => isInFont(line, fromTcvn3), fromTcvn3],
  ['vni', (line) => isInFont(line, fromVni), fromVni],
  ['telex', (line) => isKeystrokes(line, decodeTelex), decodeTelex],
  ['vni_keys', (line) => isKeystrokes(line, decodeVni), decodeVni],
];

export interface Conversion {
  typing: OldTyping;
  /** The text in Unicode (NFC); lines that are right stay as they are. */
  converted: string;
}

/**
 * What a text typed in an old font (TCVN3, VNI) or with the Vietnamese keyboard off would be in Unicode; null when it is right as it
 * stands. Only offered, never applied unasked.
 */
export function readOldTyping(text: string): Conversion | null {
  let typing: OldTyping | undefined;
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => {
      const way = ways.find(([, is]) => is(line));
      if (!way) return line;
      typing ??= way[0];
      return way[2](line).normalize('NFC');
    });
  return typing ? { typing, converted: lines.join('\n') } : null;
}
