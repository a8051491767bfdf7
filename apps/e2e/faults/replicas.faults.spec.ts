import { allServices } from '@caunoi/all-in-one/all-services';
import { serviceNames } from '@caunoi/contracts/services';
import { log } from '@caunoi/kit/log';
import { variables } from '@caunoi/kit/run/config';
import { runService } from '@caunoi/kit/run/run-service';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

// Fault: two replicas start on the same database while a migration takes many times as long as the server lets anything take.

const LIMIT_MS = 400;
/** A minute, as in real life, on request; a multiple of the limits shows the same. */
const MIGRATION_SECONDS = Number(process.env['MIGRATION_SECONDS'] ?? 2);

beforeAll(() => {
  log.level = 'silent';
});
afterAll(stopPostgres);

class Long implements MigrationInterface {
  name = 'Long1999000000001';
  up = (db: QueryRunner) => db.query(`CREATE TABLE ran_once (); SELECT pg_sleep(${MIGRATION_SECONDS})`);
  down = async () => {};
}

async function limitedDatabase() {
  const databaseUrl = await freshDatabase();
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const limits = ['lock_timeout', 'statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout'];
  for (const limit of limits) await owner.query(`ALTER DATABASE ${owner.database} SET ${limit} = ${LIMIT_MS}`);
  return { databaseUrl, owner };
}

it.each(serviceNames)(
  '%s: both come up, the migration ran once, and the limits hold again afterwards',
  async (name) => {
    const { databaseUrl, owner } = await limitedDatabase();
    const service = { ...allServices[name], migrations: [...allServices[name].migrations, Long] };
    const env = variables(name, { databaseUrl, databasePool: '3', jwksUrl: 'http://127.0.0.1:9/unused' });
    const replicas = await Promise.all([1, 2].map(() => runService(service, { bus: handBus(), env })));
    const answers = await Promise.all(replicas.map(({ url }) => fetch(`${url}/health/ready`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { rows: applied } = await owner.query(`SELECT count(*)::int AS n FROM applied_migration WHERE name = 'Long1999000000001'`);
    expect(applied).toEqual([{ n: 1 }]);
    const db = replicas[0]!.app.get(DataSource);
    const limits = await Promise.all([1, 2, 3].map(() => db.query<object[]>('SHOW lock_timeout')));
    expect(limits.flat()).toEqual(Array(3).fill({ lock_timeout: `${LIMIT_MS}ms` }));
    await Promise.all(replicas.map(({ stop }) => stop()));
    await owner.end();
  },
  (MIGRATION_SECONDS + 120) * 1_000,
);
