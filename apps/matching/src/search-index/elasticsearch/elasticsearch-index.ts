import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import { tokens } from '@caunoi/text/tokens';
import { randomUUID } from 'node:crypto';
import type { IndexChange, IndexQuery } from '../search-index';
import { type IndexBeside, type Position, SharedIndex, type Sums } from '../shared-index';
import { Corrections } from './corrections';
import { Generations } from './generations';
import { Phrases } from './phrases';
import { pathTo, type Place } from './place';
import { searched } from './searcher';
import { Snapshot, StateForgotten } from './snapshot';
import type { Statistics } from './statistics';
import { tellingWords } from './telling.rules';
import { Writer } from './writer';

/** A word typed more than that often in a text is known by now. */
const MOST_WORDS = 250;
/** So long searches share a view of the index. */
const SHARED_MS = 1_000;
/** So many views can be gone on from. */
const MOST_VIEWS = 200;
/** Changes of one index; those of the next count on above them. */
const MOST_CHANGES = 1e12;
const MOST_GROUPS = 10_000;
/** The document that says how far the index has heard of changes. */
const POSITION = 'position';
const MISSING = 404;

interface View {
  snapshot: Snapshot;
  generation: number;
  until: number;
}

/** The index in Elasticsearch. Words are read and folded before it sees a letter, and searches are planned as those in memory are. */
export class ElasticsearchIndex extends SharedIndex {
  private readonly place: Place;
  private readonly phrases: Phrases;
  private readonly corrections: Corrections;
  private readonly writer: Writer;
  private readonly generations: Generations;
  private ready: Promise<unknown> | undefined;
  private view: Promise<View> | undefined;
  private readonly views = new Map<string, Snapshot>();

  /** @param alias by which searches find the index, whichever it is now */
  constructor(
    private readonly server: Elasticsearch,
    private readonly alias: string,
  ) {
    super();
    this.place = { index: alias, isAlias: true };
    this.phrases = new Phrases(server, this.place);
    this.corrections = new Corrections(server, alias);
    this.writer = new Writer(server, this.place, this.phrases);
    this.generations = new Generations(server, alias);
  }

  override async bulk(changes: readonly IndexChange[]) {
    await this.opened();
    await this.writer.take(changes);
  }

  override async erase(ids: readonly string[]) {
    await this.opened();
    await this.writer.erase(ids);
    await this.refresh();
    await this.server.ask('POST', `/${this.alias}/_forcemerge?only_expunge_deletes=true`);
  }

  override async refresh() {
    await this.opened();
    await refreshed(this.server, this.alias, this.phrases);
    this.view = undefined;
  }

  override async state() {
    await this.opened();
    const body = {
      ...{ size: 1, sort: [{ _seq_no: 'desc' }], seq_no_primary_term: true, _source: false, track_total_hits: false },
      query: { bool: { must_not: { ids: { values: [POSITION] } } } },
      aggs: { open: { filter: { term: { open: true } } } },
    };
    type Told = { hits: { hits: { _index: string; _seq_no: number }[] }; aggregations: { open: { doc_count: number } } };
    const { hits, aggregations } = await this.server.ask<Told>('POST', `/${this.alias}/_search`, { body });
    const [newest] = hits.hits;
    const generation = newest ? this.generations.numberOf(newest._index) * MOST_CHANGES + newest._seq_no : 0;
    return { generation, documents: aggregations.open.doc_count };
  }

  override async search(queries: readonly IndexQuery[]) {
    return queries.length === 0 ? [] : this.fromView((snapshot) => this.searchedFrom(snapshot, queries));
  }

  override async weigh(words: readonly string[]) {
    const terms = words.map((word) => ({ analyser: 'fold' as const, word }));
    const weights = (known: Statistics) => words.map((word) => known.idf(known.df('fold', known.lexis.findFold(word))));
    return (await this.fromView((snapshot) => snapshot.with(terms, weights))).made;
  }

  override async suggest(input: string, limit: number) {
    await this.opened();
    return this.phrases.suggest(input, limit);
  }

  override async spelling(text: string, right: readonly string[]) {
    const terms = tokens(text).map(({ fold }) => ({ analyser: 'fold' as const, word: fold }));
    const telling = (statistics: Statistics) => tellingWords(statistics, text, MOST_WORDS);
    const { made: known } = await this.fromView((snapshot) => snapshot.with(terms, telling));
    return { known, ...(await this.corrections.of(text, new Set(known), new Set(right))) };
  }

