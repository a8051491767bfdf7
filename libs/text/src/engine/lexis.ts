import { fold } from '../normalise';
import { editDistance } from '../spelling';
import { areNeighbours, type Token, tokens } from '../tokens';
import { grown } from './growable';
import { PairTable } from './pair-table';
import type { AnalyserName } from './search-weights';

const none = new Int32Array(0);
const longestWord = 64;
const space = 32;
const seenWords = 65_536;

const isAt = (text: string, start: number, end: number, word: string) => {
  if (end - start !== word.length || start === end) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
};
const code = /^([a-z]+)(\d[\d.]*)$/;

/** Three-letter pieces of a folded word, its edges included: robot is _ro rob obo bot ot_. */
export const trigramsOf = (word: string) => {
  const padded = `_${word}_`;
  return Array.from({ length: Math.max(padded.length - 2, 0) }, (_, i) => padded.slice(i, i + 3));
};

/** Letters that may have slipped in a folded word. */
export const slipsIn = (folded: string) => (folded.length < 8 ? 1 : 2);
/** By how many letters a slip may make it longer or shorter. */
const stretchOf = (folded: string) => (folded.length < 6 ? 0 : slipsIn(folded));

/** Whether a folded word is long enough to be told from another by a slip. */
export const mayBeSlip = (folded: string) => folded.length >= 4 && !/\d/.test(folded);

/** Whether a slip of the finger may have made a folded word of another one. */
export const isSlipOf = (folded: string, other: string) =>
  folded[0] === other[0] &&
  Math.abs(folded.length - other.length) <= stretchOf(folded) &&
  editDistance(folded, other, slipsIn(folded)) <= slipsIn(folded);

/**
 * The words of the index, numbered: accented keys, folded keys, pairs of each, trigrams. Everything about a document's words follows from
 * its sequence of exact numbers, so that sequence is all the index keeps of a text.
 */
export class Lexis {
  private readonly exactPairs = new PairTable();
  private readonly foldPairs = new PairTable();
  private readonly exacts = new Map<string, number>();
  private readonly folds = new Map<string, number>();
  /** Folded words by first letter and length, for `near`. */
  private readonly alike = new Map<string, [string, number][]>();
  private readonly trigrams = new Map<string, number>();
  private foldOfExact = new Int32Array(256);
  /** The folded pair of an accented one, plus 1. */
  private foldPairOfPair = new Int32Array(256);
  private readonly trigramsOfFold: Int32Array[] = [];
  /** Numbers given so far; that of a word that was forgotten is not given again. */
  private readonly given = { exact: 0, tri: 0 };
  private letters = 0;
  /** Words that were numbered lately, each where its hash says. */
  private readonly seen = { words: Array<string>(seenWords).fill(''), numbers: new Int32Array(seenWords) };

  /** Numbers of exact keys with a space between, given to those that are new. */
  numbers(spelling: string): number[] {
    const found: number[] = [];
    for (let start = 0, at = 0, hash = 0; at <= spelling.length; at++) {
      const unit = at < spelling.length ? spelling.charCodeAt(at) : space;
      if (unit !== space) {
        hash = (Math.imul(hash, 31) + unit) | 0;
        continue;
      }
      found.push(this.seenNumber(spelling, start, at, (hash ^ (hash >>> 13)) & (seenWords - 1)));
      start = at + 1;
      hash = 0;
    }
    return found;
  }

  /** Number of an exact key, given one (and its folded key and trigrams theirs) if it is new. */
  private number(exact: string): number {
    const known = this.exacts.get(exact);
    if (known !== undefined) return known;
    const number = this.given.exact++;
    this.exacts.set(exact, number);
    this.letters += exact.length;
    this.foldOfExact = grown(this.foldOfExact, number + 1);
    this.foldOfExact[number] = this.foldNumber(fold(exact));
    return number;
  }

  foldOf(exactNumber: number): number {
    return this.foldOfExact[exactNumber] ?? 0;
  }

  /** Number of two accented words in a row, given one if it is new, and so is that of their folded pair. */
  pairNumber(first: number, second: number): number {
    const pair = this.exactPairs.number(first, second);
    if (pair >= this.foldPairOfPair.length) this.foldPairOfPair = grown(this.foldPairOfPair, pair + 1);
    if (this.foldPairOfPair[pair] === 0) this.foldPairOfPair[pair] = this.foldPairs.number(this.foldOf(first), this.foldOf(second)) + 1;
    return pair;
  }

  foldPairOf(pair: number): number {
    return (this.foldPairOfPair[pair] ?? 0) - 1;
  }

  trigramNumbers(foldNumber: number): Int32Array {
    return this.trigramsOfFold[foldNumber] ?? none;
  }

  findExact(exact: string): number {
    return this.exacts.get(exact) ?? -1;
  }

  findFold(folded: string): number {
    return this.folds.get(folded) ?? -1;
  }

