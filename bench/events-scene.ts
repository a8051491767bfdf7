import { event } from '@caunoi/contracts/contract';
import { EmbeddedLog, eventLogPool } from '@caunoi/kit/events/embedded-log/embedded-log';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import { envelopeOf, headersOf } from '@caunoi/kit/events/envelope';
import type { EventBus, LogRecord } from '@caunoi/kit/events/event-bus';
import { createEventTables } from '@caunoi/kit/events/event-tables';
import { kafkaAddress } from '@caunoi/kit/events/kafka/kafka-address';
import { KafkaBus } from '@caunoi/kit/events/kafka/kafka-bus';
import { startPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { startKafka } from '@caunoi/testing/engines/containers';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { percentile } from './statistics';

export const quiet = { info() {}, warn: console.warn, error: console.error };
const CONNECTIONS = 10;

/** A fact as large as a need with its targets: about 1,050 bytes, and 600 of headers. */
export const Kept = event({
  summary: 'A thing was kept',
  type: 'caunoi.thing.kept.v1',
  topic: 'caunoi.bench.thing.v1',
  data: z.object({ id: z.uuid(), title: z.string(), text: z.string(), tags: z.array(z.string()), target: z.number() }),
  key: ({ id }) => id,
});
const TEXT = 'Doanh nghiệp cần giải pháp giữ xoài tươi 12 ngày khi xuất khẩu bằng đường biển. '.repeat(8);

/** `count` facts about `things` things, each told again and again, as the outbox writes them. */
export function toldFacts(count: number, topic: string, things = 2_000): LogRecord[] {
  const ids = Array.from({ length: things }, () => randomUUID());
  const doer = { id: randomUUID(), kind: 'person' };
  return Array.from({ length: count }, (_, n) => {
    const id = ids[n % things] ?? '';
    const eventId = uuidv7();
    const traceparent = `00-${eventId.replaceAll('-', '')}-00f067aa0ba902b7-01`;
    const causedBy = { correlationId: randomUUID(), traceparent, doer };
    const telling = { id: eventId, key: id, sequence: Math.floor(n / things) + 1, time: new Date(), causedBy };
    const data = { id, title: `Giữ xoài tươi ${n}`, text: TEXT, tags: ['xoài', 'bảo quản', 'xuất khẩu'], target: n };
    return { topic, key: id, eventId, headers: headersOf(envelopeOf(Kept, telling)), value: JSON.stringify(data) };
  });
}

/** A Postgres as `npm start` has it, no fsync left out, and what benches put into it. */
export async function openScene() {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-bench-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => postgres.discard()];
  const urlOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;

  async function connected(url: string) {
    const db = await new DataSource({ type: 'postgres', url, entities: [], extra: { max: CONNECTIONS } }).initialize();
    closing.push(() => db.destroy());
    return db;
  }

  /** One of its own with the tables of facts and what `sql` makes. */
  async function database(name: string, sql?: string) {
    const admin = await connected(postgres.url);
    await admin.query(`CREATE DATABASE ${name}`);
    const db = await connected(urlOf(name));
    const runner = db.createQueryRunner();
    await createEventTables(runner);
    if (sql) await runner.query(sql);
    await runner.release();
    return db;
  }

  async function embeddedLog(): Promise<{ bus: EventBus; pool: Pool }> {
    await database('eventlog');
    const pool = eventLogPool(urlOf('eventlog'));
    await prepareEventLog(pool);
    const bus = new EmbeddedLog(pool, { log: quiet });
    closing.push(
      () => pool.end(),
      () => bus.close({ deadlineMs: 1_000 }),
    );
    return { bus, pool };
  }

  /** The one at ENGINES_KAFKA_URL, or one in a container of its own. */
  async function kafka(): Promise<{ bus: EventBus; url: string }> {
    const given = process.env['ENGINES_KAFKA_URL'];
    const started = given ? undefined : await startKafka();
    if (started) closing.push(started.stop);
    const url = given ?? started?.url ?? '';
    const bus = new KafkaBus(kafkaAddress(url), { ...quiet, warn() {} });
    closing.push(() => bus.close({ deadlineMs: 1_000 }));
    await bus.connect();
    return { bus, url };
  }

  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  return { database, embeddedLog, kafka, close };
}

/** Facts a second of ours and of the bare one, measured in turn; the middle of the rounds, and whether their ratio holds. */
export async function compare(what: string, rounds: number, least: number, ours: () => Promise<number>, bare: () => Promise<number>) {
  const found: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) found.push({ ours: await ours(), bare: await bare() });
  const [mine, other] = [
    percentile(
      found.map((one) => one.ours),
      50,
    ),
    percentile(
      found.map((one) => one.bare),
      50,
    ),
  ];
  const shown = found.map((one) => (one.ours / one.bare).toFixed(2)).join(' ');
  const ratio = mine / other;
  console.log(`${what}: ${mine.toFixed(0)}/s, bare ${other.toFixed(0)}/s, ratio ${ratio.toFixed(2)} (at least ${least}; rounds ${shown})`);
  return ratio >= least;
}
