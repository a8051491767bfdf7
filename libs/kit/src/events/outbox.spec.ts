import { event } from '@caunoi/contracts/contract';
import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock';
import { becauseOf, traceId } from '../trace';
import { readEnvelope } from './envelope';
import { onFactsCommitted, Outbox, setOverfull } from './outbox';

const Planted = event({
  summary: 'A tree was planted',
  type: 'caunoi.tree.planted.v1',
  topic: 'caunoi.garden.tree.v1',
  data: z.object({ id: z.uuid(), name: z.string() }),
  key: ({ id }) => id,
});

class StoppedClock extends Clock {
  override now() {
    return new Date('2026-11-22T02:00:00Z');
  }
}

let db: DataSource;
const outbox = new Outbox(new StoppedClock());
const tree = () => ({ id: randomUUID(), name: 'Xoài Cát Hòa Lộc' });
const headersOf = async (key: string) =>
  (await db.query<{ headers: Record<string, string> }[]>('SELECT headers FROM outbox WHERE key = $1', [key]))[0]!.headers;

beforeAll(async () => {
  db = await eventDatabase();
});
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

it('keeps a fact with its change', async () => {
  const planted = tree();
  await db.transaction((tx) => outbox.add(tx, Planted, planted, 3));
  expect(await eventProbe(db).of(planted.id)).toEqual([{ type: Planted.type, sequence: 3, data: planted }]);
});

it('saves a row before it tells of it, with what the database made of it', async () => {
  const planted = tree();
  const saved = { ...planted, version: 4 };
  const tx = { save: async () => saved } as unknown as EntityManager;
  const told: unknown[] = [];
  expect(await outbox.save(tx, planted, async (row) => void told.push(row))).toBe(saved);
  expect(told).toEqual([saved]);
});

it('forgets a fact with its change', async () => {
  const planted = tree();
  const failing = db.transaction(async (tx) => {
    await outbox.add(tx, Planted, planted, 1);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await eventProbe(db).of(planted.id)).toEqual([]);
});

it('tells that a thing is gone, and nothing of it that was not told yet', async () => {
  const [planted, other] = [tree(), tree()];
  await db.transaction(async (tx) => {
    for (const fact of [planted, other]) await outbox.add(tx, Planted, fact, 1);
    await tx.query('INSERT INTO outbox_parked SELECT *, NULL, 1, now() FROM outbox WHERE key = ANY($1)', [[planted.id, other.id]]);
  });
  await db.transaction((tx) => outbox.addTombstone(tx, Planted, planted.id, 2));
  expect(await eventProbe(db).of(planted.id)).toEqual([{ type: 'caunoi.tombstone.v1', sequence: 2, data: null }]);
  expect(readEnvelope(await headersOf(planted.id))).toMatchObject({ source: '/caunoi/garden', subject: planted.id });
  expect(await db.query('SELECT key FROM outbox_parked')).toEqual([{ key: other.id }]);
});

it('refuses to work outside a transaction', () =>
  expect(outbox.add(db.manager, Planted, tree(), 1)).rejects.toThrow('outside a transaction'));

it('refuses data that is not built as the contract says', () => {
  const nameless = JSON.parse(JSON.stringify({ ...tree(), name: undefined })) as ReturnType<typeof tree>;
  return expect(db.transaction((tx) => outbox.add(tx, Planted, nameless, 1))).rejects.toThrow(z.ZodError);
});

it('tells as CloudEvents 1.0, binary mode', async () => {
  const planted = tree();
  await db.transaction((tx) => outbox.add(tx, Planted, planted, 7));
  expect(await headersOf(planted.id)).toEqual({
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
    ce_type: 'caunoi.tree.planted.v1',
    ce_source: '/caunoi/garden',
    ce_subject: planted.id,
    ce_partitionkey: planted.id,
    ce_sequence: '7',
    ce_time: '2026-11-22T02:00:00.000Z',
    ce_correlationid: expect.any(String),
  });
});

it('names who and what led to a fact, unasked', async () => {
  const planted = tree();
  const fact = { eventId: randomUUID(), correlationId: 'request 1' };
  const doer = { id: randomUUID(), kind: 'person' };
  await becauseOf(fact, doer, undefined, async () => {
    await db.transaction((tx) => outbox.add(tx, Planted, planted, 1));
    const { causationid, correlationid, traceparent, actorid, actorkind } = readEnvelope(await headersOf(planted.id));
    expect({ causationid, correlationid }).toEqual({ causationid: fact.eventId, correlationid: 'request 1' });
    expect({ actorid, actorkind }).toEqual({ actorid: doer.id, actorkind: 'person' });
    expect(traceparent).toContain(traceId());
  });
});

describe('the kick', () => {
  let kicks = 0;
  let stop = () => {};
  beforeEach(() => {
    kicks = 0;
    stop = onFactsCommitted(db, () => kicks++);
  });
  afterEach(() => stop());

  it('comes once, after the commit', async () => {
    await db.transaction(async (tx) => {
      await outbox.add(tx, Planted, tree(), 1);
      await outbox.add(tx, Planted, tree(), 1);
      expect(kicks).toBe(0);
    });
    expect(kicks).toBe(1);
  });

  it('waits for the outermost commit', async () => {
    await db.transaction(async (tx) => {
      await tx.transaction((inner) => outbox.add(inner, Planted, tree(), 1));
      expect(kicks).toBe(0);
    });
    expect(kicks).toBe(1);
  });

  it('stays away without facts, after a rollback, and when nobody listens any more', async () => {
    await db.transaction((tx) => tx.query('SELECT 1'));
    await db
      .transaction(async (tx) => {
        await outbox.add(tx, Planted, tree(), 1);
        throw new Error('no');
      })
      .catch(() => undefined);
    stop();
    stop = () => {};
    await db.transaction((tx) => outbox.add(tx, Planted, tree(), 1));
    expect(kicks).toBe(0);
  });
});

it('answers 503 while far too much waits', async () => {
  setOverfull(db, true);
  await expect(db.transaction((tx) => outbox.add(tx, Planted, tree(), 1))).rejects.toMatchObject({
    code: 'service.unavailable',
    status: 503,
  });
  setOverfull(db, false);
  await db.transaction((tx) => outbox.add(tx, Planted, tree(), 1));
});
