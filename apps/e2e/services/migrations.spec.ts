import { expertsService } from '@caunoi/experts/service';
import { identityService } from '@caunoi/identity/service';
import { matchingService } from '@caunoi/matching/service';
import { needsService } from '@caunoi/needs/service';
import { technologyBankService } from '@caunoi/technology-bank/service';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { DataSource } from 'typeorm';

afterAll(stopPostgres);

const all = [identityService, expertsService, technologyBankService, needsService, matchingService];

const database = async ({ entities, migrations }: (typeof all)[number]) =>
  new DataSource({ type: 'postgres', url: await freshDatabase(), entities, migrations, migrationsRun: true }).initialize();

describe.each(all.map((service) => [service.name, service] as const))('%s', (_, service) => {
  it('has in its database what its entities say', async () => {
    const db = await database(service);
    const tables = new Set(db.entityMetadatas.map(({ tableName }) => tableName));
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    const wanted = upQueries.map(({ query }) => query).filter((query) => [...tables].some((table) => query.includes(`"${table}"`)));
    await db.destroy();
    expect(wanted).toEqual([]);
  });

  it('can take its migrations back', async () => {
    const db = await database(service);
    for (const _migration of service.migrations) await db.undoLastMigration();
    const left = (await db.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`)) as object[];
    await db.destroy();
    expect(left).toEqual([]);
  });
});
