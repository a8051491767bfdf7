import { contentTest, detectLanguage } from './language';
import { fold, hasAccents, normalise } from './normalise';
import { isEdgeWord } from './stop-words';
import { isUnit, type Token, tokens } from './tokens';

/** A piece of text and whether it answers the query. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

/** Offsets in UTF-16 units. */
export interface TextSpan {
  start: number;
  end: number;
}

/** The keys to look for in one kind of text. */
interface Keys {
  exact: ReadonlySet<string>;
  fold: ReadonlySet<string>;
}

/** What to look for: words typed with accents must agree in accents, where the text has any; all others agree when folded. */
export interface WantedWords {
  inAccented: Keys;
  inUnaccented: Keys;
}

/** What to look for on behalf of a query, or of a list of terms, without their grammar words: to be made once for all texts. */
export function wantedWords(query: string | readonly string[]): WantedWords {
  const [exact, loose, all] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const term of typeof query === 'string' ? [query] : query) {
    const strict = hasAccents(term);
    for (const token of tokens(term).filter(contentTest(term))) {
      all.add(token.fold);
      (strict ? exact : loose).add(strict ? token.exact : token.fold);
    }
  }
  return { inAccented: { exact, fold: loose }, inUnaccented: { exact: new Set(), fold: all } };
}

const isWanted = ({ exact, fold }: Pick<Token, 'exact' | 'fold'>, keys: Keys) => keys.exact.has(exact) || keys.fold.has(fold);

const keysFor = ({ inAccented, inUnaccented }: WantedWords, accented: boolean) => (accented ? inAccented : inUnaccented);

/** A text as read for marking, to be kept for what is shown often: its words by their keys, and where they stand. */
export interface ReadText {
  text: string;
  accented: boolean;
  exact: readonly string[];
  fold: readonly string[];
  /** Start and end of each word in turn. */
  bounds: Int32Array;
}

export function readText(text: string): ReadText {
  const words = tokens(text);
  return {
    text,
    accented: hasAccents(text),
    exact: words.map(({ exact }) => exact),
    fold: words.map(({ fold: folded }) => folded),
    bounds: Int32Array.from({ length: 2 * words.length }, (_, i) => words[i >> 1]?.[i & 1 ? 'end' : 'start'] ?? 0),
  };
}

interface Place extends TextSpan {
  fold: string;
}

/** The wanted words of a text, in order. */
const wantedIn = ({ exact, fold, bounds, accented }: ReadText, wanted: WantedWords): Place[] => {
  const keys = keysFor(wanted, accented);
  // Every wanted word is in here, most words of a text are not.
  const { fold: any } = wanted.inUnaccented;
  const found: Place[] = [];
  for (let i = 0; i < fold.length; i++) {
    const folded = fold[i] as string;
    if (!any.has(folded)) continue;
    if (keys.exact.has(exact[i] as string) || keys.fold.has(folded))
      found.push({ start: bounds[2 * i] ?? 0, end: bounds[2 * i + 1] ?? 0, fold: folded });
  }
  return found;
};

/** How many different wanted words a text holds. */
export function wordsTold(read: ReadText, wanted: WantedWords): number {
  const found = wantedIn(read, wanted);
  return found.length < 2 ? found.length : new Set(found.map(({ fold }) => fold)).size;
}

const ellipsis = '…';

/** The stretch of at most `most` UTF-16 units, from word to word, that holds the most different wanted words, then the most of them. */
const bestWindow = (hits: readonly Place[], most: number): Place[] => {
  let best: Place[] = [];
  let mostTold = 0;
  let from = 0;
  hits.forEach((hit, to) => {
    while (from < to && hit.end - (hits[from] ?? hit).start > most) from++;
    const inside = hits.slice(from, to + 1);
    const told = new Set(inside.map(({ fold }) => fold)).size + inside.length / 1000;
    if (told > mostTold) [best, mostTold] = [inside, told];
  });
  return best;
};

/** Surrounds the hits with up to `most` units of text, a third of the spare room before them, beginning and ending between words. */
const settled = ({ text, bounds }: ReadText, hits: readonly TextSpan[], most: number): TextSpan => {
  const first = hits[0]?.start ?? 0;
  const spare = Math.max(0, most - ((hits.at(-1)?.end ?? 0) - first));
  const earliest = Math.max(0, Math.min(first - Math.floor(spare / 3), text.length - most));
  const start = earliest === 0 ? 0 : (bounds.find((at, i) => i % 2 === 0 && at >= earliest) ?? 0);
  if (text.length - start <= most) return { start, end: text.length };
  const end = bounds.findLast((at, i) => i % 2 === 1 && at <= start + most) ?? 0;
  // A single word longer than the room is given whole rather than cut.
  return { start, end: end > start ? end : (bounds.find((at, i) => i % 2 === 1 && at > start) ?? text.length) };
};

/** The span as parts, in order; neighbouring hits with only spaces between them become one part. */
const parts = (text: string, hits: readonly TextSpan[], { start, end }: TextSpan): SnippetPart[] => {
  const made: SnippetPart[] = [];
  const push = (piece: string, hit: boolean) => {
    if (piece) made.push({ text: piece, hit });
  };
  let at = start;
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    const gap = text.slice(at, hit.start);
    const last = made.at(-1);
    if (last?.hit && gap.trim() === '') last.text += gap + text.slice(hit.start, hit.end);
    else {
      push(gap, false);
      push(text.slice(hit.start, hit.end), true);
    }
    at = hit.end;
  }
  push(text.slice(at, end), false);
  return made;
};

/**
 * The most telling stretch of a text, at most `maxChars` UTF-16 units with its ellipses, never cutting a
 * word, with the wanted words marked. Whatever the query, the text comes back as it was given: decomposed text stays decomposed.
 */
export function snippet(read: ReadText, wanted: WantedWords, maxChars: number): { parts: SnippetPart[] } {
  const { text } = read;
  const hits = wantedIn(read, wanted);
  if (text.length <= maxChars) return { parts: parts(text, hits, { start: 0, end: text.length }) };
  const room = maxChars - 2 * ellipsis.length;
  const span = settled(read, bestWindow(hits, room), room);
  const before = span.start > 0 ? [{ text: ellipsis, hit: false }] : [];
  const after = span.end < text.length ? [{ text: ellipsis, hit: false }] : [];
  return { parts: [...before, ...parts(text, hits, span), ...after] };
}

/** A whole phrase with what has been typed of it marked; of the word that the last one begins, that beginning. */
export function completion(phrase: string, typed: string): SnippetPart[] {
  const keys = keysFor(wantedWords(typed), hasAccents(phrase));
  const last = tokens(typed).at(-1);
  const begun = last?.end === typed.length ? last.surface : '';
  const spelling = hasAccents(begun) ? (word: string) => normalise(word).toLowerCase() : fold;
  const begins = ({ surface }: Token) => begun !== '' && spelling(surface).startsWith(spelling(begun));
  const hits = tokens(phrase).flatMap((token): TextSpan[] => {
    if (isWanted(token, keys)) return [token];
    return begins(token) ? [{ start: token.start, end: Math.min(token.end, token.start + spelling(begun).length) }] : [];
  });
  return parts(phrase, hits, { start: 0, end: phrase.length });
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
  /** Whether the word tells nothing by itself: grammar words, small numbers, units. */
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
    empty: words.map(({ exact, fold, surface }) => isEdgeWord(exact, lang) || /^\d{1,2}$/.test(fold) || isUnit(surface)),
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
