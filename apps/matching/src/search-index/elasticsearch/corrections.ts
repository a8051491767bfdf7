import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import { mistyped } from '@caunoi/text/mistyped';
import { decodeTelex, decodeVni } from '@caunoi/text/reading/keystrokes';
import { corrected } from '@caunoi/text/spelling';
import { type Token, tokens } from '@caunoi/text/tokens';
import { Vocabulary } from '@caunoi/text/vocabulary';
import { pairOf } from './phrase.rules';

/** Who writes more has said enough: nothing is corrected. */
const MOST_WORDS = 8;
const MOST_NEAR = 60;
const pieces = { shortest: 2, longest: 7, longestStuck: 24 };
const MOST_VALUES = 5_000;

interface Summed {
  aggregations: { each: { buckets: { key: string; sum: { value: number } }[] } };
}
interface Suggested {
  suggest: Record<string, { options: { text: string }[] }[]>;
}

const escaped = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);

/** Stretches of a word that may be syllables stuck together. */
const stretchesOf = (word: string): string[] =>
  word.length > pieces.longestStuck
    ? []
    : Array.from({ length: word.length }, (_, from) =>
        Array.from({ length: pieces.longest - pieces.shortest + 1 }, (__, n) => word.slice(from, from + pieces.shortest + n)),
      ).flat();

/** How a text might have been meant, in the words of titles and keywords. Only these words are fetched, and read as memory reads all. */
export class Corrections {
  constructor(
    private readonly server: Elasticsearch,
    private readonly index: string,
  ) {}

  async of(text: string, known: ReadonlySet<string>, right: ReadonlySet<string>) {
    const typed = tokens(text);
    if (typed.length === 0 || typed.length > MOST_WORDS) return { retyped: null, corrected: null };
    const vocabulary = await this.vocabularyFor(text, typed, new Set([...known, ...right]));
    const retyped = mistyped(vocabulary, text, ({ fold }) => known.has(fold) || right.has(fold)) ?? null;
    return { retyped, corrected: retyped === null ? (corrected(vocabulary, text, ({ fold }) => right.has(fold)) ?? null) : null };
  }

  private async vocabularyFor(text: string, typed: readonly Token[], sure: ReadonlySet<string>): Promise<Vocabulary> {
    const decoded = [decodeTelex, decodeVni].flatMap((decode) => tokens(decode(text)));
    const stuck = typed.flatMap(({ fold }) => (sure.has(fold) ? [] : stretchesOf(fold)));
    const near = await this.near([...new Set(typed.map(({ fold }) => fold))]);
    const folds = new Set([...[...typed, ...decoded].map(({ fold }) => fold), ...stuck, ...near]);
    const words = await this.words([...folds]);
    const pairs = await this.pairs(
      [...folds],
      words.map(({ exact }) => exact),
    );
    const vocabulary = new Vocabulary();
    for (const { token, weight } of words) vocabulary.count(vocabulary.numbersOf([token]), weight);
    for (const { one, other, weight } of pairs) {
      // Only beside each other: alone they have been counted.
      const numbers = Int32Array.from([vocabulary.find(one), vocabulary.find(other)]);
      vocabulary.count(numbers, weight);
      for (const number of numbers) vocabulary.count(Int32Array.of(number), -weight);
    }
    return vocabulary;
  }

  /** Words that letters of these may have slipped from. */
  private async near(folds: readonly string[]): Promise<string[]> {
    const term = { field: 'folds', suggest_mode: 'always', prefix_length: 0, min_word_length: 2, size: MOST_NEAR, accuracy: 0 };
    const suggest = Object.fromEntries(folds.map((fold) => [fold, { text: fold, term: { ...term, max_edits: fold.length < 6 ? 1 : 2 } }]));
    const answer = await this.server.ask<Suggested>('POST', `/${this.index}/_search`, { body: { size: 0, suggest } });
    return Object.values(answer.suggest).flatMap((entries) => entries.flatMap(({ options }) => options.map((option) => option.text)));
  }

  /** The words with these folded spellings, and how much they weigh over all phrases. */
  private async words(folds: readonly string[]) {
    const include = `(${folds.map(escaped).join('|')}) .*`;
    const buckets = await this.sums('words', { terms: { folds } }, include);
    return buckets.flatMap(({ key, sum }) => {
      const [fold = '', exact = '', written = ''] = key.split(' ');
      return [{ exact, weight: sum.value, token: { surface: written, start: 0, end: written.length, exact, fold } }];
    });
  }

  /** Which of the words stand beside each other. */
  private async pairs(folds: readonly string[], words: readonly string[]) {
    const known = new Set(words);
    if (known.size < 2) return [];
    const either = `(${[...known].map(escaped).join('|')})`;
    const buckets = await this.sums('pairs', { terms: { folds } }, `${either}_${either}`);
    return buckets.flatMap(({ key, sum }) => {
      const [one = '', other = ''] = key.split('_');
      return known.has(one) && known.has(other) && pairOf(one, other) === key ? [{ one, other, weight: sum.value }] : [];
    });
  }

  private async sums(field: string, query: Record<string, unknown>, include: string) {
    const each = { terms: { field, include, size: MOST_VALUES }, aggs: { sum: { sum: { field: 'weight' } } } };
    const { aggregations } = await this.server.ask<Summed>('POST', `/${this.index}/_search`, { body: { size: 0, query, aggs: { each } } });
    return aggregations.each.buckets;
  }
}
