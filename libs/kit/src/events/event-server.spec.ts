import { eventProbe } from '@caunoi/testing/events/event-probe';
import { eventually } from '@caunoi/testing/events/eventually';
import { type Garden, garden, GARDEN_GROUP, note, Planted, type PlantedReceived, tree } from '@caunoi/testing/events/garden';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { Controller } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../clock';
import { DomainError } from '../http/domain-error';
import { readEnvelope } from './envelope';
import { On } from './on';
import { Outbox } from './outbox';

let service: Garden;
beforeAll(async () => {
  service = await garden();
});
beforeEach(() => {
  service.handle = note;
});
afterEach(() => service.stop());
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

describe('an effect', () => {
  it('happens once, however often and however changed the fact comes', async () => {
    const { bus, stats } = await service.start();
    const eventId = randomUUID();
    const planted = tree();
    await bus.deliver(Planted, planted, { eventId, sequence: 1 });
    await bus.deliver(Planted, planted, { eventId, sequence: 2 });
    expect(await service.sequences(planted.id)).toEqual([1]);
    expect(stats()).toMatchObject({ handled: 1, duplicates: 1 });
  });

  it('happens once when one batch brings the fact twice', async () => {
    const { bus } = await service.start();
    const planted = tree();
    const record = recordOf(Planted, planted);
    await bus.hand(record, record, recordOf(Planted, planted, { sequence: 2 }));
    expect(await service.sequences(planted.id)).toEqual([1, 2]);
  });

  it('and its note in the inbox are rolled back together', async () => {
    const { bus } = await service.start();
    const planted = tree();
    service.handle = async (received) => {
      await note(received);
      if (received.attempt < 3) throw new Error('not yet');
    };
    await bus.deliver(Planted, planted);
    expect(await service.sequences(planted.id)).toEqual([1]);
  });

  it('shares its transaction with up to fifty others', async () => {
    const { bus } = await service.start();
    const planted = tree();
    await bus.hand(...Array.from({ length: 120 }, (_, i) => recordOf(Planted, planted, { sequence: i + 1 })));
    const rows = await service.db.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM effect WHERE id = $1 GROUP BY tx ORDER BY min(place)',
      [planted.id],
    );
    expect(rows.map(({ count }) => count)).toEqual([50, 50, 20]);
    expect(await service.sequences(planted.id)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  });

  it('is not held up by a transaction that grows too long', async () => {
    const { bus } = await service.start({ defaults: { transactionMs: 20 } });
    const planted = tree();
    service.handle = async (received) => {
      await note(received);
      await sleep(15);
    };
    await bus.hand(...Array.from({ length: 6 }, (_, i) => recordOf(Planted, planted, { sequence: i + 1 })));
    const [row] = await service.db.query<{ count: number }[]>('SELECT count(DISTINCT tx)::int AS count FROM effect WHERE id = $1', [
      planted.id,
    ]);
    expect(row!.count).toBeGreaterThan(1);
    expect(await service.sequences(planted.id)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells its own facts in the trace and as a consequence of the fact that led to it, by the same person', async () => {
    const { bus } = await service.start();
    const outbox = new Outbox(new Clock());
    const followed = tree();
    service.handle = (cause) => outbox.add(cause.tx, Planted, followed, 1);
    const eventId = randomUUID();
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await bus.deliver(Planted, tree(), {
      eventId,
      causedBy: { correlationId: 'request 1', traceparent, doer: { id: 'somebody', kind: 'person' } },
    });
    expect(await eventProbe(service.db).of(followed.id)).toHaveLength(1);
    const [row] = await service.db.query<{ headers: Record<string, string> }[]>('SELECT headers FROM outbox WHERE key = $1', [followed.id]);
    expect(readEnvelope(row!.headers)).toMatchObject({
      causationid: eventId,
      correlationid: 'request 1',
      actorid: 'somebody',
      actorkind: 'person',
      traceparent: expect.stringContaining('a'.repeat(32)),
    });
  });
});

describe('the consumers of a service', () => {
  @Controller()
  class Gardeners {
    @On(Planted, { consumer: 'index', version: 2 }) indexed(received: PlantedReceived) {
      return note({ ...received, fact: { ...received.fact, name: 'indexed' } });
    }
    @On(Planted, { consumer: 'mail' }) async mailed() {
      throw new DomainError('need.wrong_state', { from: 'published', to: 'draft' });
    }
  }

  it('have groups of their own and do not hold each other up', async () => {
    const { bus, strategy } = await service.start({ controllers: [service.Trees, Gardeners] });
    const planted = tree();
    await bus.deliver(Planted, planted);
    expect(bus.groups()).toEqual(['garden.index.v2', 'garden.mail.v1', 'garden.main.v1']);
    expect((await service.effects(planted.id)).map((effect) => ({ ...effect }))).toEqual(
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
      @On(Planted) again(received: PlantedReceived) {
        return note(received);
      }
    }
    await expect(service.start({ controllers: [service.Trees, Twice] })).rejects.toThrow('two handlers');
  });
});

describe('starting and stopping', () => {
  it('starts although the bus is away, and takes facts when it is back', async () => {
    const bus = handBus();
    const { subscribe } = bus;
    let tries = 0;
    bus.subscribe = (...args) =>
      ++tries < 3 ? Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })) : subscribe(...args);
    await service.start({ bus });
    expect(bus.groups()).toEqual([]);
    await eventually(() => expect(bus.groups()).toEqual([GARDEN_GROUP]));
    const planted = tree();
    await bus.deliver(Planted, planted);
    expect(await service.sequences(planted.id)).toEqual([1]);
  });

  it('finishes the running transaction and leaves the rest to its successor', async () => {
    const bus = handBus();
    let wrapped = (_: Parameters<Parameters<typeof bus.subscribe>[1]>[0]) => Promise.resolve({ processedThrough: -1n });
    const { subscribe } = bus;
    bus.subscribe = (spec, handle) => subscribe(spec, (wrapped = handle));
    await service.start({ bus, defaults: { batchTx: 1 } });
    const planted = tree();
    let entered = () => {};
    const inside = new Promise<void>((resolve) => (entered = resolve));
    service.handle = async (received) => {
      entered();
      await once(received.signal, 'abort');
      await note(received);
    };
    const records = [1, 2, 3].map((sequence, i) => ({
      ...recordOf(Planted, planted, { sequence }),
      partition: 0,
      offset: BigInt(i),
      timestamp: new Date(),
    }));
    const handling = wrapped({ topic: Planted.topic, partition: 0, records, signal: new AbortController().signal, touch: async () => {} });
    await inside;
    await service.stop();
    expect(await handling).toEqual({ processedThrough: 0n });
    expect(await service.sequences(planted.id)).toEqual([1]);
  });
});
