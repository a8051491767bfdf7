import { eventually } from '@caunoi/testing/events/eventually';
import { type Garden, garden, note, Planted, type PlantedReceived, quickRetry, tree } from '@caunoi/testing/events/garden';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { Controller } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../http/domain-error';
import { type Emptied, OnTombstone } from './on';

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

describe('a record', () => {
  it('of a type that nobody here knows is skipped and counted', async () => {
    const { bus, stats } = await service.start();
    const planted = tree();
    await bus.deliver(Planted, planted, { headers: { ce_type: 'caunoi.tree.sung.v1' } });
    expect(await service.letters(planted.id)).toEqual([]);
    expect(stats()).toMatchObject({ foreign: 1, handled: 0 });
  });

  it.each([
    ['with broken JSON', { value: '{"id":' }, 'bad JSON'],
    ['against its contract', { value: '{"id":1}' }, 'against the contract'],
    ['with a broken envelope', { headers: { ce_sequence: 'seven' } }, 'bad envelope'],
    ['of an unknown major of a known type', { headers: { ce_type: 'caunoi.tree.planted.v2' } }, 'unknown major'],
    ['without a type', { headers: { ce_type: '' } }, 'no event type'],
  ])('%s is a dead letter at once', async (_, choice, error) => {
    const { bus } = await service.start();
    const planted = tree();
    await bus.deliver(Planted, planted, choice);
    expect(await service.letters(planted.id)).toEqual([
      { state: 'failed', attempts: 1, error_class: 'permanent', error: expect.stringContaining(error) },
    ]);
  });

  it('that can never be read is one dead letter, however often it comes', async () => {
    const { bus, stats } = await service.start();
    const planted = tree();
    const broken = { eventId: randomUUID(), value: '{' };
    for (let n = 0; n < 2; n++) await bus.deliver(Planted, planted, broken);
    expect(await service.letters(planted.id)).toHaveLength(1);
    expect(stats()).toMatchObject({ failed: 1, behind: 0, duplicates: 1 });
  });

  it('that a rule refuses is a dead letter at once', async () => {
    const { bus } = await service.start();
    const planted = tree();
    service.handle = async () => {
      throw new DomainError('need.wrong_state', { from: 'published', to: 'draft' });
    };
    await bus.deliver(Planted, planted);
    expect(await service.letters(planted.id)).toMatchObject([{ state: 'failed', attempts: 1, error_class: 'permanent' }]);
  });

  it('that breaks its handler is tried six times', async () => {
    const { bus } = await service.start();
    const planted = tree();
    const attempts: number[] = [];
    service.handle = async ({ attempt, fact }) => {
      attempts.push(attempt);
      (fact as unknown as { owner: { name: string } }).owner.name.trim();
    };
    await bus.deliver(Planted, planted);
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await service.letters(planted.id)).toMatchObject([
      { state: 'failed', attempts: 6, error_class: 'other', error: expect.stringContaining('TypeError') },
    ]);
  });

  it('in conflict with another transaction is tried again at once', async () => {
    const { bus, stats } = await service.start({ defaults: { retry: { ...quickRetry, otherMs: [] } } });
    const planted = tree();
    service.handle = async (received) => {
      await note(received);
      if (received.attempt < 6) await received.tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    };
    await bus.deliver(Planted, planted);
    expect(await service.sequences(planted.id)).toEqual([1]);
    expect(stats()).toMatchObject({ retries: 5, failed: 0 });
  });

  it('waits without end, and without becoming a dead letter, while something is away', async () => {
    const { bus, stats } = await service.start();
    const planted = tree();
    let tries = 0;
    const attempts = new Set<number>();
    service.handle = async (received) => {
      attempts.add(received.attempt);
      if (++tries < 30) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      await note(received);
    };
    const delivery = bus.deliver(Planted, planted);
    await eventually(() => expect(stats().pausedSeconds).toBeGreaterThan(0));
    await delivery;
    expect(await service.sequences(planted.id)).toEqual([1]);
    expect([...attempts]).toEqual([1]);
    expect(await service.letters(planted.id)).toEqual([]);
    expect(stats()).toMatchObject({ pausedSeconds: 0 });
  });
});

describe('a handler that never comes back', () => {
  it('is given up after its deadline and leaves the connection to others', async () => {
    const { bus } = await service.start({ transactions: 1, defaults: { handlerMs: 1_000 } });
    const [stuck, next] = [tree(), tree()];
    service.handle = (received) => (received.fact.id === stuck.id ? new Promise(() => {}) : note(received));
    await bus.deliver(Planted, stuck);
    expect(await service.letters(stuck.id)).toMatchObject([{ state: 'failed', attempts: 2, error_class: 'timeout' }]);
    await bus.deliver(Planted, next);
    expect(await service.sequences(next.id)).toEqual([1]);
  });

  it('is told, and can do no harm any more', async () => {
    const { bus } = await service.start({ defaults: { handlerMs: 1_000 } });
    const planted = tree();
    const refusals: unknown[] = [];
    service.handle = async (received) => {
      await new Promise<void>((resolve) => received.signal.addEventListener('abort', () => resolve()));
      await note(received).catch((error: unknown) => refusals.push(error));
    };
    await bus.deliver(Planted, planted);
    await eventually(() => expect(refusals).toHaveLength(2));
    expect(await service.effects(planted.id)).toEqual([]);
  });

  it('is given up in the middle of a query too', async () => {
    const { bus } = await service.start({ defaults: { handlerMs: 1_000 } });
    const planted = tree();
    service.handle = async ({ tx }) => void (await tx.query('SELECT pg_sleep(600)'));
    await bus.deliver(Planted, planted);
    expect(await service.letters(planted.id)).toMatchObject([{ state: 'failed', error_class: 'timeout' }]);
  });
});

