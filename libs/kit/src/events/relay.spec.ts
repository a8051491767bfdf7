import { event } from '@caunoi/contracts/contract';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock';
import { type EventBus, FencedProducer, type LogRecord, RejectedRecords } from './event-bus';
import { Outbox } from './outbox';
import { discardParkedFacts, listParkedFacts, releaseParkedFacts } from './parked-facts';
import { Relay, type RelayOptions } from './relay';
import { RelayFloor } from './relay-floor';
import { relaySql } from './relay-sql';
import { sqlOf } from './sql';

const Counted = event({
  summary: 'Something was counted',
  type: 'caunoi.tally.counted.v1',
  topic: 'caunoi.garden.tally.v1',
  data: z.object({ id: z.string(), n: z.number() }),
  key: ({ id }) => id,
});
const outbox = new Outbox(new Clock());

let db: DataSource;
let relays: Relay[] = [];
const log = { info() {}, warn() {}, error() {} };

beforeAll(async () => {
  db = await eventDatabase();
});
beforeEach(async () => {
  await db.query('TRUNCATE outbox, outbox_parked, relay_lease');
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop({ deadlineMs: 30_000 })));
  relays = [];
});
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

/** A bus that keeps what it takes, after `refuse` had its say. */
function listeningBus(refuse: (batch: LogRecord[], epoch: bigint) => void | Promise<void> = () => {}) {
  const taken: string[] = [];
  const bus: EventBus = {
    ...handBus(),
    append: async (batch, { epoch }) => {
      await refuse(batch, epoch);
      taken.push(...batch.map(({ value }) => nameOf(value)));
    },
  };
  return { bus, taken };
}
const nameOf = (value: string | null) => {
  const { id, n } = Counted.data.parse(JSON.parse(value ?? ''));
  return `${id}${n}`;
};

function start(bus: EventBus, options: Partial<RelayOptions> = {}) {
  const timing = { leaseMs: 500, pollMs: 20, standbyMs: 20, backoff: { minMs: 5, maxMs: 20 } };
  const relay = new Relay({ service: 'garden', db, bus, topics: [{ topic: Counted.topic }], log, ...timing, ...options });
  relay.start();
  relays.push(relay);
  return relay;
}
const tell = (...names: string[]) =>
  db.transaction(async (tx) => {
    for (const name of names) await outbox.add(tx, Counted, { id: name[0]!, n: Number(name.slice(1)) }, Number(name.slice(1)));
  });
const waiting = async () =>
  (await db.query<{ payload: string }[]>('SELECT payload FROM outbox ORDER BY id')).map(({ payload }) => nameOf(payload));
const leaseUntil = () => db.query<object[]>('SELECT lease_until FROM relay_lease');
const isEmpty = () => eventually(async () => expect(await waiting()).toEqual([]));

it('publishes what waits, in order, and forgets it', async () => {
  await tell('a1', 'b1', 'a2');
  const { bus, taken } = listeningBus();
  start(bus);
  await isEmpty();
  await tell('a3');
  await isEmpty();
  expect(taken).toEqual(['a1', 'b1', 'a2', 'a3']);
});

it('is woken by a commit of its own process', async () => {
  const { bus, taken } = listeningBus();
  const relay = start(bus, { pollMs: 600_000 });
  await eventually(() => expect(relay.stats().epoch).toBe(1n));
  await sleep(50);
  await tell('a1');
  await eventually(() => expect(taken).toEqual(['a1']));
});

it('publishes a transaction that commits after one with higher ids', async () => {
  const { bus, taken } = listeningBus();
  start(bus);
  const late = db.createQueryRunner();
  await late.startTransaction();
  await outbox.add(late.manager, Counted, { id: 'a', n: 1 }, 1);
  await tell('b1');
  await eventually(() => expect(taken).toEqual(['b1']));
  await late.commitTransaction();
  await late.release();
  await eventually(() => expect(taken).toEqual(['b1', 'a1']));
});

