import { startPostgres, type RunningPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

let server: Promise<{ url: string; stop: () => Promise<void> }> | undefined;

/** The connection string of an empty database. Postgres comes from TEST_POSTGRES_URL (one per test run), else is started here. */
export async function freshDatabase(template?: string) {
  const { url } = await (server ??= start());
  return databaseOn(url, template);
}

/** The same on a server of the test's own. */
export async function databaseOn(url: string, template?: string) {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template}` : ''}`);
  await admin.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

export const stopPostgres = async () => (await server)?.stop();

async function start() {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-test-'));
  const postgres: RunningPostgres = await startPostgres({
    folder: join(folder, 'postgres'),
    flags: { fsync: 'off', synchronous_commit: 'off' },
  });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.discard();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
