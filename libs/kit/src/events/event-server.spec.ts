import 'reflect-metadata';
import { event } from '@caunoi/contracts/contract';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { eventually } from '@caunoi/testing/events/eventually';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { Controller, type INestMicroservice, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock';
import { DomainError } from '../http/domain-error';
import { readEnvelope } from './envelope';
import { EventServer, type EventServerOptions } from './event-server';
import { On, type Received } from './on';
import { Outbox } from './outbox';
import { retryPolicy } from './retry-policy';

const Planted = event({
  summary: 'A tree was planted',
  type: 'caunoi.tree.planted.v1',
  topic: 'caunoi.garden.tree.v1',
  data: z.object({ id: z.string(), name: z.string() }),
  key: ({ id }) => id,
});

type Handler = (event: Received<typeof Planted>) => Promise<void>;
/** What the handler does in this test. */
let handler: Handler;
const write: Handler = async ({ fact, sequence, tx }) => {
  await tx.query('INSERT INTO effect (id, name, sequence) VALUES ($1, $2, $3)', [fact.id, fact.name, sequence]);
};

@Controller()
class Trees {
  @On(Planted) planted(received: Received<typeof Planted>) {
    return handler(received);
  }
}

const GROUP = 'garden.main.v1';
const quick = { ...retryPolicy, otherMs: [1, 1, 1, 1, 1], timeoutMs: [1], down: { minMs: 1, maxMs: 20 } };
const quiet = { info() {}, warn() {}, error() {} };
let db: DataSource;
let apps: INestMicroservice[] = [];

async function start({
  bus = handBus(),
  controllers = [Trees] as Type[],
  ...options
}: Partial<EventServerOptions> & { bus?: ReturnType<typeof handBus>; controllers?: Type[] } = {}) {
  class Root {}
  Module({ controllers })(Root);
  const strategy = new EventServer('garden', bus, db, {
    log: quiet,
    requestsMs: 20,
    ...options,
    defaults: { retry: quick, ...options.defaults },
  });
  const app = await NestFactory.createMicroservice(Root, { strategy, logger: false });
  await app.listen();
  apps.push(app);
  return { bus, strategy, stats: () => strategy.stats()[GROUP]! };
}

const tree = (id: string = randomUUID()) => ({ id, name: 'Xoài Cát Chu' });
const effects = (id: string) => db.query<{ sequence: number }[]>('SELECT name, sequence FROM effect WHERE id = $1 ORDER BY place', [id]);
const sequences = async (id: string) => (await effects(id)).map(({ sequence }) => sequence);
const letters = (key: string) =>
  db.query<object[]>('SELECT state, attempts, error_class, error FROM dead_letter WHERE consumer = $1 AND key = $2 ORDER BY id', [
    GROUP,
    key,
  ]);

beforeAll(async () => {
  db = await eventDatabase(
    `CREATE TABLE effect (place bigint GENERATED ALWAYS AS IDENTITY, id text, name text, sequence int, tx xid8 DEFAULT pg_current_xact_id())`,
  );
});
beforeEach(() => (handler = write));
afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  apps = [];
});
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

