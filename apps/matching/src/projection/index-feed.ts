import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { log } from '@caunoi/kit/log';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Catalogue } from './catalogue';
import { DocumentEntity } from './document.entity';
import { READING } from './understanding';

const EVERY_MS = 400;
/** A transaction that runs now may still commit a row with an earlier time; no transaction lives longer than this. */
const OVERLAP_MS = 35_000;
const AT_ONCE = 200;

type Head = Pick<DocumentEntity, 'kind' | 'id' | 'version'>;

/** Keeps this process's catalogue equal to the documents in the database: all of them at the start, then what changes. */
@Injectable()
export class IndexFeed implements OnModuleInit, OnApplicationShutdown {
  private since = new Date(0);
  private stopped = false;
  private turn: Promise<void> | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly catalogue: Catalogue,
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
    const [{ now }] = (await this.db.query('SELECT clock_timestamp() AS now')) as [{ now: Date }];
    const heads = await this.db.query<Head[]>('SELECT kind, id, version FROM document WHERE changed_at > $1', [this.since]);
    const news = heads.filter(({ id, version }) => Number(version) > (this.catalogue.entry(id)?.version ?? 0));
    for (let n = 0; n < news.length; n += AT_ONCE) {
      for (const row of await this.rows(news.slice(n, n + AT_ONCE))) await this.take(row);
    }
    this.since = new Date(now.getTime() - OVERLAP_MS);
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

  /** What was understood is kept beside the fact, so that the next start need not read it all again. */
  private async take(row: DocumentEntity) {
    const current = row.reading === READING ? row.subject : null;
    const subject = this.catalogue.put({ ...row, subject: current });
    if (!current)
      await this.db.query('UPDATE document SET subject = $4, reading = $5 WHERE kind = $1 AND id = $2 AND version = $3', [
        row.kind,
        row.id,
        row.version,
        subject,
        READING,
      ]);
  }

  private async follow() {
    while (!this.stopped) {
      await sleep(EVERY_MS);
      await this.catchUp().catch((error: unknown) => log.warn({ error }, 'the index could not follow the database, trying again'));
    }
  }
}
