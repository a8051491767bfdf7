import { grown } from './engine/growable';
import { PairTable } from './engine/pair-table';
import type { Token } from './tokens';

/** One accented word. */
export interface Word {
  /** As people should read it: lower-case unless it is an abbreviation. */
  written: string;
  exact: string;
  fold: string;
}

export const readable = (surface: string) => {
  const composed = surface.normalize('NFC');
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,5}$/u.test(composed) || /\d/.test(composed) ? composed : composed.toLowerCase();
};

const letterMask = (folded: string) => {
  let mask = 0;
  for (let i = 0; i < folded.length; i++) mask |= 1 << (folded.charCodeAt(i) & 31);
  return mask;
};

/** The accented words of a folded spelling. */
export interface Spelled {
  fold: string;
  words: number[];
  /** The letters it holds, as bits. */
  letters: number;
  /** That of the first word seen of it. */
  number: number;
}

/** What is left of a word that was forgotten. */
const nothing: Word = { written: '', exact: '', fold: '' };

/** Words sorted before new ones wait in a short unsorted list; a prefix is looked for in both. */
const mostWaiting = 512;

/** Words of phrases with how often they stand, alone and beside each other; found by key, by prefix or by folded spelling. */
export class Vocabulary {
  readonly words: Word[] = [];
  readonly folds = new Map<string, Spelled>();
  /** Folded spellings without digits, by their length. */
  private readonly ofLength: Spelled[][] = [];
  private readonly numbers = new Map<string, number>();
  private readonly pairs = new PairTable();
  private counts = new Float64Array(256);
  private pairCounts = new Float64Array(256);
  private sorted: number[] = [];
  private waiting: number[] = [];

  /** The numbers of the words of a phrase, given to those that are new. */
  numbersOf(phrase: readonly Token[]): Int32Array {
    return Int32Array.from(phrase, (token) => this.number(token));
  }

  /** Counts a phrase in, or out with a negative weight, by the numbers of its words. */
  count(numbers: Int32Array, weight: number) {
    numbers.forEach((number, i) => {
      this.counts[number] = (this.counts[number] ?? 0) + weight;
      const next = numbers[i + 1];
      if (next === undefined) return;
      const pair = this.pairs.number(number, next);
      this.pairCounts = grown(this.pairCounts, pair + 1);
      this.pairCounts[pair] = (this.pairCounts[pair] ?? 0) + weight;
    });
  }

  weight(word: number): number {
    return this.counts[word] ?? 0;
  }

  foldWeight(folded: string): number {
    return (this.folds.get(folded)?.words ?? []).reduce((sum, word) => sum + this.weight(word), 0);
  }

  pairWeight(first: number, second: number): number {
    return this.pairCounts[this.pairs.find(first, second)] ?? 0;
  }

  /** Folded spellings without digits of at least one length and at most the other. */
  spelledIn(least: number, most: number): Spelled[] {
    return this.ofLength.slice(Math.max(0, least), most + 1).flat();
  }

  find(exact: string): number {
    return this.numbers.get(exact) ?? -1;
  }

  /** Words whose folded spelling begins with the prefix. */
  startingWith(prefix: string): number[] {
    if (this.waiting.length > mostWaiting) this.sort();
    const first = this.firstFrom(prefix);
    let end = first;
    while (this.foldAt(end).startsWith(prefix)) end++;
    return [...this.sorted.slice(first, end), ...this.waiting.filter((word) => this.words[word]?.fold.startsWith(prefix))];
  }

  /** Forgets the words that stand in no phrase. Their numbers are not given again. */
  forgetUnused() {
    const isUsed = (word: number) => this.weight(word) > 0;
    for (const [exact, word] of this.numbers) {
      if (isUsed(word)) continue;
      this.numbers.delete(exact);
      this.words[word] = nothing;
    }
    for (const spelled of this.folds.values()) {
      spelled.words = spelled.words.filter(isUsed);
      if (spelled.words.length === 0) this.folds.delete(spelled.fold);
    }
    this.ofLength.forEach((all, length) => (this.ofLength[length] = all.filter(({ words }) => words.length > 0)));
    this.sorted = this.sorted.filter(isUsed);
    this.waiting = this.waiting.filter(isUsed);
  }

  private number(token: Token): number {
    const known = this.numbers.get(token.exact);
    if (known !== undefined) return known;
    const number = this.words.push({ written: readable(token.surface), exact: token.exact, fold: token.fold }) - 1;
    this.numbers.set(token.exact, number);
    this.counts = grown(this.counts, number + 1);
    const folded = this.folds.get(token.fold);
    if (folded) folded.words.push(number);
    else this.enter({ fold: token.fold, words: [number], letters: letterMask(token.fold), number });
    this.waiting.push(number);
    return number;
  }

  private enter(spelled: Spelled) {
    this.folds.set(spelled.fold, spelled);
    if (!/\d/.test(spelled.fold)) (this.ofLength[spelled.fold.length] ??= []).push(spelled);
  }

  /** Past the end: the noncharacter U+FFFF, which no prefix begins. */
  private foldAt(position: number): string {
    return this.words[this.sorted[position] ?? -1]?.fold ?? '\uFFFF';
  }

  private firstFrom(prefix: string): number {
    let low = 0;
    for (let high = this.sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.foldAt(middle) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private sort() {
    const fold = (word: number) => this.words[word]?.fold ?? '';
    this.sorted = [...this.sorted, ...this.waiting].sort((a, b) => (fold(a) < fold(b) ? -1 : fold(a) > fold(b) ? 1 : a - b));
    this.waiting = [];
  }
}
