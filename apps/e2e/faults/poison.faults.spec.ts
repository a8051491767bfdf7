import 'reflect-metadata';
import { requestReplay } from '@caunoi/kit/events/dead-letters';
import type { ConsumerOptions } from '@caunoi/kit/events/fact-transactions';
import type { EventServer } from '@caunoi/kit/events/event-server';
import { partitionOf } from '@caunoi/kit/events/murmur2';
import type { Received } from '@caunoi/kit/events/on';
import { retryPolicy } from '@caunoi/kit/events/retry-policy';
import { sqlOf } from '@caunoi/kit/events/sql';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { type Choice, recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import type { DataSource } from 'typeorm';
import { GROUP, startConsumer } from './scene/board';
import { apply, CONSUMER_TABLES, Moved } from './scene/moved';
import { appliedIn, sumOf, verdict } from './scene/oracle';
import { expectFlawless, printTable } from './scene/report';
import { FACTS, LIMIT_MS } from './scene/run';
import { freshLog, openAny } from './scene/stage';

// Fault 8: facts that can't be handled. One kind in each partition, beside a healthy key; one partition is healthy.

interface Kind {
  /** How the fact is spoiled on its way, if it is. */
  choice?: Choice;
  /** What the handler does to it, if it gets it. */
  handler?: (received: Received<typeof Moved>) => Promise<unknown>;
  failure: string;
}

const kinds: Record<string, Kind> = {
  'bad JSON': { choice: { value: '{"id":' }, failure: 'permanent' },
  'an unknown major': { choice: { headers: { ce_type: 'caunoi.piece.moved.v2' } }, failure: 'permanent' },
  'a handler that throws': { handler: () => Promise.reject(new Error('the handler has a bug')), failure: 'other' },
  'a TypeError': { handler: async ({ fact }) => (fact as unknown as { owner: { name: string } }).owner.name.trim(), failure: 'other' },
  'a handler that never returns': { handler: () => new Promise(() => {}), failure: 'timeout' },
};
const names = Object.keys(kinds);

/** A key of a given partition. */
const keyIn = (partition: number, name: string) => {
  for (let i = 0; ; i++) if (partitionOf(`${name} ${i}`) === partition) return `${name} ${i}`;
};
const poisoned = names.map((name, partition) => keyIn(partition, name));
const neighbours = names.map((_, partition) => keyIn(partition, 'neighbour'));
const elsewhere = keyIn(names.length, 'elsewhere');

/** How many facts each healthy key has. */
const LAST = Math.ceil(FACTS / 20);

let consumer: DataSource;
let log: Awaited<ReturnType<typeof openAny>>;
let server: EventServer;
let isMended: boolean;
let effects: string[];

beforeEach(async () => {
  [isMended, effects] = [false, []];
  consumer = await eventDatabase(CONSUMER_TABLES);
  // Leases outlast whatever else the machine does: none is lost in these tests.
  log = await openAny(await freshLog(), { leaseMs: 60_000 });
  await log.bus.ensureTopics([{ topic: Moved.topic }]);
});
afterEach(async () => {
  await server.close();
  await log.close();
  await consumer.destroy();
});
afterAll(async () => {
  printTable();
  await stopPostgres();
});

const start = (defaults: ConsumerOptions) =>
  startConsumer(consumer, log.bus, { defaults }, async (received) => {
    const { id, version } = received.fact;
    const kind = names[poisoned.indexOf(id)];
    if (kind && version === 2 && !isMended) await kinds[kind]?.handler?.(received);
    await apply(received);
    effects.push(`${id}:${version}`);
  });

/** Version 2 of each poisoned key is the poison; healthy keys stand behind it in the same partition. */
async function poison(last = 2) {
  const fact = (id: string, version: number, choice: Choice = {}) => recordOf(Moved, { id, version }, { sequence: version, ...choice });
  const before = poisoned.map((id) => fact(id, 1));
  const spoiled = poisoned.map((id, i) => fact(id, 2, kinds[names[i]!]?.choice));
  const healthy = Array.from({ length: last }, (_, i) => [...neighbours, elsewhere].map((id) => fact(id, i + 1)));
  const behind = [...healthy.flat(), ...poisoned.map((id) => fact(id, 3))];
  await log.bus.append([...before, ...spoiled, ...behind], { producer: 'faults.0', epoch: 1n });
}

const states = async (key: string) =>
  (
    await consumer.query<{ state: string; error_class: string | null }[]>(
      'SELECT state, error_class FROM dead_letter WHERE key = $1 ORDER BY id',
      [key],
    )
  ).map((row) => ({
    ...row,
  }));
const allLetters = async () => expect(await consumer.query('SELECT 1 FROM dead_letter')).toHaveLength(2 * names.length);

/** The bug is fixed, the spoiled payloads are restored from their source; an operator replays every key. */
async function mendAndReplay(last = 2) {
  isMended = true;
  for (const id of poisoned) {
    const { value, headers } = recordOf(Moved, { id, version: 2 }, { sequence: 2 });
    await consumer.query(`UPDATE dead_letter SET payload = $2, headers = $3 WHERE key = $1 AND state = 'failed'`, [id, value, headers]);
    await requestReplay(sqlOf(consumer), { consumer: GROUP, key: id, by: 'hạnh' });
  }
  await eventually(async () => expect(await consumer.query(`SELECT 1 FROM dead_letter WHERE state <> 'replayed'`)).toEqual([]));
  const versions = new Map([...poisoned.map((id) => [id, 3] as const), ...[...neighbours, elsewhere].map((id) => [id, last] as const)]);
  return { facts: sumOf(versions), ...verdict(versions, await appliedIn(consumer)) };
}

it(
  'become dead letters, hold up their own key only, and are replayed in order',
  async () => {
    server = await start({});
    const subscription = () => server.stats()[GROUP]!.subscription;
    await eventually(() => expect(subscription()?.assigned).toHaveLength(6));
    const before = subscription();
    await poison(LAST);
    await eventually(allLetters, { withinMs: 100_000 });
    await eventually(() => expect(effects).toEqual(expect.arrayContaining(neighbours.map((id) => `${id}:${LAST}`))), {
      withinMs: 100_000 + FACTS * 5,
    });
    // Another partition does not wait at all: its facts take effect while the poisoned ones are still being tried.
    const placeOf = (id: string) => effects.indexOf(`${id}:2`);
    expect(placeOf(elsewhere)).toBeLessThan(placeOf(neighbours[names.indexOf('a handler that throws')]!));
    for (const [i, id] of poisoned.entries()) {
      expect(await states(id)).toEqual([
        { state: 'failed', error_class: kinds[names[i]!]!.failure },
        { state: 'behind', error_class: null },
      ]);
    }
    expect(subscription()).toEqual({ ...before, failures: 0, leasesLost: 0, lastProgressAt: expect.any(Date) });
    expectFlawless('8 facts that cannot be handled', { ...(await mendAndReplay(LAST)), note: `${2 * names.length} dead letters replayed` });
  },
  LIMIT_MS,
);

describe('the same test finds out', () => {
  const quick = { ...retryPolicy, otherMs: [1, 1, 1, 1, 1], timeoutMs: [1] };

  it('a consumer that goes past a dead letter instead of blocking its key', async () => {
    server = await start({ retry: quick, handlerMs: 2_000, policy: 'skip' });
    await poison();
    await eventually(() => expect(new Set(effects).size).toBe(4 * names.length + 2));
    const { inverted } = await mendAndReplay();
    expect(inverted).toHaveLength(names.length);
  });

  it('a consumer that never gives up', async () => {
    server = await start({ retry: { ...quick, otherMs: Array<number>(100_000).fill(50) }, handlerMs: 2_000 });
    await poison();
    const [healthy, stuck] = [
      [0, 1, 4],
      [2, 3],
    ].map((partitions) => partitions.map((partition) => `${neighbours[partition]}:2`));
    await eventually(() => expect(effects).toEqual(expect.arrayContaining(healthy!)));
    expect(effects).not.toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(stuck!.join('|')))]));
    await expect(allLetters()).rejects.toThrow();
  });
});
