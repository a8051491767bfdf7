import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { Column, DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { log } from '../log';
import { eachDue } from './due-rows';

@Entity('errand')
class ErrandEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('boolean') due!: boolean;
  @Column('int', { default: 0 }) done!: number;
}

let db: DataSource;
beforeAll(async () => {
  log.level = 'silent';
  db = await new DataSource({ type: 'postgres', url: await freshDatabase(), entities: [ErrandEntity], synchronize: true }).initialize();
});
beforeEach(() => db.query('TRUNCATE errand'));
afterAll(async () => {
  await db.destroy();
  await stopPostgres();
});

/** Ids sort as their numbers do. */
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const make = (count: number) =>
  db.query('INSERT INTO errand SELECT unnest($1::uuid[]), true', [Array.from({ length: count }, (_, n) => idOf(n))]);
const due = (tx: EntityManager) => tx.createQueryBuilder(ErrandEntity, 'errand').where('errand.due');
const counts = () =>
  db.query<object[]>(
    'SELECT count(*) FILTER (WHERE due)::int AS due, count(*) FILTER (WHERE done = 1)::int AS once, max(done) AS most FROM errand',
  );

const run = (isBad: (id: string) => boolean = () => false, signal?: AbortSignal) => {
  const work = async (tx: EntityManager, errand: ErrandEntity) => {
    Object.assign(errand, { due: false, done: errand.done + 1 });
    await tx.save(errand);
    if (isBad(errand.id)) throw new Error('not this one');
  };
  return eachDue(db, due, work, signal);
};

it('works on every row once, however many there are', async () => {
  await make(120);
  expect(await run()).toEqual({ done: 120, failed: 0 });
  expect(await counts()).toEqual([{ due: 0, once: 120, most: 1 }]);
});

it('goes on past rows that fail, even a pageful of them, and leaves those as they were', async () => {
  await make(120);
  const bad = new Set(Array.from({ length: 60 }, (_, n) => idOf(n + 10)));
  expect(await run((id) => bad.has(id))).toMatchObject({ done: 60, failed: 60, error: { message: 'not this one' } });
  expect(await counts()).toEqual([{ due: 60, once: 60, most: 1 }]);
  await run();
  expect(await counts()).toEqual([{ due: 0, once: 120, most: 1 }]);
});

it('several runs at once share the rows', async () => {
  await make(120);
  await Promise.all([run(), run(), run()]);
  expect(await counts()).toEqual([{ due: 0, once: 120, most: 1 }]);
});

it('does not wait for a row that another run is at', async () => {
  await make(3);
  const other = db.createQueryRunner();
  await other.startTransaction();
  await other.query('SELECT 1 FROM errand WHERE id = $1 FOR UPDATE', [idOf(0)]);
  const running = run();
  await eventually(async () => expect(await counts()).toEqual([{ due: 1, once: 2, most: 1 }]), { withinMs: 20_000 }).finally(async () => {
    await other.commitTransaction();
    await other.release();
  });
  await running;
  expect(await counts()).toEqual([{ due: 1, once: 2, most: 1 }]);
});

it('ends between two rows when it is told to', async () => {
  await make(120);
  const told = new AbortController();
  const stopsAt = (id: string) => (id === idOf(70) && told.abort(), false);
  expect(await run(stopsAt, told.signal)).toEqual({ done: 71, failed: 0 });
  expect(await counts()).toEqual([{ due: 49, once: 71, most: 1 }]);
});

it('ends when the database is away', async () => {
  await make(3);
  let tries = 0;
  const away = eachDue(db, due, async () => {
    tries++;
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  });
  await expect(away).rejects.toThrow('ECONNREFUSED');
  expect(tries).toBe(1);
});
