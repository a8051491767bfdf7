import { Injectable } from '@nestjs/common';
import { patiently } from '@caunoi/kit/run/patiently';
import { log } from '@caunoi/kit/log';
import { DataSource } from 'typeorm';
import { type IndexChange, SearchIndex } from '../search-index/search-index';
import { type IndexBeside, SharedIndex } from '../search-index/shared-index';
import { differing, groupOf, sumOf } from '../search-index/sums.rules';
import { indexRows, type KeptRow, lookBack } from './index-rows';
import { indexed, Understanding } from './understanding';

/** So long a rebuild waits for an index that does not answer. */
const PATIENCE_MS = 600_000;
const AT_ONCE = 250;
const ATTEMPTS = 5;

const nothingDone = { done: 0, failed: 0 };

/** Makes the index that all replicas ask anew, and compares it with the rows. Of an index in memory there is nothing to keep. */
@Injectable()
export class IndexKeeping {
  private readonly rows: ReturnType<typeof indexRows>;

  constructor(
    db: DataSource,
    private readonly index: SearchIndex,
    private readonly understanding: Understanding,
  ) {
    this.rows = indexRows(db, understanding.reading);
  }

  /** A new index beside the one that is searched, and takes its place once it holds the same as the rows. Until then nobody notices. */
  async rebuild(signal?: AbortSignal) {
    if (!(this.index instanceof SharedIndex)) return nothingDone;
    const { index } = this;
    const { now, longestMs } = await this.rows.times();
    const beside = await this.patiently(() => index.beside());
    try {
      let done = 0;
      for await (const page of this.rows.kept()) {
        signal?.throwIfAborted();
        await this.inParts(page, (changes) => beside.fill(changes));
        done += page.length;
      }
      const failed = await this.repair(beside, signal);
      if (failed > 0) throw new Error(`The new index differs from the rows in ${failed} groups of things`);
      await this.patiently(() => beside.swap(lookBack(now, longestMs)));
      return { done, failed };
    } catch (error) {
      await this.patiently(() => beside.discard());
      throw error;
    }
  }

  /** Compares the index with the rows, and puts in anew what differs. */
  async reconcile(signal?: AbortSignal) {
    if (!(this.index instanceof SharedIndex)) return nothingDone;
    const { index } = this;
    if (!(await index.position())) return nothingDone;
    const failed = await this.repair(
      { bulk: (changes) => index.bulk(changes), settle: () => index.refresh(), sums: () => index.sums() },
      signal,
    );
    return { done: (await this.rows.heads()).length, failed };
  }

  /** How many groups of things still differ; things that change meanwhile may make one differ, so it is asked again. */
  private async repair({ bulk, settle, sums }: Pick<IndexBeside, 'bulk' | 'settle' | 'sums'>, signal?: AbortSignal) {
    for (let attempt = 0; ; attempt++) {
      await this.patiently(settle);
      const groups = differing(await this.rowSums(), await this.patiently(sums));
      if (groups.length === 0 || attempt === ATTEMPTS) return groups.length;
      if (attempt > 0) log.warn({ groups: groups.length }, 'the index differs from the rows, putting in anew what differs');
      for await (const page of this.rows.kept(groups)) {
        signal?.throwIfAborted();
        await this.inParts(
          page.filter(({ reading, isErased }) => reading !== null || isErased),
          bulk,
        );
      }
    }
  }

  private async rowSums(): Promise<ReadonlyMap<string, number>> {
    const sums = new Map<string, number>();
    const something = { documents: [], phrases: [] };
    for (const { id, version, isOpen } of await this.rows.heads()) {
      const sum = sumOf({ id, version: Number(version), entry: isOpen ? something : null });
      sums.set(groupOf(id), (sums.get(groupOf(id)) ?? 0) + sum);
    }
    return sums;
  }

  private async inParts(rows: readonly KeptRow[], take: (changes: readonly IndexChange[]) => Promise<void>) {
    const parts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, i) => rows.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
    await Promise.all(parts.map((part) => this.patiently(() => take(part.map((row) => changeOf(row, this.understanding))))));
  }

  private patiently<T>(task: () => Promise<T>) {
    return patiently('search index', task, { say: (line) => log.warn(line), forMs: PATIENCE_MS });
  }
}

export const changeOf = ({ id, version, entry, subject }: KeptRow, { lexicon }: Pick<Understanding, 'lexicon'>): IndexChange => ({
  ...{ id, version: Number(version) },
  entry: entry ?? (subject && indexed(subject, lexicon)),
});
