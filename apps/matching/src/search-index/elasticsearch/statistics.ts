import { inflections } from '@caunoi/text/engine/inflections';
import { idfOf, type PlannedFrom } from '@caunoi/text/engine/inverted-index';
import { mayBeSlip, trigramsOf } from '@caunoi/text/engine/lexis';
import type { AnalyserName } from '@caunoi/text/engine/search-weights';
import { hasAccents } from '@caunoi/text/normalise';
import { tokens } from '@caunoi/text/tokens';
import { fieldOf } from './definition';
import { pairOf } from './phrase.rules';

/** A word under one analyser. */
export interface Term {
  analyser: AnalyserName;
  word: string;
}

/** How many documents there are, and how many have words under each analyser. */
export interface Sizes {
  living: number;
  having: Readonly<Record<AnalyserName, number>>;
}

export const keyOf = ({ analyser, word }: Term) => `${fieldOf[analyser]} ${word}`;

const unknown = -1;

/**
 * What plans ask of an index, answered from what was fetched of one. What they ask beyond that is noted, to be fetched before they are made
 * again: plans are made of words and their frequencies only, so both back ends make the very same ones.
 */
export class Statistics implements PlannedFrom {
  readonly missing = new Map<string, Term>();
  readonly missingSlips = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];

  constructor(
    private readonly sizes: Sizes,
    private readonly counts: ReadonlyMap<string, number>,
    private readonly slips: ReadonlyMap<string, readonly string[]>,
  ) {}

  readonly lexis: PlannedFrom['lexis'] = {
    findExact: (word) => this.number(word),
    findFold: (word) => this.number(word),
    findExactPair: (one, other) => this.pair(one, other),
    findFoldPair: (one, other) => this.pair(one, other),
    findTrigrams: (word) => trigramsOf(word).map((piece) => this.number(piece)),
    near: (word) => {
      const known = this.slips.get(word);
      if (!known && mayBeSlip(word)) this.missingSlips.add(word);
      return (known ?? []).map((other) => this.number(other));
    },
  };

  get living() {
    return this.sizes.living;
  }

  df(analyser: AnalyserName, term: number): number {
    if (term === unknown) return 0;
    const asked = { analyser, word: this.word(term) };
    const key = keyOf(asked);
    const known = this.counts.get(key);
    if (known === undefined) this.missing.set(key, asked);
    return known ?? 0;
  }

  idf(df: number): number {
    return idfOf(this.living, df);
  }

  /** What Elasticsearch multiplies by itself. */
  ownIdf(analyser: AnalyserName, term: number): number {
    return idfOf(this.sizes.having[analyser], this.df(analyser, term));
  }

  word(term: number): string {
    return this.words[term] ?? '';
  }

  private number(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  private pair(one: number, other: number): number {
    return this.number(pairOf(this.word(one), this.word(other)));
  }
}

/** Nearly everything that a plan of a text will ask for. */
export function termsOf(text: string, { ranked }: { ranked: boolean }): Term[] {
  const all = tokens(text);
  const each = all.flatMap(({ exact, fold }, i): Term[] => {
    const next = all[i + 1];
    return [
      { analyser: 'exact', word: exact },
      ...[fold, ...(ranked || !hasAccents(text) ? inflections(fold) : [])].map((word): Term => ({ analyser: 'fold', word })),
      ...(next
        ? [{ analyser: 'exact2', word: pairOf(exact, next.exact) } as const, { analyser: 'fold2', word: pairOf(fold, next.fold) } as const]
        : []),
      ...(ranked ? [{ analyser: 'exact', word: fold } as const, ...trigramsOf(fold).map((word): Term => ({ analyser: 'tri', word }))] : []),
    ];
  });
  return each;
}
