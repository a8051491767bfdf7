import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { pageOf } from './page';

@Entity('thing')
class ThingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}

let db: DataSource;
beforeAll(async () => {
  db = await new DataSource({ type: 'postgres', url: await freshDatabase(), entities: [ThingEntity], synchronize: true }).initialize();
});
beforeEach(() => db.query('TRUNCATE thing'));
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

type Order = 'ASC' | 'DESC';
const begin = Date.parse('2026-11-22T03:00:00.000Z');
const put = async (...seconds: number[]) => {
  const rows = seconds.map((second) => ({ id: randomUUID(), changedAt: new Date(begin + second * 1000) }));
  await db.manager.insert(ThingEntity, rows);
  return rows.map(({ id }) => id);
};
const page = (order: Order, cursor?: string, limit = 3) =>
  pageOf(db.manager.createQueryBuilder(ThingEntity, 'thing'), { alias: 'thing', by: 'changedAt', order }, { cursor, limit });

async function all(order: Order, between: () => Promise<unknown> = async () => {}) {
  const seen: string[] = [];
  for (let cursor: string | undefined; ; await between()) {
    const { items, next } = await page(order, cursor);
    seen.push(...items.map(({ id }) => id));
    if (next === null) return seen;
    cursor = next;
  }
}

it.each(['ASC', 'DESC'] as const)('shows every row once, ties included (%s)', async (order) => {
  await put(1, 1, 1, 1, 1, 2, 3, 3, 3, 3);
  const expected = await db.manager.find(ThingEntity, { order: { changedAt: order, id: order } });
  expect(await all(order)).toEqual(expected.map(({ id }) => id));
});

it('rows that come meanwhile hide and repeat none of those that were there', async () => {
  const ids = await put(10, 11, 12, 13, 14, 15, 16);
  const seen = await all('DESC', () => put(12, 99));
  expect(new Set(seen).size).toBe(seen.length);
  expect(ids.filter((id) => !seen.includes(id))).toEqual([]);
});

it('rows that go meanwhile hide none of those that stay', async () => {
  const ids = await put(1, 2, 3, 4, 5, 6, 7);
  const { items, next } = await page('ASC');
  await db.manager.delete(
    ThingEntity,
    items.map(({ id }) => id),
  );
  const rest = await page('ASC', next ?? '', 10);
  expect(rest).toMatchObject({ items: ids.slice(3).map((id) => ({ id })), next: null });
});

it.each([
  ['no rows', [], 3],
  ['as many rows as fit', [1, 2, 3], 3],
])('%s have no next page', async (_, seconds, limit) => {
  await put(...seconds);
  expect((await page('ASC', undefined, limit)).next).toBeNull();
});

const cursorOf = (text: string) => Buffer.from(text).toString('base64url');
it.each([
  ['gibberish', 'abc'],
  ['an impossible time', cursorOf(`2026-13-45T99:00:00.000Z ${randomUUID()}`)],
  ['a time before all times', cursorOf(`0000-01-01T00:00:00.000Z ${randomUUID()}`)],
  ['an id that is none', cursorOf(`2026-11-22T03:00:00.000Z ${'-'.repeat(36)}`)],
  ['more than a position', cursorOf(`2026-11-22T03:00:00.000Z ${randomUUID()} OR`)],
])('refuses %s as a cursor', async (_, cursor) =>
  expect(page('ASC', cursor)).rejects.toMatchObject({
    code: 'request.invalid',
    details: { errors: [{ in: 'query', pointer: '/cursor' }] },
  }),
);