describe('an effect', () => {
  it('happens once, however often and however changed the fact comes', async () => {
    const { bus, stats } = await start();
    const eventId = randomUUID();
    const planted = tree();
    await bus.deliver(Planted, planted, { eventId, sequence: 1 });
    await bus.deliver(Planted, planted, { eventId, sequence: 2 });
    expect(await sequences(planted.id)).toEqual([1]);
    expect(stats()).toMatchObject({ handled: 1, duplicates: 1 });
  });

  it('happens once when one batch brings the fact twice', async () => {
    const { bus } = await start();
    const planted = tree();
    const record = recordOf(Planted, planted);
    await bus.hand(record, record, recordOf(Planted, planted, { sequence: 2 }));
    expect(await sequences(planted.id)).toEqual([1, 2]);
  });

  it('and its note in the inbox are rolled back together', async () => {
    const { bus } = await start();
    const planted = tree();
    handler = async (received) => {
      await write(received);
      if (received.attempt < 3) throw new Error('not yet');
    };
    await bus.deliver(Planted, planted);
    expect(await sequences(planted.id)).toEqual([1]);
  });

  it('shares its transaction with up to fifty others', async () => {
    const { bus } = await start();
    const planted = tree();
    await bus.hand(...Array.from({ length: 120 }, (_, i) => recordOf(Planted, planted, { sequence: i + 1 })));
    const rows = await db.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM effect WHERE id = $1 GROUP BY tx ORDER BY min(place)',
      [planted.id],
    );
    expect(rows.map(({ count }) => count)).toEqual([50, 50, 20]);
    expect(await sequences(planted.id)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  });

  it('is not held up by a transaction that grows too long', async () => {
    const { bus } = await start({ defaults: { transactionMs: 20 } });
    const planted = tree();
    handler = async (received) => {
      await write(received);
      await sleep(15);
    };
    await bus.hand(...Array.from({ length: 6 }, (_, i) => recordOf(Planted, planted, { sequence: i + 1 })));
    const [row] = await db.query<{ count: number }[]>('SELECT count(DISTINCT tx)::int AS count FROM effect WHERE id = $1', [planted.id]);
    expect(row!.count).toBeGreaterThan(1);
    expect(await sequences(planted.id)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells its own facts in the trace and as a consequence of the fact that led to it', async () => {
    const { bus } = await start();
    const outbox = new Outbox(new Clock());
    const followed = tree();
    handler = (cause) => outbox.add(cause.tx, Planted, followed, 1, { causedBy: cause });
    const eventId = randomUUID();
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await bus.deliver(Planted, tree(), { eventId, causedBy: { correlationId: 'request 1', traceparent } });
    expect(await eventProbe(db).of(followed.id)).toHaveLength(1);
    const [row] = await db.query<{ headers: Record<string, string> }[]>('SELECT headers FROM outbox WHERE key = $1', [followed.id]);
    expect(readEnvelope(row!.headers)).toMatchObject({
      causationid: eventId,
      correlationid: 'request 1',
      traceparent: expect.stringContaining('a'.repeat(32)),
    });
  });
});

describe('a record', () => {
  it('of a type that nobody here knows is skipped and counted', async () => {
    const { bus, stats } = await start();
    const planted = tree();
    await bus.deliver(Planted, planted, { headers: { ce_type: 'caunoi.tree.sung.v1' } });
    expect(await letters(planted.id)).toEqual([]);
    expect(stats()).toMatchObject({ foreign: 1, handled: 0 });
  });

  it.each([
    ['with broken JSON', { value: '{"id":' }, 'bad JSON'],
    ['against its contract', { value: '{"id":1}' }, 'against the contract'],
    ['with a broken envelope', { headers: { ce_sequence: 'seven' } }, 'bad envelope'],
    ['of an unknown major of a known type', { headers: { ce_type: 'caunoi.tree.planted.v2' } }, 'unknown major'],
    ['without a type', { headers: { ce_type: '' } }, 'no event type'],
  ])('%s is a dead letter at once', async (_, choice, error) => {
    const { bus } = await start();
    const planted = tree();
    await bus.deliver(Planted, planted, choice);
    expect(await letters(planted.id)).toEqual([
      { state: 'failed', attempts: 1, error_class: 'permanent', error: expect.stringContaining(error) },
    ]);
  });

  it('that a rule refuses is a dead letter at once', async () => {
    const { bus } = await start();
    const planted = tree();
    handler = async () => {
      throw new DomainError('need.wrong_state');
    };
    await bus.deliver(Planted, planted);
    expect(await letters(planted.id)).toMatchObject([{ state: 'failed', attempts: 1, error_class: 'permanent' }]);
  });

  it('that breaks its handler is tried six times', async () => {
    const { bus } = await start();
    const planted = tree();
    const attempts: number[] = [];
    handler = async ({ attempt, fact }) => {
      attempts.push(attempt);
      (fact as unknown as { owner: { name: string } }).owner.name.trim();
    };
    await bus.deliver(Planted, planted);
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await letters(planted.id)).toMatchObject([
      { state: 'failed', attempts: 6, error_class: 'other', error: expect.stringContaining('TypeError') },
    ]);
  });

  it('in conflict with another transaction is tried again at once', async () => {
    const { bus, stats } = await start({ defaults: { retry: { ...quick, otherMs: [] } } });
    const planted = tree();
    handler = async (received) => {
      await write(received);
      if (received.attempt < 6) await received.tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    };
    await bus.deliver(Planted, planted);
    expect(await sequences(planted.id)).toEqual([1]);
    expect(stats()).toMatchObject({ retries: 5, failed: 0 });
  });

  it('waits without end, and without becoming a dead letter, while something is away', async () => {
    const { bus, stats } = await start();
    const planted = tree();
    let tries = 0;
    const attempts = new Set<number>();
    handler = async (received) => {
      attempts.add(received.attempt);
      if (++tries < 30) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      await write(received);
    };
    const delivery = bus.deliver(Planted, planted);
    await eventually(() => expect(stats().pausedSeconds).toBeGreaterThan(0));
    await delivery;
    expect(await sequences(planted.id)).toEqual([1]);
    expect([...attempts]).toEqual([1]);
    expect(await letters(planted.id)).toEqual([]);
    expect(stats()).toMatchObject({ pausedSeconds: 0 });
  });
});

