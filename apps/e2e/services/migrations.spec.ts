import { allServices } from '@caunoi/all-in-one/all-services';
import type { ServiceName } from '@caunoi/contracts/services';
import { sqlOf } from '@caunoi/kit/events/sql';
import { log } from '@caunoi/kit/log';
import { kitMigrations } from '@caunoi/kit/run/kit-migrations';
import { hashOf, migrate, nameOf } from '@caunoi/kit/run/migrations';
import type { Service } from '@caunoi/kit/run/service';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource } from 'typeorm';
import { readdirSync, readFileSync } from 'node:fs';
import { asset } from '@caunoi/kit/assets';

const open: DataSource[] = [];
beforeAll(() => {
  log.level = 'silent';
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((db) => db.destroy()));
});
afterAll(stopPostgres);

const all = Object.values(allServices);

async function connect(url: string, options: object = {}) {
  const db = await new DataSource({ type: 'postgres', url, ...options }).initialize();
  open.push(db);
  return db;
}

async function migrated(service: Service) {
  const db = await connect(await freshDatabase(), { entities: service.entities });
  await migrate(db, service);
  return db;
}

/** Everything that the schema holds, by what Postgres itself says of it. */
const schemaOf = async (db: DataSource) =>
  db.query<object[]>(`
    SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT IN ('migrations', 'typeorm_metadata', 'applied_migration')
    UNION ALL SELECT tablename, indexname, indexdef, '', '' FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'typeorm_metadata', 'applied_migration') ORDER BY 1, 2`);

describe.each(all.map((service) => [service.name, service] as const))('%s', (_, service) => {
  it('has in its database what its entities say', async () => {
    const db = await migrated(service);
    const tables = new Set(db.entityMetadatas.map(({ tableName }) => tableName));
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    const wanted = upQueries.map(({ query }) => query).filter((query) => [...tables].some((table) => query.includes(`"${table}"`)));
    expect(wanted.map((statement) => `${statement}: is for a new migration in apps/${service.name}/src/migrations`)).toEqual([]);
  });

  it('lists every migration that lies in its folder', () => {
    const folder = `apps/${service.name}/src/migrations`;
    const listed = new Set(service.migrations.map(({ name }) => name));
    const lying = readdirSync(asset(folder)).filter((file) => file.endsWith('.ts'));
    const classes = lying.flatMap((file) => [...readFileSync(asset(`${folder}/${file}`), 'utf8').matchAll(/export class (\w+)/g)]);
    const forgotten = classes.map(([, name = '']) => name).filter((name) => !listed.has(name));
    expect(forgotten.map((name) => `${name}: is to stand under "migrations" in apps/${service.name}/src/service.ts`)).toEqual([]);
  });

  it('can take its migrations and those of the kit back', async () => {
    const db = await migrated(service);
    const runner = db.createQueryRunner();
    for (const Migration of [...kitMigrations, ...service.migrations].reverse()) await new Migration().down(runner);
    await runner.release();
    const left = await db.query<object[]>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(left).toEqual([{ tablename: 'applied_migration' }]);
  });
});

/** Their first migrations made what the kit makes today. */
const older: readonly ServiceName[] = ['identity', 'experts', 'technology-bank', 'needs', 'matching'];

describe.each(older)('%s', (name) => {
  it('opens a database that was made before the kit had tables of its own, and loses nothing', async () => {
    const service = allServices[name];
    const url = await freshDatabase();
    await connect(url, { migrations: service.migrations, migrationsRun: true });
    const before = await connect(url);
    await before.query(`
      INSERT INTO outbox (event_id, topic, key, sequence, headers) SELECT gen_random_uuid(), 'caunoi.x.v1', 'x', n, '{}' FROM generate_series(1, 3) n;
      INSERT INTO inbox (consumer, event_id) SELECT 'x', gen_random_uuid() FROM generate_series(1, 5);`);
    const db = await connect(url);
    await migrate(db, service);
    expect(await schemaOf(db)).toEqual(await schemaOf(await migrated(service)));
    expect(
      await db.query(
        `SELECT (SELECT count(*) FROM outbox)::int AS outbox, (SELECT max(id) FROM outbox)::int AS last, (SELECT count(*) FROM inbox)::int AS inbox`,
      ),
    ).toEqual([{ outbox: 3, last: 3, inbox: 5 }]);
    const applied = await sqlOf(db)<{ name: string }>('SELECT name FROM applied_migration');
    expect(applied.map(({ name }) => name).sort()).toEqual([...kitMigrations, ...service.migrations].map(nameOf).sort());
  });
});

/** Each beside the migrations that it tells of. To add a migration, add its line; a line that is there never changes. */
const released = (file: string) => JSON.parse(readFileSync(asset(file), 'utf8')) as Record<string, string>;

/** What is to be done where what was released is not what there is. */
function advice(now: Record<string, string>, before: Record<string, string>, file: string) {
  const added = Object.entries(now).filter(([name]) => !(name in before));
  const changed = Object.keys(before).filter((name) => name in now && now[name] !== before[name]);
  return [
    ...added.map(([name, hash]) => `add to ${file}: "${name}": "${hash}"`),
    ...changed.map((name) => `${name} was released with other statements: take the change back and add a migration instead`),
    ...Object.keys(before).flatMap((name) => (name in now ? [] : [`${name} was released and is no longer in the code: put it back`])),
  ];
}

it.each([
  ...all.map(({ name, migrations }) => ({ name, migrations, file: `apps/${name}/src/migrations/released.json` })),
  { name: 'the kit', migrations: kitMigrations, file: 'libs/kit/src/run/released.json' },
])('$name: migrations that were released are as they were', async ({ migrations, file }) => {
  const now = await Promise.all(migrations.map(async (migration) => [nameOf(migration), await hashOf(migration)] as const));
  expect(advice(Object.fromEntries(now), released(file), file)).toEqual([]);
});
