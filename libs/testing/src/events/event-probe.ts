import { readEnvelope } from '@caunoi/kit/events/envelope';
import type { DataSource } from 'typeorm';
import { appended } from './hand-bus';

export interface ToldFact {
  type: string;
  sequence: number;
  data: unknown;
}

interface Row {
  event_id: string;
  headers: Record<string, string>;
  payload: string | null;
}

/**
 * What a service has told about an aggregate, in order. Reads its outbox, and what its relay has already handed to a
 * `handBus`; with a real bus, look into that one instead.
 */
export const eventProbe = (db: DataSource) => ({
  async of(key: string): Promise<ToldFact[]> {
    return (await recordsOf(db, key)).map(({ headers, payload }) => ({
      type: headers['ce_type'] ?? '',
      sequence: Number(headers['ce_sequence']),
      data: payload === null ? null : (JSON.parse(payload) as unknown),
    }));
  },

  /** The envelopes of the same facts: who set them off, and what. */
  async envelopesOf(key: string) {
    return (await recordsOf(db, key)).map(({ headers }) => readEnvelope(headers));
  },
});

async function recordsOf(db: DataSource, key: string): Promise<Row[]> {
  const waiting = await db.query<Row[]>('SELECT event_id, headers, payload FROM outbox WHERE key = $1 ORDER BY id', [key]);
  const gone = appended
    .filter((record) => record.key === key)
    .map(({ eventId, headers, value }) => ({ event_id: eventId, headers, payload: value }));
  const facts = new Map([...gone, ...waiting].map((row) => [row.event_id, row]));
  return [...facts.values()];
}