describe('a tombstone', () => {
  it('that nobody takes changes nothing and blocks nothing', async () => {
    const { bus, stats } = await service.start();
    const planted = tree();
    await bus.deliver(Planted, planted);
    await bus.hand(recordOf(Planted, planted, { value: null }), recordOf(Planted, planted, { sequence: 2 }));
    expect(await service.sequences(planted.id)).toEqual([1, 2]);
    expect(await service.letters(planted.id)).toEqual([]);
    expect(stats()).toMatchObject({ handled: 3, failed: 0 });
  });

  it('is handed to who takes it, once and in its place', async () => {
    @Controller()
    class Felled {
      @OnTombstone(Planted) async felled({ key, tx }: Emptied) {
        await tx.query('DELETE FROM effect WHERE id = $1', [key]);
      }
    }
    const { bus, stats } = await service.start({ controllers: [service.Trees, Felled] });
    const planted = tree();
    const felled = recordOf(Planted, planted, { value: null, headers: {} });
    await bus.deliver(Planted, planted);
    await bus.hand({ ...felled, headers: {} }, recordOf(Planted, planted, { sequence: 2 }), { ...felled, headers: {} });
    expect(await service.sequences(planted.id)).toEqual([2]);
    expect(stats()).toMatchObject({ handled: 3, duplicates: 1 });
  });

  it('does not wait behind dead letters of its key: they are gone with it, and later facts are free', async () => {
    service.handle = async (received) => {
      if (received.sequence < 3) throw new DomainError('need.wrong_state', { from: 'published', to: 'draft' });
      await note(received);
    };
    const { bus } = await service.start();
    const [planted, other] = [tree(), tree()];
    await bus.hand(recordOf(Planted, planted), recordOf(Planted, planted, { sequence: 2 }), recordOf(Planted, other));
    expect(await service.letters(planted.id)).toMatchObject([{ state: 'failed' }, { state: 'behind' }]);
    await bus.hand(recordOf(Planted, planted, { value: null }), recordOf(Planted, planted, { sequence: 3 }));
    expect(await service.letters(planted.id)).toEqual([]);
    expect(await service.sequences(planted.id)).toEqual([3]);
    expect(await service.letters(other.id)).toMatchObject([{ state: 'failed' }]);
  });
});

describe('after a dead letter', () => {
  const failing = async (received: PlantedReceived) => {
    if (received.sequence === 2) throw new DomainError('need.wrong_state', { from: 'published', to: 'draft' });
    await note(received);
  };

  it('later facts of its key wait behind it, other keys go on', async () => {
    service.handle = failing;
    const { bus, stats } = await service.start();
    const [one, other] = [tree(), tree()];
    for (const sequence of [1, 2, 3]) await bus.deliver(Planted, one, { sequence });
    await bus.hand(recordOf(Planted, one, { sequence: 4 }), recordOf(Planted, other), recordOf(Planted, one, { sequence: 5 }));
    expect(await service.sequences(one.id)).toEqual([1]);
    expect(await service.sequences(other.id)).toEqual([1]);
    expect((await service.letters(one.id)).map((letter) => ({ ...letter }))).toMatchObject([
      { state: 'failed' },
      { state: 'behind' },
      { state: 'behind' },
      { state: 'behind' },
    ]);
    expect(stats()).toMatchObject({ failed: 1, behind: 3, handled: 2 });
  });

  it('in the middle of a batch, what stood before and behind it is treated as if they had come alone', async () => {
    service.handle = failing;
    const { bus } = await service.start();
    const planted = tree();
    await bus.hand(...[1, 2, 3].map((sequence) => recordOf(Planted, planted, { sequence })));
    expect(await service.sequences(planted.id)).toEqual([1]);
    expect(await service.letters(planted.id)).toMatchObject([{ state: 'failed' }, { state: 'behind' }]);
  });

  it('a poisoned fact of the same key keeps its place in the queue', async () => {
    service.handle = failing;
    const { bus } = await service.start();
    const planted = tree();
    await bus.hand(recordOf(Planted, planted, { sequence: 2 }), recordOf(Planted, planted, { value: '{' }));
    expect(await service.letters(planted.id)).toMatchObject([{ state: 'failed' }, { state: 'behind' }]);
  });

  it('a consumer without order goes on', async () => {
    service.handle = failing;
    const { bus } = await service.start({ consumers: { main: { policy: 'skip' } } });
    const planted = tree();
    for (const sequence of [1, 2, 3]) await bus.deliver(Planted, planted, { sequence });
    expect(await service.sequences(planted.id)).toEqual([1, 3]);
  });
});