it('cuts batches by rows and bytes, and takes one large fact all the same', async () => {
  const sizes: number[] = [];
  const { bus } = listeningBus((batch) => void sizes.push(batch.length));
  await tell('a1', 'a2', 'a3', 'a4', 'a5');
  start(bus, { batch: { rows: 2, bytes: 1 << 20 } });
  await isEmpty();
  expect(sizes).toEqual([2, 2, 1]);
  await relays.pop()?.stop();
  sizes.length = 0;
  await tell('a6', 'a7');
  start(bus, { batch: { rows: 500, bytes: 1 } });
  await isEmpty();
  expect(sizes).toEqual([1, 1]);
});

describe('one relay at a time:', () => {
  it('the second stands by, and takes over at once when the first stops', async () => {
    const first = listeningBus();
    const second = listeningBus();
    const active = start(first.bus, { leaseMs: 60_000 });
    await eventually(() => expect(active.stats().epoch).toBe(1n));
    const standby = start(second.bus, { leaseMs: 60_000 });
    await tell('a1');
    await isEmpty();
    await active.stop();
    await tell('a2');
    await isEmpty();
    expect([first.taken, second.taken]).toEqual([['a1'], ['a2']]);
    expect(standby.stats().epoch).toBe(2n);
  });

  it('a relay that was away longer than its lease has no say any more', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let highest = 0n;
    const fenced = (_: unknown, epoch: bigint) => {
      if (epoch < highest) throw new FencedProducer('garden.0', highest);
      highest = epoch;
    };
    const stuck = listeningBus(async (batch, epoch) => {
      await gate;
      fenced(batch, epoch);
    });
    const healthy = listeningBus(fenced);
    await tell('a1', 'a2');
    start(stuck.bus);
    await sleep(50);
    start(healthy.bus);
    await isEmpty();
    expect(healthy.taken).toEqual(['a1', 'a2']);
    release();
    await sleep(100);
    expect(stuck.taken).toEqual([]);
  });

  it('looks at everything again when it has won its lease back', async () => {
    const { bus, taken } = listeningBus();
    const relay = start(bus, { floor: new RelayFloor(0), leaseMs: 100 });
    await tell('a1', 'a2');
    await eventually(() => expect(relay.stats().floor).toBeGreaterThan(0n));
    const lowest = relay.stats().floor - 1n;
    await db.query(`UPDATE relay_lease SET owner = gen_random_uuid(), epoch = epoch + 1, lease_until = now() + interval '1 hour'`);
    await eventually(() => expect(relay.stats().epoch).toBeNull());
    // The other owner leaves a fact behind whose id is lower than what was published here: one that was released late.
    await tell('b1');
    await db.query(
      `WITH late AS (DELETE FROM outbox RETURNING event_id, topic, key, shard, sequence, headers, payload)
       INSERT INTO outbox (id, event_id, topic, key, shard, sequence, headers, payload) OVERRIDING SYSTEM VALUE SELECT $1, late.* FROM late`,
      [lowest],
    );
    await db.query(`UPDATE relay_lease SET owner = NULL, lease_until = '-infinity'`);
    await eventually(() => expect(taken).toEqual(['a1', 'a2', 'b1']));
    expect(relay.stats().belowFloor).toBe(0);
  });

  it('goes on after its database was restored from an older state', async () => {
    let highest = 9n;
    const { bus, taken } = listeningBus((_, epoch) => {
      if (epoch < highest) throw new FencedProducer('garden.0', highest);
      highest = epoch;
    });
    await tell('a1');
    start(bus);
    await eventually(() => expect(taken).toEqual(['a1']));
    expect(highest).toBe(10n);
  });
});

