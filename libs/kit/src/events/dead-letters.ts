import type { StoredRecord } from './event-bus';
import type { Sql } from './sql';

/** The open dead letters of one key of one consumer. */
export interface BlockedKey {
  consumer: string;
  key: string;
  topic: string;
  /** How many facts of the key wait, the failed one included. */
  waiting: number;
  since: Date;
  requestedBy: string | null;
  /** The oldest: what an operator has to look at. */
  type: string | null;
  eventId: string;
  attempts: number;
  errorClass: string | null;
  error: string | null;
}

const OPEN = `state IN ('failed', 'behind')`;

/** Every key with open dead letters, longest waiting first. */
export async function listDeadLetters(sql: Sql): Promise<BlockedKey[]> {
  return sql<BlockedKey>(
    `SELECT consumer, key, topic, waiting::int AS waiting, created_at AS since, requested_by AS "requestedBy", headers->>'ce_type' AS type,
       event_id AS "eventId", attempts, error_class AS "errorClass", error
     FROM (SELECT *, count(*) OVER same AS waiting, row_number() OVER (same ORDER BY id) AS place
           FROM dead_letter WHERE ${OPEN} WINDOW same AS (PARTITION BY consumer, key)) AS open
     WHERE place = 1 ORDER BY id`,
  );
}

/** How many dead letters are open, for the metric `dead_letter_open`. */
export async function countDeadLetters(sql: Sql) {
  return sql<{ consumer: string; state: 'failed' | 'behind'; count: number }>(
    `SELECT consumer, state, count(*)::int AS count FROM dead_letter WHERE ${OPEN} GROUP BY consumer, state ORDER BY consumer, state`,
  );
}

export interface Order {
  consumer: string;
  key: string;
  /** The operator's name; stays in the rows. */
  by: string;
}

/** Asks the running service to run all parked facts of a key, in order. Answers how many there are now. */
export async function requestReplay(sql: Sql, { consumer, key, by }: Order) {
  const rows = await sql<object>(
    `UPDATE dead_letter SET requested_by = $3, requested_at = now() WHERE consumer = $1 AND key = $2 AND ${OPEN} RETURNING 1`,
    [consumer, key, by],
  );
  return rows.length;
}

/**
 * Gives the failed fact of a key up for ever, and asks for a replay of what waits behind it. Answers the skipped event's id. Whoever says
 * which fact they looked at gives up no other.
 */
export async function skipDeadLetter(sql: Sql, { eventId, ...order }: Order & { eventId?: string }): Promise<string | undefined> {
  const [skipped] = await sql<{ event_id: string }>(
    `UPDATE dead_letter SET state = 'skipped', resolved_by = $3, resolved_at = now()
     WHERE id = (SELECT id FROM dead_letter WHERE consumer = $1 AND key = $2 AND ${OPEN} ORDER BY id LIMIT 1)
       AND ($4::uuid IS NULL OR event_id = $4) RETURNING event_id`,
    [order.consumer, order.key, order.by, eventId ?? null],
  );
  if (skipped) await requestReplay(sql, order);
  return skipped?.event_id;
}

/** The keys whose replay was asked for. */
export async function requestedReplays(sql: Sql, consumers: string[]) {
  return sql<{ consumer: string; key: string; by: string }>(
    `SELECT consumer, key, max(requested_by) AS by FROM dead_letter
     WHERE consumer = ANY($1) AND ${OPEN} AND requested_at IS NOT NULL GROUP BY consumer, key ORDER BY min(id)`,
    [consumers],
  );
}

interface Row extends Omit<StoredRecord, 'offset'> {
  id: string;
  offset: string;
  attempts: number;
}

/** The oldest open dead letter of a key, locked to the end of the transaction. */
export async function oldestDeadLetter(sql: Sql, consumer: string, key: string) {
  const [row] = await sql<Row>(
    `SELECT id, topic, partition, "offset", event_id AS "eventId", key, headers, payload AS value, logged_at AS timestamp, attempts
     FROM dead_letter WHERE consumer = $1 AND key = $2 AND ${OPEN} ORDER BY id LIMIT 1 FOR UPDATE`,
    [consumer, key],
  );
  if (!row) return undefined;
  const { id, attempts, offset, ...record } = row;
  return { id, attempts, record: { ...record, offset: BigInt(offset) } };
}

export async function markReplayed(sql: Sql, id: string, by: string) {
  await sql(`UPDATE dead_letter SET state = 'replayed', attempts = attempts + 1, resolved_by = $2, resolved_at = now() WHERE id = $1`, [
    id,
    by,
  ]);
}

/** The replay stopped at this letter: it is the failed one now, and the key waits for another decision. */
export async function markFailedAgain(sql: Sql, id: string, { errorClass, error }: { errorClass: string; error: string }) {
  await sql(
    `WITH failed AS (SELECT consumer, key FROM dead_letter WHERE id = $1)
     UPDATE dead_letter d SET requested_by = NULL, requested_at = NULL,
       state = CASE WHEN id = $1 THEN 'failed' ELSE state END, attempts = attempts + CASE WHEN id = $1 THEN 1 ELSE 0 END,
       error_class = CASE WHEN id = $1 THEN $2 ELSE error_class END, error = CASE WHEN id = $1 THEN $3 ELSE error END
     FROM failed WHERE d.consumer = failed.consumer AND d.key = failed.key AND d.${OPEN}`,
    [id, errorClass, error],
  );
}
