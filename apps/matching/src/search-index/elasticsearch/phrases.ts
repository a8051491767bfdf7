import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import { Suggester } from '@caunoi/text/suggest';
import { tokens } from '@caunoi/text/tokens';
import type { IndexSuggestion } from '../search-index';
import type { Json } from './conditions.rules';
import { type Phrase, phraseId, phraseOf } from './phrase.rules';
import { type Place, putIn } from './place';

/** Fields of things, and how much a phrase weighs by each. */
export const saying = { titles: 2, keywords: 1, named: 0.25 } as const;
/** So many are counted by one look at all that says any of them. */
const COUNTED_AT_ONCE = 5_000;
const A_BULK = 500;
/** So many of the heaviest phrases with the words typed are looked at more closely. */
const MOST_LOOKED_AT = 200;
const MOST_WORDS = 16;

interface Found<Source> {
  hits: { hits: { _source: Source }[] };
}
interface Buckets {
  buckets: { key: string; doc_count: number }[];
}

const inBulks = (lines: readonly Json[][]): Json[][] =>
  Array.from({ length: Math.ceil(lines.length / A_BULK) }, (_, i) => lines.slice(i * A_BULK, (i + 1) * A_BULK).flat());

/** Takes all there are, some at a time, also what comes meanwhile; what changed while it was taken is taken again. */
async function takenFrom<T>(all: Map<string, T>, take: (some: (readonly [string, T])[]) => Promise<unknown>) {
  while (all.size > 0) {
    const some = [...all.entries().take(COUNTED_AT_ONCE)];
    await take(some);
    for (const [key, one] of some) if (all.get(key) === one) all.delete(key);
  }
}

/**
 * Phrases as things say them: each once, with its weight over all things. After things have changed, theirs are counted anew from what is
 * found then; counting again changes nothing, so it does not matter who does it, nor how often.
 */
export class Phrases {
  /** What to count anew: of those that nothing says any more only the key is known. */
  private readonly changed = new Map<string, Phrase | undefined>();
  /** Of an index that is filled: each with all that was said of it so far, counted on the way. */
  private readonly filled = new Map<string, Phrase>();

  constructor(
    private readonly server: Elasticsearch,
    private readonly place: Place,
  ) {}

  note(keys: readonly string[], said: readonly Phrase[]) {
    for (const key of keys) if (!this.changed.has(key)) this.changed.set(key, undefined);
    for (const phrase of said) this.changed.set(phrase.key, phrase);
  }

  /** Of a thing that is put into an index that nobody else fills, and that had nothing of it. Each field of a thing counts once. */
  noteNew(said: readonly Phrase[]) {
    const once = new Map(said.map((phrase) => [`${phrase.weight} ${phrase.key}`, phrase]));
    for (const phrase of once.values()) {
      const weight = phrase.weight + (this.filled.get(phrase.key)?.weight ?? 0);
      this.filled.set(phrase.key, { ...phrase, weight });
    }
  }

  /** Counts what has changed, if anything. What was taken in must be found by now. */
  async count(): Promise<boolean> {
    const isChanged = this.changed.size + this.filled.size > 0;
    await takenFrom(this.filled, (some) => this.keep(some, new Map(some.map(([key, { weight }]) => [key, weight]))));
    await takenFrom(this.changed, async (some) => this.keep(some, await this.weights(some.map(([key]) => key))));
    return isChanged;
  }

  /** Completions of what is typed. The heaviest are compared word by word, as the index in memory does with all. */
  async suggest(input: string, limit: number): Promise<IndexSuggestion[]> {
    const typed = tokens(input).slice(-MOST_WORDS);
    const last = typed.at(-1);
    if (!last) return [];
    const isOpen = last.end === input.length;
    const each = typed.map((word): Json => ({ [word === last && isOpen ? 'prefix' : 'term']: { folds: word.fold } }));
    const query = { bool: { filter: each } };
    const body = { size: MOST_LOOKED_AT, query, sort: [{ weight: 'desc' }], _source: ['text', 'weight'], track_total_hits: false };
    const { hits } = await this.server.ask<Found<Pick<Phrase, 'text' | 'weight'>>>('POST', `/${this.place.index}/_search`, { body });
    const suggester = new Suggester();
    for (const { _source } of hits.hits) suggester.add(_source.text, _source.weight);
    const texts = suggester.suggest(input, limit).map(({ text }) => text);
    const things = texts.length > 0 ? await this.titled(texts) : new Map<string, string[]>();
    return texts.map((text) => ({ text, things: things.get(text) ?? [] }));
  }

  private async titled(titles: readonly string[]) {
    const query = { bool: { filter: [{ term: { open: true } }, { terms: { title: titles } }] } };
    const body = {
      size: 0,
      query,
      aggs: { title: { terms: { field: 'title', size: titles.length }, aggs: { thing: { terms: { field: 'thing', size: 20 } } } } },
    };
    type Titled = { aggregations: { title: { buckets: { key: string; thing: Buckets }[] } } };
    const { aggregations } = await this.server.ask<Titled>('POST', `/${this.place.index}/_search`, { body });
    return new Map(aggregations.title.buckets.map(({ key, thing }) => [key, thing.buckets.map((bucket) => bucket.key)]));
  }

  private async weights(keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const fields = Object.keys(saying) as (keyof typeof saying)[];
    const aggs = Object.fromEntries(
      fields.map((field) => [field, { terms: { field, include: keys, size: keys.length, execution_hint: 'map' } }]),
    );
    const query = { bool: { should: fields.map((field) => ({ terms: { [field]: keys } })) } };
    type Counted = { aggregations: Record<keyof typeof saying, Buckets> };
    const { aggregations } = await this.server.ask<Counted>('POST', `/${this.place.index}/_search`, { body: { size: 0, query, aggs } });
    const weights = new Map<string, number>();
    for (const field of fields)
      for (const { key, doc_count } of aggregations[field].buckets) weights.set(key, (weights.get(key) ?? 0) + doc_count * saying[field]);
    return weights;
  }

  private async keep(changed: readonly (readonly [string, Phrase | undefined])[], weights: ReadonlyMap<string, number>) {
    const known = await this.known(changed.flatMap(([key, phrase]) => (!phrase && weights.has(key) ? [key] : [])));
    const lines = changed.flatMap(([key, said]): Json[][] => {
      const weight = weights.get(key);
      const _id = phraseId(key);
      if (weight === undefined) return [[{ delete: { _id } }]];
      const phrase = said ?? known.get(key);
      if (!phrase) return [];
      const { text, folds, words, pairs } = phrase;
      return [[{ index: { _id } }, { text, folds, words, pairs, weight }]];
    });
    await Promise.all(inBulks(lines).map((part) => putIn(this.server, this.place, part)));
  }

  private async known(keys: readonly string[]): Promise<ReadonlyMap<string, Phrase>> {
    if (keys.length === 0) return new Map();
    type Got = { docs: { found: boolean; _source?: { text: string } }[] };
    const { docs } = await this.server.ask<Got>('POST', `/${this.place.index}/_mget`, { body: { ids: keys.map(phraseId) } });
    const phrases = docs.flatMap(({ _source }) => (_source ? (phraseOf(_source.text, 1) ?? []) : []));
    return new Map(phrases.map((phrase) => [phrase.key, phrase]));
  }
}
