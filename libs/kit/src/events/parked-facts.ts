import type { Sql } from './sql';

/** A fact of this service that the bus refused for ever. Facts of its key wait in the outbox until somebody decides. */
export interface ParkedFact {
  id: string;
  topic: string;
  key: string;
  eventId: string;
  type: string | null;
  error: string | null;
  since: Date;
}

export async function listParkedFacts(sql: Sql): Promise<ParkedFact[]> {
  return sql<ParkedFact>(
    `SELECT id, topic, key, event_id AS "eventId", headers->>'ce_type' AS type, error, parked_at AS since FROM outbox_parked ORDER BY id`,
  );
}

/** Puts the refused facts of a key back into the outbox, at their old place. Answers how many; the relay finds them within seconds. */
export async function releaseParkedFacts(sql: Sql, key: string) {
  const rows = await sql<object>(
    `WITH back AS (DELETE FROM outbox_parked WHERE key = $1 RETURNING id, event_id, topic, key, shard, sequence, headers, payload, created_at)
     INSERT INTO outbox (id, event_id, topic, key, shard, sequence, headers, payload, created_at) OVERRIDING SYSTEM VALUE
     SELECT * FROM back RETURNING 1`,
    [key],
  );
  return rows.length;
}

/** Gives the refused facts of a key up for ever, so that those behind them can go. Answers them, for the record. */
export async function discardParkedFacts(sql: Sql, key: string) {
  return sql<{ event_id: string; topic: string; headers: Record<string, string>; payload: string | null }>(
    'DELETE FROM outbox_parked WHERE key = $1 RETURNING event_id, topic, headers, payload',
    [key],
  );
}
