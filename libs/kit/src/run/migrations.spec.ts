import { probeService } from '@caunoi/testing/http/probe-service';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { log } from '../log';
import { hashOf, migrate } from './migrations';

const doing = (sql: string) =>
  class implements MigrationInterface {
    name = 'Thing1764000000001';
    up = (db: QueryRunner) => db.query(sql);
    down = async () => {};
  };
const service = (...sql: string[]) => ({ ...probeService(), migrations: sql.map(doing) });
const create = 'CREATE TABLE thing (id int)';

let db: DataSource;
beforeAll(() => {
  log.level = 'silent';
});
beforeEach(async () => {
  db = await new DataSource({ type: 'postgres', url: await freshDatabase() }).initialize();
});
afterEach(() => db.destroy());
afterAll(stopPostgres);

it('does nothing the second time', async () => {
  await migrate(db, service(create));
  await migrate(db, service(create));
  expect(await db.query('SELECT count(*)::int AS n FROM thing')).toEqual([{ n: 0 }]);
});

it('refuses tables that were made by other statements under the same name', async () => {
  await migrate(db, service(create));
  await expect(migrate(db, service('CREATE TABLE thing (id int, address text)'))).rejects.toThrow(
    'Migration Thing1764000000001 of matching was changed after this database had been made by it. Take the change back and add a migration',
  );
});

it('goes on with tables that a newer version made: it may still run beside this one', async () => {
  await migrate(db, service(create));
  await expect(migrate(db, service())).resolves.toBeUndefined();
});

it('one that fails is named, with whose it is, and leaves nothing behind', async () => {
  await expect(migrate(db, service('CREATE TABLE half (); SELECT no_such_column'))).rejects.toThrow(
    'Migration Thing1764000000001 of matching failed: column "no_such_column" does not exist',
  );
  expect(await db.query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
  await migrate(db, service(create));
  expect(await db.query('SELECT count(*)::int AS n FROM thing')).toEqual([{ n: 0 }]);
});

it('one of the kit says so', async () => {
  await db.query('CREATE VIEW inbox AS SELECT 1');
  await expect(migrate(db, service())).rejects.toThrow(/^Migration KitEvents1796000000001 of the kit in matching failed: .*inbox/);
});

it('a hash tells statements and their values apart, and stands also for one that needs answers', async () => {
  const needsAnswers = class implements MigrationInterface {
    async up(runner: QueryRunner) {
      const [row] = (await runner.query('SELECT count(*) AS n FROM thing')) as [{ n: string }];
      await runner.query(`SELECT ${row.n}`);
    }
    down = async () => {};
  };
  const hashes = await Promise.all(
    [doing(create), doing(`${create} `), doing('SELECT count(*) AS n FROM thing'), needsAnswers].map(hashOf),
  );
  expect(new Set(hashes).size).toBe(3);
  expect(hashes[3]).toBe(hashes[2]);
});
