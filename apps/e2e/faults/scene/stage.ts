import { Clock } from '@caunoi/kit/clock';
import { appendSql } from '@caunoi/kit/events/embedded-log/append-sql';
import { EmbeddedLog, type EmbeddedLogOptions, eventLogPool } from '@caunoi/kit/events/embedded-log/embedded-log';
import { groupSql } from '@caunoi/kit/events/embedded-log/group-sql';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Relay, type RelayOptions } from '@caunoi/kit/events/relay';
import { sqlOfPg } from '@caunoi/kit/events/sql';
import type { DataSource } from 'typeorm';
import { Moved, pieces } from './moved';

export const outbox = new Outbox(new Clock());
export const quiet = { info() {}, warn() {}, error() {} };
export const logSql = { ...appendSql, ...groupSql };

/** Short leases, so that a takeover fits into a test. */
export const TIMING = { beatMs: 200, leaseMs: 1_000 };

export async function openLog(url: string, { sql = logSql, ...timing }: Partial<EmbeddedLogOptions> = {}) {
  const pool = eventLogPool(url);
  await prepareEventLog(pool);
  const bus = new EmbeddedLog(pool, { log: quiet, ...TIMING, ...timing, sql });
  const close = async () => {
    await bus.close({ deadlineMs: 2_000 });
    await pool.end();
  };
  return { bus, sql: sqlOfPg(pool), close };
}

export const addPieces = (producer: DataSource, count: number) =>
  producer.query('INSERT INTO piece (id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [pieces(count)]);

export function startRelay(db: DataSource, bus: EventBus, options: Partial<RelayOptions> = {}) {
  const timing = { leaseMs: TIMING.leaseMs, standbyMs: 100, pollMs: 50, backoff: { minMs: 20, maxMs: 200 } };
  const relay = new Relay({ service: 'faults', db, bus, topics: [{ topic: Moved.topic }], log: quiet, ...timing, ...options });
  relay.start();
  return relay;
}
