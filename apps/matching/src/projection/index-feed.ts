import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { log } from '@caunoi/kit/log';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Rankings } from '../matches/rankings';
import { forgetShown } from '../search/passage.rules';
import { Catalogue } from './catalogue';
import { DocumentEntity } from './document.entity';
import type { Subject } from '../ranking/subject';

const EVERY_MS = 400;
/** A transaction that runs now may still commit a row with an earlier time. The server says how old one can get; clocks may differ by this. */
const MARGIN_MS = 5_000;
const AT_ONCE = 200;

const TIMES = `SELECT clock_timestamp() AS now, coalesce((SELECT setting FROM pg_settings WHERE name = 'transaction_timeout'), '0')::int AS "longestMs"`;
/** Replicas that have read the same documents share the work: what another one is writing, or has written, is left to it. */
const KEEP = `WITH mine AS (
    SELECT d.kind, d.id, n.subject FROM document d JOIN unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[]) AS n (kind, id, version, subject)
      ON d.kind = n.kind AND d.id = n.id AND d.version = n.version
    WHERE d.reading IS DISTINCT FROM $5 FOR UPDATE OF d SKIP LOCKED)
  UPDATE document SET subject = mine.subject::jsonb, reading = $5 FROM mine WHERE document.kind = mine.kind AND document.id = mine.id`;

type Head = Pick<DocumentEntity, 'kind' | 'id' | 'version'>;
type Understood = Head & { subject: Subject };

/** From when on changes must be read next time: where transactions have no end, from the beginning. */
export const lookBack = (now: Date, longestMs: number) => (longestMs > 0 ? new Date(now.getTime() - longestMs - MARGIN_MS) : new Date(0));

/** Keeps this process's catalogue equal to the documents in the database: all of them at the start, then what changes. */
@Injectable()
export class IndexFeed implements OnModuleInit, OnApplicationShutdown {
  private since = new Date(0);
  /** Read by this process and not yet kept beside the fact. */
  private fresh: Understood[] = [];
  /** Ids of what was erased and is gone from this process. */
  private readonly forgotten = new Set<string>();
  private stopped = false;
  private turn: Promise<void> | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly catalogue: Catalogue,
    private readonly rankings: Rankings,
  ) {}

  async onModuleInit() {
    await this.catchUp();
    this.loop = this.follow();
  }

  async onApplicationShutdown() {
    this.stopped = true;
    await this.loop;
  }

  /** Reads what has changed. Calls at the same time share one reading. */
  catchUp() {
    this.turn ??= this.read().finally(() => (this.turn = undefined));
    return this.turn;
  }

  /** Heads first: most of what changed lately was read before, and documents are large. */
  private async read() {
    const [{ now, longestMs }] = await this.db.query<[{ now: Date; longestMs: number }]>(TIMES);
    const heads = await this.db.query<Head[]>('SELECT kind, id, version FROM document WHERE changed_at > $1', [this.since]);
    const isNews = ({ id, version }: Head) => !this.forgotten.has(id) && Number(version) > (this.catalogue.entry(id)?.version ?? 0);
    const news = heads.filter(isNews);
    for (let n = 0; n < news.length; n += AT_ONCE) {
      this.take(await this.rows(news.slice(n, n + AT_ONCE)));
    }
    this.since = lookBack(now, longestMs);
  }

  private rows(heads: Head[]) {
    return this.db.manager
      .createQueryBuilder(DocumentEntity, 'document')
      .where('(document.kind, document.id) IN (SELECT * FROM unnest(:kinds::text[], :ids::uuid[]))', {
        kinds: heads.map(({ kind }) => kind),
        ids: heads.map(({ id }) => id),
      })
      .getMany();
  }

  private take(rows: DocumentEntity[]) {
    for (const { fact, ...row } of rows) {
      if (!fact) continue;
      const current = row.reading === this.catalogue.reading ? row.subject : null;
      const subject = this.catalogue.put({ ...row, fact, subject: current });
      if (!current) this.fresh.push({ kind: row.kind, id: row.id, version: row.version, subject });
    }
    this.forget(rows.filter(({ fact }) => !fact).map(({ id }) => id));
  }

  /** What was erased leaves every place of this process. */
  private forget(erased: readonly string[]) {
    if (erased.length === 0) return;
    this.catalogue.forget(erased);
    this.rankings.forget(erased);
    this.fresh = this.fresh.filter(({ id }) => !erased.includes(id));
    forgetShown();
    for (const id of erased) this.forgotten.add(id);
  }

  /** What was understood is kept beside the fact, so that the next start need not read it all again. Nobody waits for this. */
  private async keep() {
    while (this.fresh.length > 0 && !this.stopped) {
      const some = this.fresh.slice(0, AT_ONCE);
      const column = <K extends keyof Understood>(key: K) => some.map((one) => one[key]);
      const subjects = column('subject').map((subject) => JSON.stringify(subject));
      await this.db.query(KEEP, [column('kind'), column('id'), column('version'), subjects, this.catalogue.reading]);
      this.fresh.splice(0, some.length);
    }
  }

  private async follow() {
    while (!this.stopped) {
      await this.keep().catch((error: unknown) => log.warn({ error }, 'what was understood could not be kept, trying again'));
      await sleep(EVERY_MS);
      await this.catchUp().catch((error: unknown) => log.warn({ error }, 'the index could not follow the database, trying again'));
    }
  }
}