describe('a handler that never comes back', () => {
  it('is given up after its deadline and leaves the connection to others', async () => {
    const { bus } = await start({ transactions: 1, defaults: { handlerMs: 30 } });
    const [stuck, next] = [tree(), tree()];
    handler = (received) => (received.fact.id === stuck.id ? new Promise(() => {}) : write(received));
    await bus.deliver(Planted, stuck);
    expect(await letters(stuck.id)).toMatchObject([{ state: 'failed', attempts: 2, error_class: 'timeout' }]);
    await bus.deliver(Planted, next);
    expect(await sequences(next.id)).toEqual([1]);
  });

  it('is told, and can do no harm any more', async () => {
    const { bus } = await start({ defaults: { handlerMs: 30 } });
    const planted = tree();
    const refusals: unknown[] = [];
    handler = async (received) => {
      await new Promise<void>((resolve) => received.signal.addEventListener('abort', () => resolve()));
      await write(received).catch((error: unknown) => refusals.push(error));
    };
    await bus.deliver(Planted, planted);
    await eventually(() => expect(refusals).toHaveLength(2));
    expect(await effects(planted.id)).toEqual([]);
  });

  it('is given up in the middle of a query too', async () => {
    const { bus } = await start({ defaults: { handlerMs: 30 } });
    const planted = tree();
    handler = async ({ tx }) => void (await tx.query('SELECT pg_sleep(3)'));
    const started = performance.now();
    await bus.deliver(Planted, planted);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await letters(planted.id)).toMatchObject([{ state: 'failed', error_class: 'timeout' }]);
  });
});

describe('after a dead letter', () => {
  const failing: Handler = async (received) => {
    if (received.sequence === 2) throw new DomainError('need.wrong_state');
    await write(received);
  };

  it('later facts of its key wait behind it, other keys go on', async () => {
    handler = failing;
    const { bus, stats } = await start();
    const [one, other] = [tree(), tree()];
    for (const sequence of [1, 2, 3]) await bus.deliver(Planted, one, { sequence });
    await bus.hand(recordOf(Planted, one, { sequence: 4 }), recordOf(Planted, other), recordOf(Planted, one, { sequence: 5 }));
    expect(await sequences(one.id)).toEqual([1]);
    expect(await sequences(other.id)).toEqual([1]);
    expect((await letters(one.id)).map((letter) => ({ ...letter }))).toMatchObject([
      { state: 'failed' },
      { state: 'behind' },
      { state: 'behind' },
      { state: 'behind' },
    ]);
    expect(stats()).toMatchObject({ failed: 1, behind: 3, handled: 2 });
  });

  it('in the middle of a batch, what stood before and behind it is treated as if they had come alone', async () => {
    handler = failing;
    const { bus } = await start();
    const planted = tree();
    await bus.hand(...[1, 2, 3].map((sequence) => recordOf(Planted, planted, { sequence })));
    expect(await sequences(planted.id)).toEqual([1]);
    expect(await letters(planted.id)).toMatchObject([{ state: 'failed' }, { state: 'behind' }]);
  });

  it('a poisoned fact of the same key keeps its place in the queue', async () => {
    handler = failing;
    const { bus } = await start();
    const planted = tree();
    await bus.hand(recordOf(Planted, planted, { sequence: 2 }), recordOf(Planted, planted, { value: '{' }));
    expect(await letters(planted.id)).toMatchObject([{ state: 'failed' }, { state: 'behind' }]);
  });

  it('a consumer without order goes on', async () => {
    handler = failing;
    const { bus } = await start({ consumers: { main: { policy: 'skip' } } });
    const planted = tree();
    for (const sequence of [1, 2, 3]) await bus.deliver(Planted, planted, { sequence });
    expect(await sequences(planted.id)).toEqual([1, 3]);
  });
});

