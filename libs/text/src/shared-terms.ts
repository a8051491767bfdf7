import { detectLanguage } from './language';
import { hasAccents } from './normalise';
import { isStopWord } from './stop-words';
import { type Token, tokens } from './tokens';

/** Offsets in UTF-16 units. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A phrase that two texts share. */
export interface SharedTerm {
  /** As the first text writes it. */
  phrase: string;
  /** Sum of the idf of its telling words. */
  weight: number;
  /** Where it stands in each text. */
  a: TextSpan[];
  b: TextSpan[];
}

/** A text as runs of words: `keys` to compare, and the end of a sentence as a key that equals nothing. */
interface Readable {
  text: string;
  words: Token[];
  keys: string[];
  /** Whether the word tells nothing by itself: grammar words and small numbers. */
  empty: boolean[];
}

const longest = 8;
const mostTerms = 20;
const separator = /[.;:!?\n()]/;

/** A lone Vietnamese syllable is part of too many words to show anything; long words and codes stand alone. */
const standsAlone = (fold: string) => fold.length >= 6 || (/\d/.test(fold) && /[a-z]/.test(fold));

const readable = (text: string, byExact: boolean): Readable => {
  const lang = detectLanguage(text);
  const words = tokens(text);
  return {
    text,
    words,
    keys: words.map(({ exact, fold }) => (byExact ? exact : fold)),
    empty: words.map(({ exact, fold }) => isStopWord(exact, lang) || /^\d{1,2}$/.test(fold)),
  };
};

/** Whether a sentence or clause ends between word `i - 1` and word `i`. */
const breaksBefore = ({ text, words }: Readable, i: number) => separator.test(text.slice(words[i - 1]?.end ?? 0, words[i]?.start));

/** Length of the longest run at `i` of the first text that stands somewhere in the second too. */
const longestRun = (a: Readable, i: number, b: Readable, places: ReadonlyMap<string, number[]>) => {
  let best = 0;
  for (const j of places.get(a.keys[i] ?? '') ?? []) {
    let length = 1;
    for (; length < longest && i + length < a.keys.length && a.keys[i + length] === b.keys[j + length]; length++) {
      if (breaksBefore(a, i + length) || breaksBefore(b, j + length)) break;
    }
    best = Math.max(best, length);
  }
  return best;
};

/** The run without the empty words at its ends; undefined if nothing telling is left. */
const trimmed = ({ words, empty }: Readable, from: number, length: number) => {
  let [first, last] = [from, from + length - 1];
  while (first <= last && empty[first]) first++;
  while (last >= first && empty[last]) last--;
  if (first > last || (first === last && !standsAlone(words[first]?.fold ?? ''))) return undefined;
  return { first, last };
};

const placesOf = (keys: readonly string[]) => {
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  });
  return places;
};

const spansOf = ({ words, keys }: Readable, places: ReadonlyMap<string, number[]>, phrase: readonly string[]): TextSpan[] =>
  (places.get(phrase[0] ?? '') ?? [])
    .filter((at) => phrase.every((key, i) => keys[at + i] === key))
    .map((at) => ({ start: words[at]?.start ?? 0, end: words[at + phrase.length - 1]?.end ?? 0 }));

/**
 * The phrases two texts share, most telling first: the longest runs of equal words (up to eight), found from left to right in the first
 * text, each with all its places in both. Words are compared with accents if both texts have them, folded otherwise. Grammar words never
 * count alone and never begin or end a phrase. `idf` tells how telling a folded word is.
 */
export function sharedTerms(a: string, b: string, idf: (fold: string) => number): SharedTerm[] {
  const byExact = hasAccents(a) && hasAccents(b);
  const [one, other] = [readable(a, byExact), readable(b, byExact)];
  const [placesInOne, placesInOther] = [placesOf(one.keys), placesOf(other.keys)];
  const terms = new Map<string, SharedTerm>();
  for (let i = 0; i < one.keys.length;) {
    const length = longestRun(one, i, other, placesInOther);
    const run = trimmed(one, i, length);
    i += Math.max(length, 1);
    if (!run) continue;
    const phrase = one.keys.slice(run.first, run.last + 1);
    const key = phrase.join(' ');
    if (terms.has(key)) continue;
    const telling = one.words.slice(run.first, run.last + 1).filter((_, at) => !one.empty[run.first + at]);
    terms.set(key, {
      phrase: a.slice(one.words[run.first]?.start, one.words[run.last]?.end),
      weight: telling.reduce((sum, { fold }) => sum + idf(fold), 0),
      a: spansOf(one, placesInOne, phrase),
      b: spansOf(other, placesInOther, phrase),
    });
  }
  return [...terms.values()].sort((x, y) => y.weight - x.weight || (x.a[0]?.start ?? 0) - (y.a[0]?.start ?? 0)).slice(0, mostTerms);
}
