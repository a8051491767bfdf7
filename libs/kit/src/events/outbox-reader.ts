import type { OutboxRow, RelaySql } from './relay-sql';
import type { Sql } from './sql';

export interface ReaderParts {
  sql: RelaySql;
  db: () => Sql;
  shard: number;
  batch: { rows: number; bytes: number };
  /** Where to look from, and who is told how the look ended: `first` is the lowest id that is still there. */
  floor: () => { value: bigint; looked: (first: bigint | undefined) => void };
}

/**
 * Reads what waits in the outbox. While a full batch is on its way to the bus the next is read, without what is read already: of each key
 * the earlier facts are in the batches before, since whoever tells holds the row of its thing until the commit. Only the relay's turns
 * send, one batch after the other.
 */
export class OutboxReader {
  private ahead: Promise<OutboxRow[]> | undefined;
  /** Read, and not known to be deleted. */
  private readonly taken = new Map<bigint, OutboxRow>();

  constructor(private readonly parts: ReaderParts) {}

  /** What is to be sent next, in order of id. Of a full batch there is probably more, which is read meanwhile. */
  async next(): Promise<{ rows: OutboxRow[]; isFull: boolean }> {
    const rows = await (this.ahead ?? this.read());
    this.ahead = undefined;
    for (const row of rows) this.taken.set(row.id, row);
    const isFull = this.isFull(rows);
    if (isFull) {
      this.ahead = this.read();
      this.ahead.catch(() => undefined);
    }
    return { rows, isFull };
  }

  /** These are deleted. */
  settled(rows: OutboxRow[]) {
    for (const { id } of rows) this.taken.delete(id);
  }

  /** Something went another way: whatever is still there is read again. */
  async startAgain() {
    const { ahead } = this;
    this.ahead = undefined;
    this.taken.clear();
    await ahead?.catch(() => undefined);
  }

  private async read() {
    const { sql, db, shard, batch, floor } = this.parts;
    const { value, looked } = floor();
    const taken = [...this.taken.keys()];
    const rows = await sql.pending(db(), { shard, floor: value, limit: batch.rows, bytes: batch.bytes, taken });
    looked([...taken, ...rows.slice(0, 1).map(({ id }) => id)].sort((one, other) => Number(one - other))[0]);
    return rows;
  }

  /** Cut off by its number of rows or bytes, as `pending` does it. */
  private isFull(rows: OutboxRow[]) {
    const { batch } = this.parts;
    return rows.length >= batch.rows || rows.reduce((sum, { payload }) => sum + Buffer.byteLength(payload ?? ''), 0) >= batch.bytes;
  }
}
