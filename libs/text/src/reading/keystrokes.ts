import { isSyllable, toneMarks, withTone } from './syllables';

const [acute, grave, hook, tilde, dot] = toneMarks;
const telexTones: Readonly<Record<string, string>> = { s: acute, f: grave, r: hook, x: tilde, j: dot };
const vniTones: Readonly<Record<string, string>> = { '1': acute, '2': grave, '3': hook, '4': tilde, '5': dot };
const roofs: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const vowel = /[aăâeêioôơuưy]/u;
const LONGEST_WORD = 12;
/** CO2, NH3, PM1: a formula, no keystrokes of VNI. */
const formula = /^[A-Z]{1,3}\d$/;

const replaceLast = (word: string, letter: string, by: string) => {
  const at = word.lastIndexOf(letter);
  return at < 0 ? undefined : word.slice(0, at) + by + word.slice(at + 1);
};

/** The horn: "uo" becomes ươ, "ua" becomes ưa, else the last of o, u. */
function horned(word: string): string | undefined {
  if (/uo|ưo|uơ/u.test(word)) return word.replace(/uo|ưo|uơ/u, 'ươ');
  if (/(?<!q)ua$/u.test(word)) return word.replace(/ua$/u, 'ưa');
  return replaceLast(word, 'o', 'ơ') ?? (/^qu/.test(word) ? undefined : replaceLast(word, 'u', 'ư'));
}

/** What one keystroke makes of the word so far: the new word, or a tone; undefined where it is a plain letter or breaks the word. */
type Keystroke = (word: string, key: string) => { word?: string | undefined; tone?: string } | undefined;

const telex: Keystroke = (word, key) => {
  const tone = telexTones[key];
  if (tone) return vowel.test(word) ? { tone } : undefined;
  if (key === 'd') return word.startsWith('d') ? { word: `đ${word.slice(1)}` } : undefined;
  if (key === 'w' && word) return { word: /(?<!u)a[^aeiouy]*$/u.test(word) ? replaceLast(word, 'a', 'ă') : horned(word) };
  const roof = roofs[key];
  return roof && word.includes(key) ? { word: replaceLast(word, key, roof) } : undefined;
};

const vni: Keystroke = (word, key) => {
  const tone = vniTones[key];
  if (tone) return vowel.test(word) ? { tone } : {};
  if (key === '9') return { word: word.startsWith('d') ? `đ${word.slice(1)}` : undefined };
  if (key === '8') return { word: replaceLast(word, 'a', 'ă') };
  if (key === '7') return { word: horned(word) };
  if (key !== '6') return undefined;
  const at = [...word].findLastIndex((letter) => letter in roofs);
  return { word: at < 0 ? undefined : word.slice(0, at) + (roofs[word.charAt(at)] ?? '') + word.slice(at + 1) };
};

/** The syllable that a word of keystrokes spells; undefined when it spells none, or needs no decoding. */
function decoded(written: string, press: Keystroke): string | undefined {
  if (written.length > LONGEST_WORD || formula.test(written)) return undefined;
  let word = '';
  let tone: string | undefined;
  for (const key of written.toLowerCase()) {
    const made = press(word, key);
    if (made?.tone) {
      if (tone) return undefined;
      tone = made.tone;
    } else if (made) {
      if (made.word === undefined) return undefined;
      word = made.word;
    } else word += key;
  }
  const syllable = tone ? withTone(word, tone) : word;
  return syllable !== written.toLowerCase() && isSyllable(syllable) ? syllable : undefined;
}

const capitalsOf = (syllable: string, written: string) => {
  if (written.length > 1 && written === written.toUpperCase()) return syllable.toUpperCase();
  return /^\p{Lu}/u.test(written) ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
};

const wordsOf = /(?<![\p{L}\p{M}\d])[A-Za-z][A-Za-z\d]*(?![\p{L}\p{M}\d])/gu;
const decode = (text: string, press: Keystroke) =>
  text.replace(wordsOf, (written) => {
    const syllable = decoded(written, press);
    return syllable === undefined ? written : capitalsOf(syllable, written);
  });

/**
 * Words typed in Telex with the Vietnamese keyboard off: "ddieenj mawtj troiwf" is "điện mặt trời". A word that spells no Vietnamese
 * syllable in keystrokes stays; English words that happen to spell one do not ("does" is "dóe"), so ask a reader before using it.
 */
export const decodeTelex = (text: string): string => decode(text, telex);

/** The same for VNI: "nu7o71c tha3i" is "nước thải". */
export const decodeVni = (text: string): string => decode(text, vni);
