/**
 * How long a fact as large as a mail takes from the commit of whoever tells it to the handler of whoever hears it: outbox, relay, the log in
 * Postgres, consumer, in one process as `npm start` runs them, on a Postgres that keeps what it has promised (no fsync is left out).
 * Facts come at their rate whatever becomes of those before. Exits 1 above the limit, or when one is lost.
 */
import 'reflect-metadata';
import { event } from '@caunoi/contracts/contract';
import { Clock } from '@caunoi/kit/clock';
import { EmbeddedLog, eventLogPool } from '@caunoi/kit/events/embedded-log/embedded-log';
import { prepareEventLog } from '@caunoi/kit/events/embedded-log/log-schema';
import { EventServer } from '@caunoi/kit/events/event-server';
import { createEventTables } from '@caunoi/kit/events/event-tables';
import type { Received } from '@caunoi/kit/events/on';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Relay } from '@caunoi/kit/events/relay';
import { inTransaction } from '@caunoi/kit/events/transaction';
import { startPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { percentile } from './statistics';

const MOST_MS = 50;
const PER_SECOND = Number(process.argv[2] ?? 500);
const SECONDS = { warm: 5, counted: 20 };
/** Each has a few mails a minute, so that facts of the same key follow each other. */
const BOXES = 1_000;
const CONNECTIONS = 10;
const PATIENCE_S = 30;

const Sent = event({
  summary: 'A mail was sent',
  type: 'caunoi.mail.sent.v1',
  topic: 'caunoi.bench.mail.v1',
  data: z.object({ id: z.uuid(), box: z.string(), subject: z.string(), text: z.string() }),
  key: ({ box }) => box,
});
const TEXT = 'Kính gửi quý công ty, chúng tôi xin hỏi thêm về dây chuyền sấy xoài bằng bơm nhiệt. '.repeat(25);

const quiet = { info() {}, warn: console.warn, error: console.error };
const folder = await mkdtemp(join(tmpdir(), 'caunoi-bench-'));
const postgres = await startPostgres({ folder: join(folder, 'postgres') });
const teller = await database('teller', 'CREATE TABLE mail (id uuid PRIMARY KEY, box text NOT NULL, text text NOT NULL)');
const hearer = await database('hearer', 'CREATE TABLE heard (id uuid PRIMARY KEY, subject text NOT NULL)');
await database('eventlog').then((made) => made.destroy());
const pool = eventLogPool(urlOf('eventlog'));
await prepareEventLog(pool);
const bus = new EmbeddedLog(pool, { log: quiet });

/** When each was committed, and when its handler was called. */
const committed = new Map<string, number>();
const heard = new Map<string, number>();
const outbox = new Outbox(new Clock());
const relay = new Relay({ service: 'bench', db: teller, bus, topics: [{ topic: Sent.topic }], log: quiet });
relay.start();
const server = new EventServer('hearer', bus, hearer, { log: quiet });
const hear = async ({ fact, tx }: Received<typeof Sent>) => {
  heard.set(fact.id, performance.now());
  await tx.query('INSERT INTO heard (id, subject) VALUES ($1, $2)', [fact.id, fact.subject]);
};
server.addHandler(Sent.type, hear, true, { contract: Sent, consumer: 'main', version: 1 });
await new Promise<void>((resolve, reject) => void server.listen((error) => (error ? reject(error as Error) : resolve())));

await tellFor(SECONDS.warm);
committed.clear();
await tellFor(SECONDS.counted);
for (let waited = 0; waited < PATIENCE_S && lost() > 0; waited++) await sleep(1_000);

// A handler may be called before the teller's process has heard that its commit went through.
const times = [...committed].flatMap(([id, at]) => (heard.has(id) ? [Math.max(0, (heard.get(id) ?? 0) - at)] : []));
const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
const rate = committed.size / SECONDS.counted;
console.log(
  `${committed.size} facts of ${Buffer.byteLength(TEXT)} bytes at ${rate.toFixed(0)}/s: commit to handler p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} (at most ${MOST_MS}), longest ${Math.max(...times).toFixed(0)} ms; ${lost()} lost`,
);
const held = p99 < MOST_MS && lost() === 0 && rate > 0.95 * PER_SECOND;
await server.close();
await relay.stop();
await bus.close({ deadlineMs: 1_000 });
await pool.end();
await Promise.all([teller.destroy(), hearer.destroy()]);
await postgres.discard();
await rm(folder, { recursive: true, force: true });
process.exit(held ? 0 : 1);

function lost() {
  return [...committed.keys()].filter((id) => !heard.has(id)).length;
}

/** Each at its time: what is late is made up for, nobody waits for an answer before the next. */
async function tellFor(seconds: number) {
  const began = performance.now();
  const telling: Promise<void>[] = [];
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - began) / 1000) {
    while (telling.length < elapsed * PER_SECOND) telling.push(tell(`box ${telling.length % BOXES}`));
    await sleep(1);
  }
  await Promise.all(telling);
}

async function tell(box: string) {
  const id = randomUUID();
  await inTransaction(teller, async (tx) => {
    await tx.query('INSERT INTO mail (id, box, text) VALUES ($1, $2, $3)', [id, box, TEXT]);
    await outbox.add(tx, Sent, { id, box, subject: 'Hỏi về dây chuyền sấy xoài', text: TEXT }, 1);
  });
  committed.set(id, performance.now());
}

function urlOf(name: string) {
  return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
}

/** One of its own with the tables of facts and what `sql` makes. */
async function database(name: string, sql?: string) {
  const admin = await connected(postgres.url);
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.destroy();
  const db = await connected(urlOf(name));
  const runner = db.createQueryRunner();
  await createEventTables(runner);
  if (sql) await runner.query(sql);
  await runner.release();
  return db;
}

function connected(url: string) {
  return new DataSource({ type: 'postgres', url, entities: [], extra: { max: CONNECTIONS } }).initialize();
}
