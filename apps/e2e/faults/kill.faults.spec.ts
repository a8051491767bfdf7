import { eventDatabase } from '@caunoi/testing/events/event-database';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { GROUP } from './scene/board';
import { CONSUMER_TABLES, PRODUCER_TABLES } from './scene/moved';
import { appliedIn, FLAWLESS, loggedIn, settled, verdict, versionsOf } from './scene/oracle';
import { addPieces, freshLog, openAny } from './scene/stage';
import type { Plan } from './scene/worker';
import { bundledWorker, Workers } from './scene/workers';

// Fault 1: writer, relays and consumers are separate processes, and die by -9 at random and at the worst of moments.

const PIECES = 20;
/** Processes are started dozens of times, which takes long where others work, too. */
const LIMIT_MS = 400_000;
const url = (db: DataSource) => (db.options as { url: string }).url;

let bundle: Awaited<ReturnType<typeof bundledWorker>>;
let workers: Workers;
let producer: DataSource;
let consumer: DataSource;
let log: Awaited<ReturnType<typeof openAny>>;
let logUrl: string;

beforeAll(async () => {
  bundle = await bundledWorker();
});
beforeEach(async () => {
  producer = await eventDatabase(PRODUCER_TABLES);
  consumer = await eventDatabase(CONSUMER_TABLES);
  await addPieces(producer, PIECES);
  logUrl = await freshLog();
  log = await openAny(logUrl);
  workers = new Workers(bundle.file);
});
afterEach(async () => {
  await workers.stop();
  await log.close();
  await producer.destroy();
  await consumer.destroy();
});
afterAll(async () => {
  await bundle.remove();
  await stopPostgres();
});

interface Havoc {
  /** Goes on until so many processes have died and so many moves were made. */
  until: { kills: number; moves: number };
  /** Beside the deaths at their points, one process is ended at any point, about so often. */
  everyMs?: number;
  die: Plan['die'];
  sabotage?: NonNullable<Plan['sabotage']>;
}

const movesIn = (versions: ReadonlyMap<string, number>) => [...versions.values()].reduce((sum, version) => sum + version, 0);

/** Havoc, then a quiet time to recover in, then the truth. */
async function havoc({ until, everyMs, die, sabotage }: Havoc) {
  const plan = (role: Plan['role'], deaths: Plan['die']): Plan => ({
    ...{ role, producer: url(producer), consumer: url(consumer), log: logUrl, pieces: PIECES, die: deaths },
    ...(sabotage ? { sabotage } : {}),
  });
  for (const role of ['writer', 'relay', 'relay', 'consumer', 'consumer'] as const) workers.start(plan(role, die));
  const enough = async () => workers.kills >= until.kills && movesIn(await versionsOf(producer)) >= until.moves;
  while (!(await enough())) {
    await sleep(Math.random() * 2 * (everyMs ?? 100));
    if (everyMs) workers.killOne();
  }
  await workers.end('SIGTERM', 'writer');
  await workers.end('SIGKILL', 'relay', 'consumer');
  for (const role of ['relay', 'consumer'] as const) workers.start(plan(role, {}));
  await settled(producer, log.bus, GROUP);
  await workers.end('SIGTERM', 'consumer', 'relay');
  const versions = await versionsOf(producer);
  return { versions, found: verdict(versions, await appliedIn(consumer)) };
}

it(
  'every move has its effect once and in order, whoever dies and whenever',
  async () => {
    const die: Plan['die'] = {
      ...{ 'before commit': 0.0005, 'after commit': 0.0005, 'before append': 0.005, 'before delete': 0.01, 'after delete': 0.005 },
      ...{ 'in the handler': 0.0003, 'before the offset': 0.005, 'after the offset': 0.002 },
    };
    const { found, versions } = await havoc({ until: { kills: 12, moves: 300 }, everyMs: 700, die });
    expect(workers.complaints).toEqual([]);
    expect(found).toEqual(FLAWLESS);
    expect(verdict(versions, await loggedIn(log.bus)).lost).toEqual([]);
  },
  LIMIT_MS,
);

describe('the same test finds out', () => {
  const until = { kills: 3, moves: 50 };

  it(
    'a consumer without an inbox',
    async () => {
      const { found } = await havoc({ until, die: { 'before the offset': 0.3 }, sabotage: 'no inbox' });
      expect(found.doubled.length).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );

  it(
    'offsets that are committed before the facts are handled',
    async () => {
      const { found } = await havoc({ until, die: { 'in the handler': 0.1 }, sabotage: 'offsets first' });
      expect(found.lost.length).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});
