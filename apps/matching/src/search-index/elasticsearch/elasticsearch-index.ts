import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import { tokens } from '@caunoi/text/tokens';
import { randomUUID } from 'node:crypto';
import { type IndexChange, type IndexQuery, SearchIndex } from '../search-index';
import { Corrections } from './corrections';
import { definition } from './definition';
import { Phrases } from './phrases';
import { searched } from './searcher';
import { Snapshot } from './snapshot';
import { tellingWords } from './telling.rules';
import { Writer } from './writer';

/** A word typed more than that often in a text is known by now. */
const MOST_WORDS = 250;
/** So long searches share a view of the index. */
const SHARED_MS = 1_000;
/** So many views can be gone on from. */
const MOST_VIEWS = 200;
const EXISTS = 400;
/** Changes of one index; that of the next begins above them. */
const MOST_CHANGES = 1e8;

interface View {
  snapshot: Snapshot;
  generation: number;
  until: number;
}

/** The index in Elasticsearch. Words are read and folded before it sees a letter, and searches are planned as those in memory are. */
export class ElasticsearchIndex extends SearchIndex {
  private readonly phrases: Phrases;
  private readonly corrections: Corrections;
  private readonly writer: Writer;
  private ready: Promise<unknown> | undefined;
  private view: Promise<View> | undefined;
  private readonly views = new Map<string, Snapshot>();

  /** @param alias by which searches find the index, whichever it is now */
  constructor(
    private readonly server: Elasticsearch,
    private readonly alias: string,
  ) {
    super();
    this.phrases = new Phrases(server, alias);
    this.corrections = new Corrections(server, alias);
    this.writer = new Writer(server, alias, this.phrases);
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
    await this.server.ask('POST', `/${this.alias}/_refresh`);
    if (await this.phrases.count()) await this.server.ask('POST', `/${this.alias}/_refresh`);
    this.view = undefined;
  }

  override async state() {
    await this.opened();
    const body = {
      ...{ size: 1, sort: [{ _seq_no: 'desc' }], seq_no_primary_term: true, _source: false, track_total_hits: false },
      aggs: { open: { filter: { term: { open: true } } } },
    };
    type Told = { hits: { hits: { _index: string; _seq_no: number }[] }; aggregations: { open: { doc_count: number } } };
    const { hits, aggregations } = await this.server.ask<Told>('POST', `/${this.alias}/_search`, { body });
    const [newest] = hits.hits;
    const made = Number(newest?._index.slice(this.alias.length + 1) ?? 0);
    return { generation: made * MOST_CHANGES + (newest?._seq_no ?? 0), documents: aggregations.open.doc_count };
  }

  override async search(queries: readonly IndexQuery[]) {
    if (queries.length === 0) return [];
    const { snapshot } = await this.current();
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

  override async weigh(words: readonly string[]) {
    const { snapshot } = await this.current();
    const terms = words.map((word) => ({ analyser: 'fold' as const, word }));
    const { made } = await snapshot.with(terms, (known) => words.map((word) => known.idf(known.df('fold', known.lexis.findFold(word)))));
    return made;
  }

  override async suggest(input: string, limit: number) {
    await this.opened();
    return this.phrases.suggest(input, limit);
  }

  override async spelling(text: string, right: readonly string[]) {
    const { snapshot } = await this.current();
    const terms = tokens(text).map(({ fold }) => ({ analyser: 'fold' as const, word: fold }));
    const { made: known } = await snapshot.with(terms, (statistics) => tellingWords(statistics, text, MOST_WORDS));
    return { known, ...(await this.corrections.of(text, new Set(known), new Set(right))) };
  }

  override close = () => this.server.close();

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

  /** The first time anywhere there is an empty index. */
  private opened(): Promise<unknown> {
    this.ready ??= this.server
      .ask('PUT', `/${this.alias}-1`, { body: { ...definition, aliases: { [this.alias]: {} } }, expected: [EXISTS] })
      .catch((error: unknown) => {
        this.ready = undefined;
        throw error;
      });
    return this.ready;
  }
}
