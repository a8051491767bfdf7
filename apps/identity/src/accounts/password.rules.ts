import { DomainError } from '@caunoi/kit/http/domain-error';
import { commonPasswords, commonWords } from './common-passwords';

/** So many characters must be left of a password when everything is taken away that is tried first. */
const LEAST_LEFT = 7;
const FEWEST_DIFFERENT = 5;
const SHORTEST_OWN_WORD = 6;
const SHORTEST_RUN = 4;

/** Neighbours on keyboards and in the alphabet: whoever walks along them has chosen nothing. */
const rows = [
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()_+',
].flatMap((row) => [row, [...row].reverse().join('')]);

/** Signs that stand for letters. */
const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/**
 * What is tried first is refused: frequent passwords, the person's own words, this place's names, rows of keys, repetition.
 * Nothing is asked of the kind of characters (NIST SP 800-63B 3.1.1).
 */
export function assertHardToGuess(password: string, words: readonly string[]) {
  const text = folded(password);
  const undisguised = [...text].map((sign) => disguises[sign] ?? sign).join('');
  const known = [...words.map(lettersOf).filter(({ length }) => length >= SHORTEST_OWN_WORD), ...commonWords];
  const easy =
    commonPasswords.has(lettersOf(text)) ||
    new Set(text).size < FEWEST_DIFFERENT ||
    [text, undisguised].some((spelling) => leftOf(spelling, known) < LEAST_LEFT);
  if (easy) throw new DomainError('account.password_common');
}

/** The words of a person that others know. */
export const wordsOf = ({ email, fullName }: { email: string; fullName: string }) => [email, email.split('@')[0] ?? '', fullName];

/** Without case, marks and spaces; one script's letters in one form. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Z}\p{C}]/gu, '')
    .replaceAll('đ', 'd');

const lettersOf = (text: string) => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** How much of it is not guessed by words, years, rows and repetition. Signs between words count once each. */
function leftOf(text: string, known: readonly string[]) {
  const unknown = known.reduce((left, word) => left.replaceAll(word, ''), lettersOf(text));
  const letters = once(withoutRuns(unknown.replaceAll(/(19|20)\d\d/g, '')));
  const signs = new Set(withoutRuns(text.replaceAll(/[\p{L}\p{N}]/gu, '')));
  return [...letters].length + signs.size;
}

const once = (text: string) => text.replaceAll(/(.{1,20}?)\1+/gu, '$1');

function withoutRuns(text: string) {
  let left = '';
  for (let at = 0; at < text.length;) {
    let length = SHORTEST_RUN - 1;
    while (at + length < text.length && isRun(text.slice(at, at + length + 1))) length += 1;
    if (length >= SHORTEST_RUN) at += length;
    else left += text[at++];
  }
  return left;
}

const isRun = (piece: string) => rows.some((row) => row.includes(piece));
