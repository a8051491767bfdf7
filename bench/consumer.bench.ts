/**
 * How fast a consumer brings facts into a projection, with its inbox, beside the bare upsert of the same facts: 50 in a statement, no
 * inbox, no bus, nothing looked at. Exits 1 below the promise.
 */
import 'reflect-metadata';
import type { EventBus, LogRecord } from '@caunoi/kit/events/event-bus';
import { EventServer } from '@caunoi/kit/events/event-server';
import { newestOf, type Received } from '@caunoi/kit/events/on';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { compare, Kept, openScene, quiet, toldFacts } from './events-scene';

const LEAST = { log: 0.7, kafka: 0.8 };
const BATCH = 50;
const [count = 20_000, rounds = 5] = process.argv.slice(2, 4).map(Number);
const wanted = process.argv[4];
const TABLE = 'CREATE TABLE thing (id uuid PRIMARY KEY, version int NOT NULL, fact jsonb NOT NULL)';
const UPSERT = `INSERT INTO thing (id, version, fact) SELECT * FROM unnest($1::uuid[], $2::int[], $3::jsonb[])
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, fact = excluded.fact WHERE thing.version < excluded.version`;

const scene = await openScene();
const hearer = await scene.database('hearer', TABLE);
const bareDb = await scene.database('bare', TABLE);
const held: boolean[] = [];
if (wanted !== 'kafka') held.push(await from('the log in Postgres', LEAST.log, (await scene.embeddedLog()).bus));
if (wanted !== 'log') held.push(await from('Kafka', LEAST.kafka, (await scene.kafka()).bus));
await scene.close();
process.exit(held.every(Boolean) ? 0 : 1);

function from(name: string, least: number, bus: EventBus) {
  let round = 0;
  return compare(
    `consumer on ${name}`,
    rounds,
    least,
    () => consuming(bus, hearer, `caunoi.bench.heard-${process.pid}-${++round}.v1`),
    upserting,
  );
}

async function consuming(bus: EventBus, db: DataSource, topic: string) {
  await bus.ensureTopics([{ topic }]);
  const facts = toldFacts(count, topic);
  const fence = { producer: topic, epoch: 1n };
  for (let n = 0; n < facts.length; n += 500) await bus.append(facts.slice(n, n + 500), fence);
  await db.query('TRUNCATE thing');
  const server = new EventServer(topic, bus, db, { log: quiet });
  let began = 0;
  const keep = async (events: Received<typeof Kept>[]) => {
    began ||= performance.now();
    const told = newestOf(events);
    const facts = told.map(({ fact }) => JSON.stringify(fact));
    await events[0]?.tx.query(UPSERT, [told.map(({ fact }) => fact.id), told.map(({ sequence }) => sequence), facts]);
  };
  server.addHandler(Kept.type, keep, true, { contract: { ...Kept, topic }, together: {}, consumer: 'main', version: 1 });
  await new Promise<void>((resolve, reject) => void server.listen((error) => (error ? reject(error as Error) : resolve())));
  while ((server.stats()[`${topic}.main.v1`]?.handled ?? 0) < count) await sleep(1);
  const rate = perSecond(began);
  await server.close();
  return rate;
}

async function upserting() {
  await bareDb.query('TRUNCATE thing');
  const { url } = bareDb.options as { url: string };
  const client = new Client(url);
  await client.connect();
  const facts = toldFacts(count, Kept.topic);
  const began = performance.now();
  for (let n = 0; n < facts.length; n += BATCH) {
    const last = [...new Map(facts.slice(n, n + BATCH).map((fact) => [fact.key, fact])).values()];
    await client.query(UPSERT, [last.map(({ key }) => key), last.map(versionOf), last.map(({ value }) => value)]);
  }
  const rate = perSecond(began);
  await client.end();
  return rate;
}

function versionOf({ headers }: LogRecord) {
  return headers['ce_sequence'];
}

function perSecond(began: number) {
  return (count / (performance.now() - began)) * 1000;
}
