import { connectDatabase, eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { type Engine, startKafka } from '@caunoi/testing/engines/containers';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import type { EventServer } from '@caunoi/kit/events/event-server';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { GROUP, startConsumer } from './scene/board';
import { CONSUMER_TABLES, move, pieces, PRODUCER_TABLES } from './scene/moved';
import { appliedIn, FLAWLESS, settled, verdict, versionsOf } from './scene/oracle';
import { addPieces, openAny, outbox, startRelay } from './scene/stage';

// Fault 4: the broker dies, freezes and starts anew while facts flow. Commands go on, nothing is lost, doubled or out of order.

const PIECES = 30;
/** Longer than requests wait for an answer: what was sent may have arrived, or not. */
const FROZEN_MS = 35_000;
/** However busy the machine is: only what hangs is to be ended. */
const SETTLED_MS = 400_000;

let kafka: Engine;
let producer: DataSource;
let consumer: DataSource;
let buses: Awaited<ReturnType<typeof openAny>>[];
let servers: EventServer[];

beforeEach(async () => {
  kafka = await startKafka();
  producer = await eventDatabase(PRODUCER_TABLES);
  consumer = await eventDatabase(CONSUMER_TABLES);
  await addPieces(producer, PIECES);
  buses = await Promise.all([1, 2, 3].map(() => openAny(`${kafka.url}?session=6000#faults`)));
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(buses.map(({ close }) => close()));
  await producer.destroy();
  await consumer.destroy();
  await kafka.stop();
});
afterAll(() => stopPostgres());

/** Moves pieces without a pause until it is told to stop; answers how many, and how long the longest took. */
function writing() {
  let isOver = false;
  let moves = 0;
  let longestMs = 0;
  const write = async (db: DataSource, mine: string[]) => {
    while (!isOver) {
      const started = performance.now();
      await db.transaction((tx) => move(tx, outbox, mine[moves % mine.length]!));
      longestMs = Math.max(longestMs, performance.now() - started);
      moves++;
      await sleep(2);
    }
  };
  const ended = (async () => {
    const db = await connectDatabase((producer.options as { url: string }).url);
    const shares = [0, 1, 2].map((writer) => pieces(PIECES).filter((_, i) => i % 3 === writer));
    await Promise.all(shares.map((mine) => write(db, mine)));
    await db.destroy();
  })();
  return {
    moves: () => moves,
    async stop() {
      isOver = true;
      await ended;
      return { moves, longestMs };
    },
  };
}

const handledSoFar = () => servers.reduce((sum, server) => sum + (server.stats()[GROUP]?.handled ?? 0), 0);

const faults: [string, () => Promise<void>][] = [
  [
    'is killed and started',
    async () =>
      kafka
        .kill()
        .then(() => sleep(3_000))
        .then(kafka.start),
  ],
  [
    'is frozen for longer than a request waits',
    async () =>
      kafka
        .pause()
        .then(() => sleep(FROZEN_MS))
        .then(kafka.unpause),
  ],
  [
    'is frozen for a moment',
    async () =>
      kafka
        .pause()
        .then(() => sleep(4_000))
        .then(kafka.unpause),
  ],
];

it.each(faults)('a broker that %s loses, doubles and mixes up nothing', async (name, fault) => {
  const [first, second, third] = buses;
  const relay = startRelay(producer, first!.bus);
  servers = await Promise.all([second!, third!].map(({ bus }) => startConsumer(consumer, bus)));
  const writers = writing();
  await eventually(() => expect(handledSoFar()).toBeGreaterThan(300));
  const before = writers.moves();
  await fault();
  const [back, handled] = [performance.now(), handledSoFar()];
  await eventually(() => expect(handledSoFar()).toBeGreaterThan(handled));
  const recoveredMs = performance.now() - back;
  expect(writers.moves()).toBeGreaterThan(before);
  await sleep(1_000);
  const { moves, longestMs } = await writers.stop();
  await settled(producer, first!.bus, GROUP, SETTLED_MS);
  await relay.stop();
  const found = verdict(await versionsOf(producer), await appliedIn(consumer));
  const counts = servers.map((server) => server.stats()[GROUP]!);
  const duplicates = counts.reduce((sum, { duplicates: again }) => sum + again, 0);
  const restarts = counts.reduce((sum, { subscription }) => sum + (subscription?.restarts ?? 0), 0);
  console.info(
    `Kafka ${name}: ${moves} facts, ${found.lost.length} lost, ${found.doubled.length} doubled, ${found.inverted.length} out of order, ` +
      `${duplicates} deliveries suppressed, ${restarts} consumers made anew, ` +
      `handling again after ${Math.round(recoveredMs)} ms, longest command ${Math.round(longestMs)} ms`,
  );
  expect(found).toEqual(FLAWLESS);
  expect(await consumer.query('SELECT 1 FROM dead_letter')).toEqual([]);
  expect(relay.stats().parked).toBe(0);
});
