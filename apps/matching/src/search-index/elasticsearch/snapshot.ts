import { type Elasticsearch, ElasticsearchRefusal } from '@caunoi/kit/elasticsearch';
import { isSlipOf, slipsIn } from '@caunoi/text/engine/lexis';
import { analysers } from '@caunoi/text/engine/search-weights';
import type { Json } from './conditions.rules';
import { fieldOf } from './definition';
import { keyOf, type Sizes, Statistics, type Term } from './statistics';

/** How long what was found can be paged on from the same state. */
const KEPT = '3m';
const MOST_NEAR = 100;
const AT_ONCE = 1_000;

/** Elasticsearch keeps a state only as long as somebody asks it, and none over its own restart. */
export class StateForgotten extends Error {
  override readonly name = 'StateForgotten';
}
const MISSING = 404;

interface Counted {
  aggregations: { each: { buckets: { doc_count: number }[] } };
}

/** The index as it was at a moment, and what is known of its words. */
export class Snapshot {
  private readonly counts = new Map<string, number>();
  private readonly slips = new Map<string, readonly string[]>();
  private sizes: Promise<Sizes> | undefined;

  private constructor(
    private readonly server: Elasticsearch,
    private readonly index: string,
    private readonly id: string,
    /** By which a page that goes on names it. */
    readonly name: string,
  ) {}

  static async of(server: Elasticsearch, index: string, name: string) {
    const { id } = await server.ask<{ id: string }>('POST', `/${index}/_pit?keep_alive=${KEPT}`);
    return new Snapshot(server, index, id, name);
  }

  /** Answers several searches. */
  async search<T>(bodies: readonly Json[]): Promise<T[]> {
    if (bodies.length === 0) return [];
    const lines = bodies.flatMap((body) => [{}, { ...body, pit: { id: this.id, keep_alive: KEPT } }]);
    const { responses } = await this.server.ask<{ responses: (T & { error?: unknown; status: number })[] }>('POST', '/_msearch', { lines });
    for (const { error, status } of responses) {
      if (error && status === MISSING) throw new StateForgotten(this.name);
      if (error) throw new ElasticsearchRefusal(`A search was refused: ${JSON.stringify(error).slice(0, 500)}`, status);
    }
    return responses;
  }

  /** Statistics that answer all that `make` asks of them, and what it makes of them. */
  async with<T>(expected: readonly Term[], make: (statistics: Statistics) => T): Promise<{ statistics: Statistics; made: T }> {
    const sizes = await (this.sizes ??= this.measured().catch((error: unknown) => {
      this.sizes = undefined;
      throw error;
    }));
    await this.fetch(expected);
    for (;;) {
      const statistics = new Statistics(sizes, this.counts, this.slips);
      const made = make(statistics);
      if (statistics.missing.size === 0 && statistics.missingSlips.size === 0) return { statistics, made };
      await Promise.all([this.fetch([...statistics.missing.values()]), this.fetchSlips([...statistics.missingSlips])]);
    }
  }

  private async fetch(terms: readonly Term[]) {
    const unknown = new Map(terms.map((term) => [keyOf(term), term]));
    for (const key of unknown.keys()) if (this.counts.has(key)) unknown.delete(key);
    const keys = [...unknown.keys()];
    const counted = await this.count([...unknown.values()].map(({ analyser, word }) => ({ term: { [fieldOf[analyser]]: word } })));
    keys.forEach((key, i) => this.counts.set(key, counted[i] ?? 0));
  }

  private async fetchSlips(words: readonly string[]) {
    if (words.length === 0) return;
    const term = { field: fieldOf.fold, suggest_mode: 'always', prefix_length: 1, min_word_length: 4, size: MOST_NEAR, accuracy: 0 };
    const suggest = Object.fromEntries(words.map((word) => [word, { text: word, term: { ...term, max_edits: slipsIn(word) } }]));
    type Suggested = { suggest: Record<string, { options: { text: string }[] }[]> };
    const answer = await this.server.ask<Suggested>('POST', `/${this.index}/_search`, { body: { size: 0, suggest } });
    for (const word of words) {
      const options = (answer.suggest[word] ?? []).flatMap((entry) => entry.options.map(({ text }) => text));
      this.slips.set(
        word,
        options.filter((other) => isSlipOf(word, other)),
      );
    }
  }

  private async measured(): Promise<Sizes> {
    const having = analysers.map((name) => ({ exists: { field: fieldOf[name] } }));
    const [living = 0, ...counts] = await this.count([{ term: { open: true } }, ...having]);
    return { living, having: Object.fromEntries(analysers.map((name, i) => [name, counts[i] ?? 0])) as Sizes['having'] };
  }

  private async count(filters: readonly Json[]): Promise<number[]> {
    const parts = Array.from({ length: Math.ceil(filters.length / AT_ONCE) }, (_, i) => filters.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
    const bodies = parts.map((part) => ({ size: 0, track_total_hits: false, aggs: { each: { filters: { filters: part } } } }));
    const answers = await this.search<Counted>(bodies);
    return answers.flatMap(({ aggregations }) => aggregations.each.buckets.map(({ doc_count }) => doc_count));
  }
}
