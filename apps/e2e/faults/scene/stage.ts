import { Clock } from '@caunoi/kit/clock';
import { appendSql } from '@caunoi/kit/events/embedded-log/append-sql';
import { EmbeddedLog, eventLogPool } from '@caunoi/kit/events/embedded-log/embedded-log';
import { groupSql } from '@caunoi/kit/events/embedded-log/group-sql';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { EventServer, type EventServerOptions } from '@caunoi/kit/events/event-server';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Relay, type RelayOptions } from '@caunoi/kit/events/relay';
import type { DataSource } from 'typeorm';
import { apply, Moved, pieces } from './moved';

export const outbox = new Outbox(new Clock());
export const quiet = { info() {}, warn() {}, error() {} };
export const logSql = { ...appendSql, ...groupSql };

/** Short leases, so that a takeover fits into a test. */
export const TIMING = { beatMs: 200, leaseMs: 1_000 };
export const GROUP = 'board.main.v1';

export async function openLog(url: string, sql = logSql) {
  const pool = eventLogPool(url);
  await prepareEventLog(pool);
  const bus = new EmbeddedLog(pool, { log: quiet, ...TIMING, sql });
  const close = async () => {
    await bus.close({ deadlineMs: 2_000 });
    await pool.end();
  };
  return { bus, close };
}

export const addPieces = (producer: DataSource, count: number) =>
  producer.query('INSERT INTO piece (id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [pieces(count)]);

export function startRelay(db: DataSource, bus: EventBus, options: Partial<RelayOptions> = {}) {
  const timing = { leaseMs: TIMING.leaseMs, standbyMs: 100, pollMs: 50, backoff: { minMs: 20, maxMs: 200 } };
  const relay = new Relay({ service: 'faults', db, bus, topics: [{ topic: Moved.topic }], log: quiet, ...timing, ...options });
  relay.start();
  return relay;
}

/** The consumer as a service would run it; only Nest's container is left out. */
export async function startConsumer(db: DataSource, bus: EventBus, options: Partial<EventServerOptions> = {}, handler = apply) {
  const server = new EventServer('board', bus, db, { log: quiet, requestsMs: 50, ...options });
  server.addHandler(Moved.type, handler, true, { contract: Moved, consumer: 'main', version: 1 });
  await new Promise<void>((resolve, reject) => void server.listen((error) => (error ? reject(error as Error) : resolve())));
  return server;
}
