import { event } from '@caunoi/contracts/contract';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { door } from '@caunoi/testing/events/bus-tools';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock';
import { type EventBus, type LogRecord, RejectedRecords } from './event-bus';
import { Outbox } from './outbox';
import { Relay, type RelayOptions } from './relay';
import { relaySql } from './relay-sql';

const Counted = event({
  summary: 'Something was counted',
  type: 'caunoi.tally.counted.v1',
  topic: 'caunoi.garden.tally.v1',
  data: z.object({ name: z.string() }),
  key: ({ name }) => name.charAt(0),
});
const outbox = new Outbox(new Clock());
const log = { info() {}, warn() {}, error() {} };

let db: DataSource;
let relay: Relay;

beforeAll(async () => {
  db = await eventDatabase();
});
afterEach(async () => {
  await relay.stop();
  await db.query('TRUNCATE outbox, outbox_parked, relay_lease');
});
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

const namesOf = (batch: LogRecord[]) => batch.map(({ value }) => Counted.data.parse(JSON.parse(value ?? '')).name);

/** Two at a time go to a bus that does `first` before it takes them; answers what it has taken. */
function startRelay(first: (batch: string[]) => void | Promise<void>, sql: Partial<RelayOptions['sql']> = {}) {
  const taken: string[] = [];
  const append: EventBus['append'] = async (batch) => {
    await first(namesOf(batch));
    taken.push(...namesOf(batch));
  };
  relay = new Relay({
    ...{ service: 'garden', db, bus: { ...handBus(), append }, topics: [{ topic: Counted.topic }], log },
    ...{ pollMs: 20, standbyMs: 20, backoff: { minMs: 5, maxMs: 20 }, batch: { rows: 2, bytes: 1 << 20 }, sql: { ...relaySql, ...sql } },
  });
  relay.start();
  return taken;
}

const tell = (...names: string[]) =>
  db.transaction(async (tx) => {
    for (const name of names) await outbox.add(tx, Counted, { name }, Number(name.slice(1)));
  });
const waiting = async () => (await db.query<{ payload: string }[]>('SELECT payload FROM outbox ORDER BY id')).map(({ payload }) => payload);

it('reads the next batch while one is on its way, and nothing twice', async () => {
  const gate = door();
  const looks: number[] = [];
  await tell('a1', 'b1', 'a2', 'b2', 'a3');
  const taken = startRelay(() => gate.opened, {
    pending: (sql, where) => (looks.push(where.taken.length), relaySql.pending(sql, where)),
  });
  await eventually(() => expect(looks.slice(0, 2)).toEqual([0, 2]));
  expect(taken).toEqual([]);
  gate.open();
  await eventually(async () => expect(await waiting()).toEqual([]));
  expect(taken).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
});

it('keeps the order of a thing that is told of while the next batch is read already', async () => {
  const gate = door();
  const late = db.createQueryRunner();
  await late.startTransaction();
  await outbox.add(late.manager, Counted, { name: 'c1' }, 1);
  await tell('a1', 'a2', 'b1', 'b2');
  let looks = 0;
  const taken = startRelay(() => gate.opened, {
    pending: (sql, where) => relaySql.pending(sql, where).finally(() => looks++),
  });
  await eventually(() => expect(looks).toBeGreaterThan(1));
  await late.commitTransaction();
  await late.release();
  await tell('c2', 'a3');
  gate.open();
  await eventually(async () => expect(await waiting()).toEqual([]));
  expect(taken).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'a3']);
});

it('keeps back what stands behind a refused fact, though it was read before the refusal', async () => {
  const looked = door();
  let looks = 0;
  await tell('a1', 'b1', 'a2', 'b2', 'a3');
  const taken = startRelay(
    async (batch) => {
      await looked.opened;
      if (batch.includes('a1')) throw new RejectedRecords('not this one');
    },
    { pending: (sql, where) => relaySql.pending(sql, where).finally(() => ++looks > 1 && looked.open()) },
  );
  await eventually(() => expect(taken).toEqual(['b1', 'b2']));
  await eventually(async () => expect(await waiting()).toEqual(['{"name":"a2"}', '{"name":"a3"}']));
  expect(relay.stats()).toMatchObject({ parked: 1, published: 2 });
});

it('tells again, in order, what it could not delete', async () => {
  let failures = 1;
  await tell('a1', 'a2', 'a3', 'a4', 'a5');
  const taken = startRelay(() => {}, {
    settle: (sql, ids) => (failures-- > 0 ? Promise.reject(new Error('away for a moment')) : relaySql.settle(sql, ids)),
  });
  await eventually(async () => expect(await waiting()).toEqual([]));
  expect([...new Set(taken)]).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  expect(taken.filter((name) => name === 'a1')).toHaveLength(2);
  expect(relay.stats()).toMatchObject({ published: 5, failures: 1 });
});
