import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { log } from '@caunoi/kit/log';
import { setImmediate as othersTurn, setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Rankings } from '../matches/rankings';
import { forgetShown } from '../search/passage.rules';
import { type IndexChange, type IndexEntry, SearchIndex } from '../search-index/search-index';
import { SharedIndex } from '../search-index/shared-index';
import { changeOf, IndexKeeping } from './index-keeping';
import { type DocumentRow, type Head, indexRows, lookBack, type Read } from './index-rows';
import { OnlyOne } from './only-one';
import { SharedTurn } from './shared-turn';
import type { Fact } from './document.entity';
import { Things } from './things';
import { Understanding } from './understanding';

const EVERY_MS = 400;
/** So long changes are looked for from the same time on, where none comes. */
const SAME_TIME_MS = 60_000;
const AT_ONCE = 200;
/** So many are read anew before others get a turn, and so long. */
const ANEW_AT_ONCE = 10;
const REST_MS = 10;

/**
 * Keeps the index equal to the documents in the database: as they were understood before at the start, then what changes. What was
 * understood by other rules than today's is found by those until it has been read anew, behind everybody's back.
 */
@Injectable()
export class IndexFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly rows: ReturnType<typeof indexRows>;
  private since = new Date(0);
  /** What had changed since then, as it was seen when it held no news any more. */
  private seen = '';
  /** What is in the index, by id. */
  private readonly versions = new Map<string, number>();
  /** Ids of what was understood by other rules, or not yet. */
  private readonly stale = new Set<string>();
  /** Read by this process and not yet kept beside the fact. */
  private fresh: Read[] = [];
  /** Of an index that all replicas ask: one of them feeds it. */
  private readonly shared: SharedTurn | undefined;
  private feeds = true;
  private stopped = false;
  private turn: Promise<void> | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    db: DataSource,
    private readonly index: SearchIndex,
    private readonly things: Things,
    private readonly rankings: Rankings,
    private readonly understanding: Understanding,
    keeping: IndexKeeping,
  ) {
    this.rows = indexRows(db, understanding.reading);
    if (index instanceof SharedIndex) this.shared = new SharedTurn(index, new OnlyOne(db, 'index-feed'), keeping);
  }

  async onModuleInit() {
    if (this.shared) await this.begin();
    else await this.load();
    this.loop = this.follow();
  }

  async onApplicationShutdown() {
    this.stopped = true;
    await this.loop;
    await this.shared?.release();
    await this.index.close();
  }

  /** Reads what has changed. Calls at the same time share one reading. */
  catchUp() {
    this.turn ??= this.read().finally(() => (this.turn = undefined));
    return this.turn;
  }

  /** How many things are still found by what other rules understood of them. */
  get behind() {
    return this.stale.size;
  }

  /** Nothing has to be loaded: the index is there. */
  private async begin() {
    const { now, longestMs } = await this.rows.times();
    this.since = lookBack(now, longestMs);
    this.keepInMind((await this.rows.otherwise()).map(({ id }) => id));
  }

  /** In an order of its own: replicas that start together share the work. */
  private keepInMind(stale: readonly string[]) {
    const order = stale.map((id) => ({ id, place: Math.random() })).sort((one, other) => one.place - other.place);
    for (const { id } of order) this.stale.add(id);
  }

  /** Everything as it was understood before. */
  private async load() {
    const { now, longestMs } = await this.rows.times();
    const stale: string[] = [];
    for await (const page of this.rows.kept()) {
      await this.index.bulk(page.map((row) => changeOf(row, this.understanding)));
      for (const { id, version, reading, isErased } of page) {
        this.versions.set(id, Number(version));
        if (!isErased && reading !== this.understanding.reading) stale.push(id);
      }
    }
    await this.index.refresh();
    this.keepInMind(stale);
    this.since = lookBack(now, longestMs);
  }

  /** Heads first: most of what changed lately was read before, and documents are large. No heads where all are as they were seen before. */
  private async read() {
    await this.takeTurn();
    const { now, longestMs } = await this.rows.times();
    const since = lookBack(now, longestMs);
    const isOld = since.getTime() - this.since.getTime() > SAME_TIME_MS;
    const seen = await this.rows.seen(this.since);
    const heads = seen === this.seen && !isOld ? [] : await this.rows.changed(this.since);
    const news = heads.filter((head) => this.isNews(head));
    for (let n = 0; n < news.length && !this.stopped; n += AT_ONCE)
      await this.take(await this.rows.of(news.slice(n, n + AT_ONCE).map(({ id }) => id)));
    await this.keep();
    [this.since, this.seen] = news.length > 0 || isOld ? [since, ''] : [this.since, seen];
    // What was not taken in before the process stopped is left to the next.
    if (!this.shared || this.stopped) return;
    if (this.feeds) await this.shared.end(since, news.length > 0);
    const recent = new Set(heads.map(({ id }) => id));
    if (heads.length > 0) for (const id of this.versions.keys()) if (!recent.has(id)) this.versions.delete(id);
  }

  private async takeTurn() {
    if (!this.shared) return;
    const turn = await this.shared.begin();
    this.feeds = turn !== undefined;
    if (!turn?.from) return;
    [this.since, this.seen] = [turn.from, ''];
    this.versions.clear();
  }

  private isNews({ id, version, reading }: Head) {
    return Number(version) > (this.versions.get(id) ?? 0) || (this.stale.has(id) && reading === this.understanding.reading);
  }

  private async take(rows: readonly DocumentRow[]) {
    if (rows.length === 0) return;
    const changes: IndexChange[] = [];
    for (const { fact, reading, entry, ...head } of rows) {
      if (!fact) continue;
      const isCurrent = reading === this.understanding.reading;
      changes.push({ id: head.id, version: Number(head.version), entry: isCurrent ? entry : this.understand(head, fact) });
      if (!isCurrent) await othersTurn();
    }
    if (this.feeds) await this.index.bulk(changes);
    await this.forget(rows.filter(({ fact }) => !fact).map(({ id }) => id));
    if (this.feeds) await this.index.refresh();
    for (const { id, version } of rows) {
      this.versions.set(id, Math.max(Number(version), this.versions.get(id) ?? 0));
      this.stale.delete(id);
    }
  }

  private understand(head: Omit<Head, 'reading'>, fact: Fact): IndexEntry | null {
    const understood = this.understanding.of({ kind: head.kind, fact });
    this.fresh.push({ ...head, ...understood });
    return understood.entry;
  }

  /** What was erased leaves every place of this process. */
  private async forget(erased: readonly string[]) {
    if (erased.length === 0) return;
    if (this.feeds) await this.index.erase(erased);
    this.things.forget(erased);
    this.rankings.forget(erased);
    this.fresh = this.fresh.filter(({ id }) => !erased.includes(id));
    forgetShown();
  }

  /** What was understood is kept beside the fact, so that no start need read it again. */
  private async keep() {
    while (this.fresh.length > 0) {
      const some = this.fresh.slice(0, AT_ONCE);
      await this.rows.keep(some);
      this.fresh = this.fresh.filter((one) => !some.includes(one));
    }
  }

  /** Some of what was understood by other rules. What a replica reads at the same time is heard of like any change. */
  private async readAnew() {
    const some = [...this.stale].slice(0, ANEW_AT_ONCE);
    const rows = await this.rows.of(some, this.understanding.reading);
    for (const id of some) {
      this.stale.delete(id);
      this.stale.add(id);
    }
    await this.take(rows);
    await this.keep();
  }

  private async follow() {
    while (!this.stopped) {
      try {
        const until = Date.now() + EVERY_MS;
        while (this.stale.size > 0 && Date.now() < until && !this.stopped) {
          await this.readAnew();
          await sleep(REST_MS);
        }
        if (this.stale.size === 0) await sleep(EVERY_MS);
        await this.catchUp();
      } catch (error) {
        log.warn({ error }, 'the index could not follow the database, trying again');
        await sleep(EVERY_MS);
      }
    }
  }
}
