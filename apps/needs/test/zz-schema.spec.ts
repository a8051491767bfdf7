import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService } from '@caunoi/testing/test-service';
import { needsService } from '@caunoi/needs/service';
import { expertsService } from '@caunoi/experts/service';
import { technologyBankService } from '@caunoi/technology-bank/service';
afterAll(() => stopPostgres());
it.each([needsService, expertsService, technologyBankService])('$name', async (s) => {
  const service = await startService(s);
  const { upQueries } = await service.db.driver.createSchemaBuilder().log();
  await service.db.undoLastMigration();
  const left = await service.db.query(`SELECT table_name FROM information_schema.tables WHERE table_schema='public'`);
  await service.close();
  expect([upQueries.map((q) => q.query), left]).toEqual([[], [{ table_name: 'migrations' }]]);
});