describe('the consumers of a service', () => {
  @Controller()
  class Gardeners {
    @On(Planted, { consumer: 'index', version: 2 }) indexed(received: Received<typeof Planted>) {
      return write({ ...received, fact: { ...received.fact, name: 'indexed' } });
    }
    @On(Planted, { consumer: 'mail' }) async mailed() {
      throw new DomainError('need.wrong_state');
    }
  }

  it('have groups of their own and do not hold each other up', async () => {
    const { bus, strategy } = await start({ controllers: [Trees, Gardeners] });
    const planted = tree();
    await bus.deliver(Planted, planted);
    expect(bus.groups()).toEqual(['garden.index.v2', 'garden.mail.v1', 'garden.main.v1']);
    expect((await effects(planted.id)).map((effect) => ({ ...effect }))).toEqual(
      expect.arrayContaining([
        { name: 'indexed', sequence: 1 },
        { name: planted.name, sequence: 1 },
      ]),
    );
    expect(strategy.stats()).toMatchObject({
      'garden.mail.v1': { failed: 1 },
      'garden.index.v2': { handled: 1 },
      'garden.main.v1': { handled: 1 },
    });
  });

  it('have one handler for each type', async () => {
    @Controller()
    class Twice {
      @On(Planted) again(received: Received<typeof Planted>) {
        return write(received);
      }
    }
    await expect(start({ controllers: [Trees, Twice] })).rejects.toThrow('two handlers');
  });

  it('know history from news', async () => {
    const replays: boolean[] = [];
    handler = async ({ replay }) => void replays.push(replay);
    const past = await start({ defaults: { replayBefore: new Date(Date.now() + 60_000) } });
    await past.bus.deliver(Planted, tree());
    const present = await start();
    await present.bus.deliver(Planted, tree());
    expect(replays).toEqual([true, false]);
  });
});

describe('starting and stopping', () => {
  it('starts although the bus is away, and takes facts when it is back', async () => {
    const bus = handBus();
    const { subscribe } = bus;
    let tries = 0;
    bus.subscribe = (...args) =>
      ++tries < 3 ? Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })) : subscribe(...args);
    await start({ bus });
    expect(bus.groups()).toEqual([]);
    await eventually(() => expect(bus.groups()).toEqual([GROUP]));
    const planted = tree();
    await bus.deliver(Planted, planted);
    expect(await sequences(planted.id)).toEqual([1]);
  });

  it('finishes the running transaction and leaves the rest to its successor', async () => {
    const bus = handBus();
    let wrapped = (_: Parameters<Parameters<typeof bus.subscribe>[1]>[0]) => Promise.resolve({ processedThrough: -1n });
    const { subscribe } = bus;
    bus.subscribe = (spec, handle) => subscribe(spec, (wrapped = handle));
    await start({ bus, defaults: { batchTx: 1 } });
    const planted = tree();
    let entered = () => {};
    const inside = new Promise<void>((resolve) => (entered = resolve));
    handler = async (received) => {
      entered();
      await sleep(50);
      await write(received);
    };
    const records = [1, 2, 3].map((sequence, i) => ({
      ...recordOf(Planted, planted, { sequence }),
      partition: 0,
      offset: BigInt(i),
      timestamp: new Date(),
    }));
    const handling = wrapped({ topic: Planted.topic, partition: 0, records, signal: new AbortController().signal, touch: async () => {} });
    await inside;
    await apps.pop()?.close();
    expect(await handling).toEqual({ processedThrough: 0n });
    expect(await sequences(planted.id)).toEqual([1]);
  });
});
