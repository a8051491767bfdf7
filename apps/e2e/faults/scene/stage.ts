import { Clock } from '@caunoi/kit/clock';
import { appendSql } from '@caunoi/kit/events/embedded-log/append-sql';
import { EmbeddedLog, type EmbeddedLogOptions, eventLogPool } from '@caunoi/kit/events/embedded-log/embedded-log';
import { groupSql } from '@caunoi/kit/events/embedded-log/group-sql';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Relay, type RelayOptions } from '@caunoi/kit/events/relay';
import { sqlOfPg } from '@caunoi/kit/events/sql';
import { kafkaAddress } from '@caunoi/kit/events/kafka/kafka-address';
import { KafkaBus } from '@caunoi/kit/events/kafka/kafka-bus';
import { engine } from '@caunoi/testing/engines/engine';
import { freshDatabase } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Moved, pieces } from './moved';
import { onKafka } from './run';
import { underNames } from './under-names';

export const outbox = new Outbox(new Clock());
export const quiet = { info() {}, warn() {}, error() {} };
export const logSql = { ...appendSql, ...groupSql };

/** Short leases, so that a takeover fits into a test. */
export const TIMING = { beatMs: 200, leaseMs: 1_000 };

/** Where a log is that nobody has used: a database, or names of our own on the broker of the run. */
export const freshLog = async () => (onKafka ? `${await engine('kafka')}?session=6000#${randomUUID()}` : freshDatabase());

/** The log at this address, as one process sees it. `rewind` lets all groups begin anew, as an operator does. */
export async function openAny(address: string, timing: Partial<EmbeddedLogOptions> = {}) {
  if (address.startsWith('kafka:')) return openKafka(address);
  const { sql, ...log } = await openLog(address, timing);
  return { ...log, rewind: async () => void (await sql('UPDATE log_assignment SET committed = 0, epoch = epoch + 1')) };
}

async function openKafka(address: string) {
  const [url = '', prefix = ''] = address.split('#');
  const kafka = new KafkaBus(kafkaAddress(url), quiet);
  await kafka.connect();
  const { bus, rewind } = underNames(kafka, prefix);
  return { bus, rewind, close: () => kafka.close({ deadlineMs: 2_000 }) };
}

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
