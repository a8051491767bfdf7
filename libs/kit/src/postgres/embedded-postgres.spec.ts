import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { reach, startPostgres } from './embedded-postgres';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'caunoi-pg-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
};

it('keeps what was committed when everything is killed, and starts again over the server left behind', async () => {
  const first = await startPostgres({ folder: join(home, 'postgres') });
  await ask(first.url, `CREATE TABLE kept AS SELECT 'xoài' AS fruit`);
  const [{ pid }] = (await ask(first.url, 'SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
  expect(pid).toBeGreaterThan(0);
  const again = await startPostgres({ folder: join(home, 'postgres') });
  expect(again.port).not.toBe(first.port);
  expect(await ask(again.url, 'SELECT fruit FROM kept')).toEqual([{ fruit: 'xoài' }]);
  await again.stop();
  expect(execFileSync('ps', ['ax', '-o', 'command']).toString()).not.toContain(join(home, 'postgres'));
});

it('a server that ends by itself between a look and a signal is ended', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  expect(reach(child.pid!, 'SIGINT')).toBe(false);
});