  override close = () => this.server.close();

  override async position(): Promise<Position | null> {
    await this.opened();
    type Got = { found?: boolean; _index: string; _source?: { since: number } };
    const { _index, _source } = await this.server.ask<Got>('GET', `/${this.alias}/_doc/${POSITION}`, { expected: [MISSING] });
    if (_source) return { since: new Date(_source.since), of: _index };
    await this.generations.open();
    return null;
  }

  override moveTo = (since: Date) => moved(this.server, this.place, since);

  override async beside(): Promise<IndexBeside> {
    await this.opened();
    const { server, generations } = this;
    const index = await generations.begin();
    const place = { index, isAlias: false };
    const phrases = new Phrases(server, place);
    const writer = new Writer(server, place, phrases);
    return {
      fill: (changes) => writer.take(changes, true),
      bulk: (changes) => writer.take(changes),
      settle: () => refreshed(server, index, phrases),
      sums: () => sumsIn(server, index),
      swap: async (since) => {
        await moved(server, place, since);
        await generations.swap(index);
        this.view = undefined;
      },
      discard: () => generations.discard(index),
    };
  }

  override async sums() {
    await this.refresh();
    return sumsIn(this.server, this.alias);
  }

  /** Asks the present view. Where Elasticsearch has forgotten one, a page goes on from the present state, and that is viewed anew. */
  private async fromView<T>(ask: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const { snapshot } = await this.current();
    try {
      return await ask(snapshot);
    } catch (error) {
      if (!(error instanceof StateForgotten)) throw error;
      this.views.clear();
      this.view = undefined;
      return ask((await this.current()).snapshot);
    }
  }

  private async searchedFrom(snapshot: Snapshot, queries: readonly IndexQuery[]) {
    const views = queries.map(({ after }) => this.views.get(after?.state ?? '') ?? snapshot);
    const answers = await Promise.all(
      [...new Set(views)].map(async (view) => {
        const asked = [...queries.entries()].filter(([i]) => views[i] === view);
        const found = await searched(
          view,
          asked.map(([, query]) => query),
        );
        return asked.map(([i], n) => [i, found[n]] as const);
      }),
    );
    const inOrder = new Map(answers.flat());
    return queries.flatMap((_, i) => inOrder.get(i) ?? []);
  }

  /** A view of the index that searches of the same moment share. */
  private async current(): Promise<View> {
    await this.opened();
    const before = this.view;
    const known = await before?.catch(() => undefined);
    if (this.view === before && (!known || known.until < performance.now())) this.view = this.viewed(known);
    return this.view as Promise<View>;
  }

  private async viewed(before: View | undefined): Promise<View> {
    const { generation } = await this.state();
    const until = performance.now() + SHARED_MS;
    if (before?.generation === generation) return { ...before, until };
    const snapshot = await Snapshot.of(this.server, this.alias, randomUUID());
    this.views.set(snapshot.name, snapshot);
    for (const [name] of this.views) if (this.views.size > MOST_VIEWS) this.views.delete(name);
    return { snapshot, generation, until };
  }

  private opened(): Promise<unknown> {
    this.ready ??= this.generations.open().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }
}

async function refreshed(server: Elasticsearch, index: string, phrases: Phrases) {
  await server.ask('POST', `/${index}/_refresh`);
  if (await phrases.count()) await server.ask('POST', `/${index}/_refresh`);
}

async function moved(server: Elasticsearch, place: Place, since: Date) {
  await server.ask('PUT', pathTo(place, `_doc/${POSITION}`), { body: { id: POSITION, since: since.getTime() } });
}

async function sumsIn(server: Elasticsearch, index: string): Promise<Sums> {
  const groups = { terms: { field: 'group', size: MOST_GROUPS }, aggs: { sum: { sum: { field: 'sum' } } } };
  type Summed = { aggregations: { groups: { buckets: { key: string; sum: { value: number } }[] } } };
  const { aggregations } = await server.ask<Summed>('POST', `/${index}/_search`, { body: { size: 0, aggs: { groups } } });
  return new Map(aggregations.groups.buckets.map(({ key, sum }) => [key, sum.value]));
}
