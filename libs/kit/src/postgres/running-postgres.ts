import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** The superuser's address of the embedded Postgres that runs on this folder, for tools beside the platform. */
export async function runningPostgres(folder: string) {
  const [pid, , , port] = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!pid || !port) throw new Error(`No database runs on ${folder}: start Cầu Nối first (npm start).`);
  // As root the folder may be a link; the password lies beside what it leads to.
  const password = await readFile(`${await realpath(folder)}.password`, 'utf8');
  return `postgres://postgres:${password.trim()}@127.0.0.1:${port}/postgres`;
}
