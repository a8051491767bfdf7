import { FIRST, RELAXED, type Sql } from './sql';

export interface OutboxRow {
  id: bigint;
  eventId: string;
  topic: string;
  key: string;
  headers: Record<string, string>;
  payload: string | null;
}

export interface Lease {
  epoch: bigint;
  /** How many rows are parked: when it falls, a key was unblocked and its rows may lie below the floor. */
  parked: number;
  /** Postgres ends transactions after this time, 0 for never. The floor is only safe when it is shorter than `settleMs`. */
  transactionTimeoutMs: number;
}

interface Mine {
  shard: number;
  owner: string;
}

const NOT_BLOCKED = 'NOT EXISTS (SELECT 1 FROM outbox_parked p WHERE p.topic = o.topic AND p.key = o.key)';

/** The statements of the relay, one by one, so that a test can take one out and see the guarantee break. */
export const relaySql = {
  /** Makes the shard known; it has no owner yet. */
  async seed(sql: Sql, shard: number) {
    await sql('INSERT INTO relay_lease (shard) VALUES ($1) ON CONFLICT DO NOTHING', [shard]);
  },

  /** Takes or renews the lease of a shard; the epoch rises when the owner changes, and above `fenced`. Undefined: another owner holds it. */
  async lease(sql: Sql, { shard, owner, leaseMs, fenced }: Mine & { leaseMs: number; fenced: bigint }): Promise<Lease | undefined> {
    const [row] = await sql<{ epoch: string; parked: string; timeout: string }>(
      `UPDATE relay_lease
       SET epoch = CASE WHEN owner = $2 AND epoch > $4 THEN epoch ELSE greatest(epoch, $4) + 1 END,
           owner = $2, lease_until = now() + $3 * interval '1 ms'
       WHERE shard = $1 AND (owner = $2 OR lease_until < now())
       RETURNING epoch, (SELECT count(*) FROM outbox_parked) AS parked,
         coalesce((SELECT setting FROM pg_settings WHERE name = 'transaction_timeout'), '0') AS timeout`,
      [shard, owner, leaseMs, fenced],
    );
    return row && { epoch: BigInt(row.epoch), parked: Number(row.parked), transactionTimeoutMs: Number(row.timeout) };
  },

  async release(sql: Sql, { shard, owner }: Mine) {
    await sql(`UPDATE relay_lease SET owner = NULL, lease_until = '-infinity' WHERE shard = $1 AND owner = $2`, [shard, owner]);
  },

  /**
   * What is not yet published, oldest first, above the floor, without blocked keys and what the relay has `taken` already, at most
   * `limit` rows or `bytes` bytes (but one row at least). Never a cursor: a transaction with a lower id may commit later.
   */
  async pending(
    sql: Sql,
    { shard, floor, limit, bytes, taken }: { shard: number; floor: bigint; limit: number; bytes: number; taken: bigint[] },
  ): Promise<OutboxRow[]> {
    const rows = await sql<{
      id: string;
      event_id: string;
      topic: string;
      key: string;
      headers: Record<string, string>;
      payload: string | null;
    }>(
      `SELECT id, event_id, topic, key, headers, payload FROM (
         SELECT *, sum(coalesce(octet_length(payload), 0)) OVER (ORDER BY id) - coalesce(octet_length(payload), 0) AS before FROM (
           SELECT id, event_id, topic, key, headers, payload FROM outbox o
           WHERE shard = $1 AND id > $2 AND id <> ALL($5::bigint[]) AND ${NOT_BLOCKED} ORDER BY id LIMIT ${FIRST} $3::int)) AS page) AS measured
       WHERE before < $4 ORDER BY id`,
      [shard, floor, limit, bytes, taken],
    );
    return rows.map(({ id, event_id: eventId, ...row }) => ({ id: BigInt(id), eventId, ...row }));
  },

  /** Forgets published rows. A crash that brings them back only publishes them again. */
  async settle(sql: Sql, ids: bigint[]) {
    await sql(`DELETE FROM outbox USING ${RELAXED} WHERE relaxed.mode = 'off' AND id = ANY($1)`, [ids]);
  },

  /** Moves a row that the bus will never take out of the way; its key stays blocked until an operator decides. */
  async park(sql: Sql, { id, error, attempts }: { id: bigint; error: string; attempts: number }) {
    await sql(
      `WITH refused AS (DELETE FROM outbox WHERE id = $1 RETURNING id, event_id, topic, key, shard, sequence, headers, payload, created_at)
       INSERT INTO outbox_parked (id, event_id, topic, key, shard, sequence, headers, payload, created_at, error, attempts)
       SELECT refused.*, $2::text, $3::int FROM refused`,
      [id, error, attempts],
    );
  },

  /** Rows at or below the floor that nobody blocks: there must be none. */
  async belowFloor(sql: Sql, { shard, floor }: { shard: number; floor: bigint }) {
    const [row] = await sql<{ count: string }>(`SELECT count(*) FROM outbox o WHERE shard = $1 AND id <= $2 AND ${NOT_BLOCKED}`, [
      shard,
      floor,
    ]);
    return Number(row?.count);
  },

  /** What waits: at most `cap` + 1 rows are counted. */
  async backlog(sql: Sql, cap: number) {
    const [row] = await sql<{ pending: string; age: number | null; parked: string }>(
      `SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT $1) AS counted) AS pending,
         (SELECT extract(epoch FROM clock_timestamp() - created_at)::float FROM outbox ORDER BY id LIMIT 1) AS age,
         (SELECT count(*) FROM outbox_parked) AS parked`,
      [cap + 1],
    );
    return { pending: Number(row?.pending), oldestAgeSeconds: row?.age ?? 0, parked: Number(row?.parked) };
  },
};

export type RelaySql = typeof relaySql;
