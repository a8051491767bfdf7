import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource, EntitySchema } from 'typeorm';
import { assertTablesFit } from './schema';

const Thing = new EntitySchema<object>({
  name: 'thing',
  columns: {
    id: { type: 'uuid', primary: true },
    words: { type: 'text', array: true },
    count: { type: 'int' },
    at: { type: 'timestamptz', nullable: true, precision: 3 },
  },
});
const CREATE = 'CREATE TABLE thing (id uuid PRIMARY KEY, words text[] NOT NULL, count integer NOT NULL, at timestamptz(3))';

let db: DataSource;
beforeEach(async () => {
  db = await new DataSource({ type: 'postgres', url: await freshDatabase(), entities: [Thing] }).initialize();
  await db.query(CREATE);
});
afterEach(() => db.destroy());
afterAll(stopPostgres);

it.each([
  ['a column is missing', 'DROP COLUMN words', 'column thing.words is missing'],
  ['a column is of another type', 'ALTER COLUMN count TYPE bigint', 'column thing.count is bigint, not integer'],
  ['a column holds one where the code has many', 'ALTER COLUMN words TYPE text', 'column thing.words is text, not text[]'],
  ['null is not taken', 'ALTER COLUMN at SET NOT NULL', 'column thing.at takes no null'],
  ['more is asked for', 'ADD address text NOT NULL', 'column thing.address, which the code does not know, must be given'],
  ['more than one thing differs', 'DROP COLUMN at, DROP COLUMN count', 'column thing.count is missing; column thing.at is missing'],
  ['the table is missing', 'RENAME TO stuff', 'table thing is missing'],
])('refuses tables where %s, by the name of the place', async (_, change, said) => {
  await db.query(`ALTER TABLE thing ${change}`);
  await expect(assertTablesFit(db, 'matching')).rejects.toThrow(`The database of matching is not as its code says: ${said}. What changed`);
});

it('says what is to be done', async () => {
  await db.query('ALTER TABLE thing DROP COLUMN words');
  await expect(assertTablesFit(db, 'matching')).rejects.toThrow('each migration its place under `migrations` in service.ts');
});

it.each(['ADD address text', `ADD address text NOT NULL DEFAULT ''`, 'ALTER COLUMN count DROP NOT NULL'])(
  'goes on with tables that take more, which a newer version may have made: %s',
  async (change) => {
    await db.query(`ALTER TABLE thing ${change}`);
    await expect(assertTablesFit(db, 'matching')).resolves.toBeUndefined();
  },
);
