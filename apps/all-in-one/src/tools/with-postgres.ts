import { startPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a Node program with TEST_POSTGRES_URL set: one throw-away Postgres for a whole test run. */
const folder = await mkdtemp(join(tmpdir(), 'caunoi-test-'));
const postgres = await startPostgres({
  folder: join(folder, 'postgres'),
  flags: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
});
const child = spawn(process.execPath, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, TEST_POSTGRES_URL: postgres.url },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = (await once(child, 'exit')) as [number | null];
await postgres.discard();
await rm(folder, { recursive: true, force: true });
process.exit(code ?? 1);
