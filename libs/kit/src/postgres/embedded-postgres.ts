import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, chown, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Runnable, runnable } from './postgres-account';

export interface RunningPostgres {
  /** Superuser's connection string, database `postgres`. */
  url: string;
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  gone: Promise<unknown>;
  stop: () => Promise<void>;
  /** Stops it and deletes the cluster: for tests and measurements. */
  discard: () => Promise<void>;
}

interface Options {
  /** Where the cluster lives; made on first start. */
  folder: string;
  /** Postgres settings, e.g. `{ fsync: 'off' }`. */
  flags?: Record<string, string>;
}

/** Small: a laptop with demo data. `transaction_timeout` bounds the outbox relay's floor (see the events ADR). */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '32MB',
  max_connections: '80',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '256MB',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  transaction_timeout: '30s',
  timezone: 'UTC',
};

/**
 * Starts Postgres 18 from the npm package, as root too (then under an account without rights), on a free port. A server
 * left over from a killed run is stopped first; crash recovery is Postgres's own. Errors are one sentence each.
 */
export async function startPostgres({ folder, flags = {} }: Options): Promise<RunningPostgres> {
  const account = await runnable(folder);
  await stopLeftOver(account.data);
  const password = await initialised(account);
  const port = await freePort();
  const options = Object.entries({ ...settings, ...flags }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(account.bin('postgres'), ['-D', account.data, '-p', String(port), ...options], {
    ...account.ids,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: account.env,
    detached: true,
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await ready(server);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    gone,
    stop: () => stop(server),
    discard: () => stop(server).then(() => discard(account.data)),
  };
}

/** Makes the cluster if there is none; half-made ones (initdb was cut off) are made anew. Returns the superuser's password. */
async function initialised(account: Runnable) {
  const secret = `${account.data}.password`;
  const made = `${account.data}.made`;
  if (await exists(made)) return (await readFile(secret, 'utf8')).trim();
  await rm(account.data, { recursive: true, force: true });
  await mkdir(account.data, { recursive: true, mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (account.ids.uid !== undefined)
    for (const path of [account.data, secret]) await chown(path, account.ids.uid, account.ids.gid ?? account.ids.uid);
  const how = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const initdb = spawn(account.bin('initdb'), [`--pgdata=${account.data}`, ...how], {
    ...account.ids,
    env: account.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = collect(initdb);
  const [code] = (await once(initdb, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Postgres could not be set up in ${account.data}: ${lastLine(said())}`);
  await writeFile(made, '');
  return password;
}

const discard = (data: string) => rm(data, { recursive: true, force: true });

async function ready(server: ChildProcess) {
  const said = collect(server);
  const started = new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', () => said().includes('ready to accept connections') && resolve());
    server.once('error', reject);
    server.once('close', () => reject(new Error(`Postgres did not start: ${lastLine(said())}`)));
  });
  await started;
  server.stderr?.removeAllListeners('data').resume();
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  const clean = await Promise.race([gone.then(() => true), sleep(10_000, false, { ref: false })]);
  if (!clean) server.kill('SIGQUIT');
  await gone;
}

/** A run that was killed with -9 leaves its Postgres behind. Its pid file tells which process to end; a foreign pid is stale. */
async function stopLeftOver(data: string) {
  const pidFile = join(data, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (await isPostgres(pid, data)) {
    reach(pid, 'SIGINT');
    for (let waited = 0; waited < 10_000 && alive(pid); waited += 100) {
      await sleep(100);
      if (waited === 5_000) reach(pid, 'SIGQUIT');
    }
    if (alive(pid)) throw new Error(`A Postgres left over from an earlier run (process ${pid}) does not stop; end it and start again.`);
  }
  await rm(pidFile, { force: true });
}

async function isPostgres(pid: number, data: string) {
  if (!alive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => listed(pid));
  return command.includes(data);
}

/** Where there is no /proc. A process that can't be looked at is not ours to end. */
const listed = (pid: number) =>
  promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );

/** Signals a process; false where there is none: it may end by itself between a look and a signal. */
export function reach(pid: number, signal: NodeJS.Signals | 0) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const alive = (pid: number) => reach(pid, 0);

function collect(child: ChildProcess) {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-4000)));
  return () => text;
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? 'no message';

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
