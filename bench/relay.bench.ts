/**
 * How fast the relay brings what waits in an outbox to each bus, beside the bare way of sending the same records: a multi-row insert into
 * the log's own table, `sendBatch` of kafkajs. Its reading and deleting of the outbox is counted, not theirs. Exits 1 below the promise.
 */
import 'reflect-metadata';
import type { EventBus, LogRecord } from '@caunoi/kit/events/event-bus';
import { partitionOf } from '@caunoi/kit/events/murmur2';
import { Relay } from '@caunoi/kit/events/relay';
import { type Kafka as Client, Kafka, logLevel, Partitioners } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { compare, openScene, quiet, toldFacts } from './events-scene';

const LEAST = { log: 0.9, kafka: 0.95 };
const BATCH = 500;
const [count = 20_000, rounds = 5] = process.argv.slice(2, 4).map(Number);
const wanted = process.argv[4];

const scene = await openScene();
const teller = await scene.database('teller', 'CREATE TABLE told (LIKE outbox INCLUDING ALL)');
const held: boolean[] = [];
if (wanted !== 'kafka') held.push(await intoTheLog());
if (wanted !== 'log') held.push(await intoKafka());
await scene.close();
process.exit(held.every(Boolean) ? 0 : 1);

async function intoTheLog() {
  const { bus, pool } = await scene.embeddedLog();
  const relayed = await relaying(teller, bus, 'caunoi.bench.relayed.v1');
  const holds = await compare('relay to the log in Postgres', rounds, LEAST.log, relayed.round, inserting(pool));
  await relayed.relay.stop();
  return holds;
}

async function intoKafka() {
  const { bus, url } = await scene.kafka();
  const kafka = new Kafka({ clientId: 'bare', brokers: [new URL(url).host], logLevel: logLevel.NOTHING });
  const relayed = await relaying(teller, bus, `caunoi.bench.relayed-${process.pid}.v1`);
  const sent = await sending(kafka, bus);
  const holds = await compare('relay to Kafka', rounds, LEAST.kafka, relayed.round, sent.round);
  await Promise.all([relayed.relay.stop(), sent.producer.disconnect()]);
  return holds;
}

/** A relay that runs already, and finds everything at once. */
async function relaying(db: DataSource, bus: EventBus, topic: string) {
  const relay = new Relay({ service: 'bench', db, bus, topics: [{ topic }], log: quiet });
  relay.start();
  await waitInOutbox(db, toldFacts(BATCH, topic));
  while (relay.stats().published < BATCH) await sleep(1);
  const round = async () => {
    const before = relay.stats().published;
    const facts = toldFacts(count, topic);
    await waitInOutbox(db, facts);
    const began = performance.now();
    relay.kick();
    while (relay.stats().published < before + count) await sleep(1);
    return perSecond(began);
  };
  return { relay, round };
}

async function waitInOutbox(db: DataSource, facts: LogRecord[]) {
  await db.query('TRUNCATE told');
  for (let n = 0; n < facts.length; n += BATCH) {
    const part = facts.slice(n, n + BATCH);
    await db.query(
      `INSERT INTO told (event_id, topic, key, sequence, headers, payload)
       SELECT id, topic, key, 1, headers, payload FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::text[]) AS f (id, topic, key, headers, payload)`,
      [
        part.map(({ eventId }) => eventId),
        part.map(({ topic }) => topic),
        part.map(({ key }) => key),
        part.map(({ headers }) => JSON.stringify(headers)),
        part.map(({ value }) => value),
      ],
    );
  }
  await db.query(`INSERT INTO outbox (event_id, topic, key, sequence, headers, payload)
    SELECT event_id, topic, key, sequence, headers, payload FROM told ORDER BY id`);
}

/** One statement for 500 records, on a connection of its own, offsets counted here. */
function inserting(pool: Pool) {
  const ends = Array.from({ length: 6 }, () => 0);
  return async () => {
    const facts = toldFacts(count, 'caunoi.bench.inserted.v1');
    const client = await pool.connect();
    const began = performance.now();
    for (let n = 0; n < facts.length; n += BATCH) {
      const part = facts.slice(n, n + BATCH);
      const partitions = part.map(({ key }) => partitionOf(key));
      await client.query(
        `INSERT INTO log_record (topic, partition, "offset", event_id, key, headers, value)
         SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[], $4::uuid[], $5::text[], $6::jsonb[], $7::text[])`,
        [
          part.map(({ topic }) => topic),
          partitions,
          partitions.map((partition) => (ends[partition] = (ends[partition] ?? 0) + 1)),
          part.map(({ eventId }) => eventId),
          part.map(({ key }) => key),
          part.map(({ headers }) => JSON.stringify(headers)),
          part.map(({ value }) => value),
        ],
      );
    }
    const rate = perSecond(began);
    client.release();
    return rate;
  };
}

/** As the bus sends: idempotent, one batch at a time, acknowledged by all replicas. */
async function sending(kafka: Client, bus: EventBus) {
  const topic = `caunoi.bench.sent-${process.pid}.v1`;
  await bus.ensureTopics([{ topic }]);
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const round = async () => {
    const facts = toldFacts(count, topic);
    const began = performance.now();
    for (let n = 0; n < facts.length; n += BATCH) {
      const messages = facts.slice(n, n + BATCH).map(({ key, value, headers }) => ({ key, value, headers }));
      await producer.sendBatch({ topicMessages: [{ topic, messages }], acks: -1 });
    }
    return perSecond(began);
  };
  return { producer, round };
}

function perSecond(began: number) {
  return (count / (performance.now() - began)) * 1000;
}
