import type { StoredRecord } from './event-bus';
import type { Sql } from './sql';

export interface DeadLetter {
  record: StoredRecord;
  state: 'failed' | 'behind';
  attempts: number;
  errorClass: string | null;
  error: string | null;
}

/** The statements that make an effect happen once, all inside the handler's transaction, one by one so that a test can take one out. */
export const inboxSql = {
  /** Notes that these facts are handled; answers those that were not yet. Waits while another transaction handles one of them. */
  async claim(sql: Sql, consumer: string, eventIds: string[]) {
    const rows = await sql<{ event_id: string }>(
      'INSERT INTO inbox (consumer, event_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING RETURNING event_id',
      [consumer, eventIds],
    );
    return new Set(rows.map(({ event_id }) => event_id));
  },

  /** Takes notes back for facts that this transaction will not get to. */
  async unclaim(sql: Sql, consumer: string, eventIds: string[]) {
    await sql('DELETE FROM inbox WHERE consumer = $1 AND event_id = ANY($2)', [consumer, eventIds]);
  },

  /**
   * Which of these keys have open dead letters. The last open row of each is held until this transaction ends: an operator's
   * replay of it then either ends before we look (the key is free) or sees what we put behind it.
   */
  async blocked(sql: Sql, consumer: string, keys: string[]) {
    const rows = await sql<{ key: string }>(
      `SELECT tail.key FROM unnest($2::text[]) AS wanted (key) CROSS JOIN LATERAL (
         SELECT d.key FROM dead_letter d WHERE d.consumer = $1 AND d.key = wanted.key AND d.state IN ('failed', 'behind')
         ORDER BY d.id DESC LIMIT 1 FOR SHARE) AS tail`,
      [consumer, keys],
    );
    return new Set(rows.map(({ key }) => key));
  },

  /** Forgets the dead letters of a key that has nothing any more: whatever they tell does not count, and must not be kept. */
  async forget(sql: Sql, consumer: string, { topic, key }: Pick<StoredRecord, 'topic' | 'key'>) {
    await sql('DELETE FROM dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3', [consumer, topic, key]);
  },

  async bury(sql: Sql, consumer: string, { record, state, attempts, errorClass, error }: DeadLetter) {
    await sql(
      `INSERT INTO dead_letter (consumer, topic, partition, "offset", key, event_id, headers, payload, logged_at, state, attempts, error_class, error)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
      [
        ...[consumer, record.topic, record.partition, record.offset, record.key, record.eventId, record.headers, record.value],
        ...[record.timestamp, state, attempts, errorClass, error],
      ],
    );
  },
};

export type InboxSql = typeof inboxSql;
