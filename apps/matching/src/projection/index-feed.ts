import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { log } from '@caunoi/kit/log';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Catalogue } from './catalogue';
import { DocumentEntity } from './document.entity';
import { READING } from './understanding';

const EVERY_MS = 400;
/** A transaction that runs now may still commit a row with an earlier time; no transaction lives longer than this. */
const OVERLAP_SECONDS = 35;
const AT_ONCE = 1000;

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

  private async read() {
    let last: Pick<DocumentEntity, 'changedAt' | 'id'> | undefined;
    for (;;) {
      const rows = await this.page(last);
      for (const row of rows) await this.take(row);
      last = rows.at(-1);
      if (last && last.changedAt > this.since) this.since = last.changedAt;
      if (rows.length < AT_ONCE) return;
    }
  }

  private page(last: Pick<DocumentEntity, 'changedAt' | 'id'> | undefined) {
    const from = new Date(this.since.getTime() - OVERLAP_SECONDS * 1000);
    const rows = this.db.manager.createQueryBuilder(DocumentEntity, 'document').where('document.changedAt > :from', { from });
    if (last) rows.andWhere('(document.changedAt, document.id) > (:time, :id)', { time: last.changedAt, id: last.id });
    return rows.orderBy('document.changedAt').addOrderBy('document.id').limit(AT_ONCE).getMany();
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