describe('a fact that the bus will never take', () => {
  const poison = 'c2';
  const refuse = (batch: LogRecord[]) => {
    if (batch.some(({ value }) => nameOf(value) === poison)) throw new RejectedRecords('too large');
  };

  it('is parked with its reason; its key waits, all others go', async () => {
    const { bus, taken } = listeningBus(refuse);
    await tell('a1', 'c1', 'b1', 'c2', 'a2', 'c3', 'b2');
    const relay = start(bus);
    await eventually(async () => expect(await waiting()).toEqual(['c3']));
    expect(taken).toEqual(['a1', 'c1', 'b1', 'a2', 'b2']);
    expect(await listParkedFacts(sqlOf(db))).toMatchObject([{ key: 'c', type: Counted.type, error: 'too large' }]);
    expect(relay.stats()).toMatchObject({ parked: 1, failures: 0 });
  });

  it('goes out in its old place after it was released', async () => {
    let mended = false;
    const { bus, taken } = listeningBus((batch) => void (mended || refuse(batch)));
    await tell('c1', 'c2', 'c3', 'a1');
    const relay = start(bus, { floor: new RelayFloor(0) });
    await eventually(() => expect(relay.stats().floor).toBeGreaterThan(0n));
    const renewed = await leaseUntil();
    await eventually(async () => expect(await leaseUntil()).not.toEqual(renewed));
    mended = true;
    expect(await releaseParkedFacts(sqlOf(db), 'c')).toBe(1);
    await isEmpty();
    expect([taken, relay.stats().belowFloor]).toEqual([['c1', 'a1', 'c2', 'c3'], 0]);
  });

  it('lets those behind it go when it is given up', async () => {
    const { bus, taken } = listeningBus(refuse);
    await tell('c1', 'c2', 'c3');
    start(bus);
    await eventually(async () => expect(await waiting()).toEqual(['c3']));
    expect(await discardParkedFacts(sqlOf(db), 'c')).toMatchObject([{ topic: Counted.topic }]);
    await isEmpty();
    expect(taken).toEqual(['c1', 'c3']);
  });
});

it('tries on while the bus is away, without parking or reordering anything', async () => {
  let tries = 0;
  const { bus, taken } = listeningBus(() => {
    if (++tries < 6) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  });
  await tell('a1', 'a2', 'b1');
  const relay = start(bus);
  await isEmpty();
  expect(taken).toEqual(['a1', 'a2', 'b1']);
  expect(relay.stats()).toMatchObject({ parked: 0, failures: 5, lastError: null });
});

it('publishes again, and loses nothing, when it died between append and delete', async () => {
  let dying = true;
  const settle: typeof relaySql.settle = (...args) => (dying ? Promise.reject(new Error('died')) : relaySql.settle(...args));
  const { bus, taken } = listeningBus();
  await tell('a1', 'a2');
  start(bus, { sql: { ...relaySql, settle } });
  await eventually(() => expect(taken.length).toBeGreaterThanOrEqual(2));
  dying = false;
  await isEmpty();
  expect(new Set(taken)).toEqual(new Set(['a1', 'a2']));
});

it('empties the outbox before it stops', async () => {
  const { bus, taken } = listeningBus();
  const relay = start(bus, { pollMs: 600_000, batch: { rows: 1, bytes: 1 } });
  await tell('a1', 'a2', 'a3');
  await relay.stop({ deadlineMs: 60_000 });
  expect(taken).toEqual(['a1', 'a2', 'a3']);
});

it('closes the outbox above the cap and opens it again', async () => {
  await tell('a1', 'a2', 'a3');
  let away = true;
  const { bus } = listeningBus(() => {
    if (away) throw new Error('away');
  });
  const relay = start(bus, { cap: 2 });
  await eventually(() => expect(tell('a4')).rejects.toMatchObject({ status: 503 }));
  expect(await relay.backlog()).toMatchObject({ pending: 3, parked: 0, oldestAgeSeconds: expect.any(Number) });
  away = false;
  await isEmpty();
  await eventually(() => tell('a4'));
});

it('keeps to the beginning of the outbox when Postgres does not limit transactions', async () => {
  const { bus } = listeningBus();
  const asked: bigint[] = [];
  const sql: typeof relaySql = {
    ...relaySql,
    lease: (...args) => relaySql.lease(...args).then((lease) => lease && { ...lease, transactionTimeoutMs: 0 }),
    pending: (...args) => (asked.push(args[1].floor), relaySql.pending(...args)),
  };
  start(bus, { sql, floor: new RelayFloor(0), pollMs: 5 });
  await tell(`f${randomUUID().length}`);
  await isEmpty();
  await sleep(50);
  expect(new Set(asked)).toEqual(new Set([0n]));
});