  /** Of two accented words in a row. */
  findExactPair(first: number, second: number): number {
    return this.exactPairs.find(first, second);
  }

  /** Of two folded words in a row. */
  findFoldPair(first: number, second: number): number {
    return this.foldPairs.find(first, second);
  }

  /**
   * Folded words that a slip of the finger may have made this one of: the first letter is right, one letter wrong or two swapped, from eight
   * letters on two such slips. Nothing under four letters, where most slips give another word; up to five letters none is missing.
   */
  near(folded: string): number[] {
    if (!mayBeSlip(folded)) return [];
    const { length } = folded;
    const stretch = stretchOf(folded);
    const found: number[] = [];
    for (let other = length - stretch; other <= length + stretch; other++)
      for (const [word, number] of this.alike.get(`${folded[0]}${other}`) ?? []) if (isSlipOf(folded, word)) found.push(number);
    return found.sort((one, other) => one - other);
  }

  /** Numbers of the trigrams of a word, known or not, that the index has seen. */
  findTrigrams(folded: string): number[] {
    return trigramsOf(folded).flatMap((piece) => this.trigrams.get(piece) ?? []);
  }

  /** Forgets the words, and pieces of words, that stand in no document. */
  forgetUnused(df: (analyser: AnalyserName, term: number) => number) {
    this.seen.words.fill('');
    const isUsed = (analyser: AnalyserName, number: number) => df(analyser, number) > 0;
    for (const [word, number] of this.exacts) {
      if (isUsed('exact', number)) continue;
      this.exacts.delete(word);
      this.letters -= word.length;
    }
    for (const [word, number] of this.folds) if (!isUsed('fold', number)) this.folds.delete(word);
    for (const [piece, number] of this.trigrams) if (!isUsed('tri', number)) this.trigrams.delete(piece);
    for (const [shape, words] of this.alike) {
      const used = words.filter(([, number]) => isUsed('fold', number));
      if (used.length === 0) this.alike.delete(shape);
      else if (used.length < words.length) this.alike.set(shape, used);
    }
  }

  bytes(): number {
    const entries = this.exacts.size + this.folds.size + this.trigrams.size;
    return (
      this.exactPairs.bytes() +
      this.foldPairs.bytes() +
      (this.foldOfExact.length + this.foldPairOfPair.length) * 4 +
      entries * 72 +
      this.letters * 4 +
      this.folds.size * 140
    );
  }

  /** Most words are the same few thousand, and are known again without being cut out of the text. */
  private seenNumber(text: string, start: number, end: number, place: number): number {
    const { seen } = this;
    if (isAt(text, start, end, seen.words[place] ?? '')) return seen.numbers[place] as number;
    const word = text.slice(start, end);
    seen.words[place] = word;
    return (seen.numbers[place] = this.number(word));
  }

  private foldNumber(folded: string): number {
    const known = this.folds.get(folded);
    if (known !== undefined) return known;
    const number = this.trigramsOfFold.length;
    this.folds.set(folded, number);
    const shape = `${folded[0]}${folded.length}`;
    const others = this.alike.get(shape);
    if (others) others.push([folded, number]);
    else this.alike.set(shape, [[folded, number]]);
    this.trigramsOfFold.push(Int32Array.from(trigramsOf(folded), (piece) => this.trigramNumber(piece)));
    return number;
  }

  private trigramNumber(piece: string): number {
    const known = this.trigrams.get(piece);
    if (known !== undefined) return known;
    this.trigrams.set(piece, this.given.tri);
    return this.given.tri++;
  }
}

/**
 * Codes are written glued and apart (TRL7, TRL 7; UL94, UL 94). The other ways to write those of a text, each as its words: glued codes
 * come apart if both parts tell something (CO2, H2S, 5G stay whole), and an abbreviation before a number is glued.
 */
function otherSpellings(words: readonly Token[]): string[][] {
  return words.flatMap((word, i) => {
    const [, letters = '', digits = ''] = code.exec(word.fold) ?? [];
    if (letters.length >= 3 || (letters.length === 2 && digits.length >= 2)) return [[letters, digits]];
    const next = words[i + 1];
    return next && /^[A-Z]{2,5}$/.test(word.surface) && /^\d/.test(next.fold) ? [[word.fold + next.fold]] : [];
  });
}

/** Words that stand together, in order. */
function stretches(text: string, words: readonly Token[]): string[][] {
  const found: string[][] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (before && areNeighbours(text, before, word)) found.at(-1)?.push(word.exact);
    else found.push([word.exact]);
  }
  return found;
}

/**
 * What the index keeps of a text: its words, each stretch of neighbours by itself, then the other ways to write its codes, each as keys with a space between. Whoever stores
 * this need not read the text again.
 */
export function spellings(text: string): string[] {
  const words = tokens(text).filter(({ exact }) => exact.length <= longestWord);
  return [...stretches(text, words), ...otherSpellings(words)].filter(({ length }) => length > 0).map((spelling) => spelling.join(' '));
}
