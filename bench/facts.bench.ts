/**
 * How long a fact as large as a mail takes from the commit of whoever tells it to the handler of whoever hears it: outbox, relay, bus,
 * consumer, in one process as `npm start` runs them, over the log in Postgres and over Kafka, on a Postgres that keeps what it has promised
 * (no fsync is left out). Facts come at their rate whatever becomes of those before. Exits 1 above the limit, or when one is lost.
 */
import 'reflect-metadata';
import { event } from '@caunoi/contracts/contract';
import { Clock } from '@caunoi/kit/clock';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { EventServer } from '@caunoi/kit/events/event-server';
import type { Received } from '@caunoi/kit/events/on';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Relay } from '@caunoi/kit/events/relay';
import { inTransaction } from '@caunoi/kit/events/transaction';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openScene, quiet } from './events-scene';
import { percentile } from './statistics';

const MOST_MS = 50;
const PER_SECOND = Number(process.argv[2] ?? 500);
const wanted = process.argv[3];
const SECONDS = { warm: 5, counted: 20 };
/** Each has a few mails a minute, so that facts of the same key follow each other. */
const BOXES = 1_000;
const PATIENCE_S = 30;

const Sent = event({
  summary: 'A mail was sent',
  type: 'caunoi.mail.sent.v1',
  topic: `caunoi.bench.mail-${process.pid}.v1`,
  data: z.object({ id: z.uuid(), box: z.string(), subject: z.string(), text: z.string() }),
  key: ({ box }) => box,
});
const TEXT = 'Kính gửi quý công ty, chúng tôi xin hỏi thêm về dây chuyền sấy xoài bằng bơm nhiệt. '.repeat(25);

const scene = await openScene();
const teller = await scene.database('teller', 'CREATE TABLE mail (id uuid PRIMARY KEY, box text NOT NULL, text text NOT NULL)');
const hearer = await scene.database('hearer', 'CREATE TABLE heard (id uuid PRIMARY KEY, subject text NOT NULL)');
const outbox = new Outbox(new Clock());
/** When each was committed, and when its handler was called. */
const committed = new Map<string, number>();
const heard = new Map<string, number>();

const held: boolean[] = [];
if (wanted !== 'kafka') held.push(await over('the log in Postgres', (await scene.embeddedLog()).bus));
if (wanted !== 'log') held.push(await over('Kafka', (await scene.kafka()).bus));
await scene.close();
process.exit(held.every(Boolean) ? 0 : 1);

async function over(name: string, bus: EventBus) {
  const relay = new Relay({ service: 'bench', db: teller, bus, topics: [{ topic: Sent.topic }], log: quiet });
  relay.start();
  const server = new EventServer('hearer', bus, hearer, { log: quiet });
  server.addHandler(Sent.type, hear, true, { contract: Sent, consumer: 'main', version: 1 });
  await new Promise<void>((resolve, reject) => void server.listen((error) => (error ? reject(error as Error) : resolve())));
  await tellFor(SECONDS.warm);
  for (const times of [committed, heard]) times.clear();
  await tellFor(SECONDS.counted);
  for (let waited = 0; waited < PATIENCE_S && lost() > 0; waited++) await sleep(1_000);
  const holds = report(name);
  await server.close();
  await relay.stop();
  return holds;
}

async function hear({ fact, tx }: Received<typeof Sent>) {
  heard.set(fact.id, performance.now());
  await tx.query('INSERT INTO heard (id, subject) VALUES ($1, $2)', [fact.id, fact.subject]);
}

function report(name: string) {
  // A handler may be called before the teller's process has heard that its commit went through.
  const times = [...committed].flatMap(([id, at]) => (heard.has(id) ? [Math.max(0, (heard.get(id) ?? 0) - at)] : []));
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
  const rate = committed.size / SECONDS.counted;
  console.log(
    `${name}: ${committed.size} facts of ${Buffer.byteLength(TEXT)} bytes at ${rate.toFixed(0)}/s: commit to handler p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} (at most ${MOST_MS}), longest ${Math.max(...times).toFixed(0)} ms; ${lost()} lost`,
  );
  return p99 < MOST_MS && lost() === 0 && rate > 0.95 * PER_SECOND;
}

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
