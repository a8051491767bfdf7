import { home } from '@caunoi/kit/assets';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { type ChildProcess, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Platform {
  url: string;
  /** Ends it like a power cut: nothing is flushed, nothing is said goodbye to. Its data stays. */
  kill: () => Promise<void>;
  /** Starts it again on the same data and the same address. */
  restart: () => Promise<void>;
  /** Stops it in order and deletes its data. */
  stop: () => Promise<void>;
}

/** The built platform with its demo content, as `npm start` runs it, on a free port and a throw-away data folder; or one that runs already, at JOURNEYS_URL. */
export async function startPlatform(): Promise<Platform> {
  const given = process.env['JOURNEYS_URL'];
  return given ? running(new URL(given).origin) : ownPlatform();
}

/**
 * Whoever has started it says with what command it is killed, JOURNEYS_KILL, and with what it is started again, JOURNEYS_RESTART. Without
 * the second only parts of it are killed, and it goes on.
 */
function running(url: string): Platform {
  const given = (name: string) => async () => {
    const command = process.env[name];
    if (command) execSync(command, { stdio: 'inherit' });
  };
  return { url, kill: given('JOURNEYS_KILL'), restart: given('JOURNEYS_RESTART'), stop: async () => {} };
}

/** Whether nobody answers after a kill: not where a platform runs on with what is left of it. */
export const fallsWhole = () => !process.env['JOURNEYS_URL'] || Boolean(process.env['JOURNEYS_RESTART']);

async function ownPlatform(): Promise<Platform> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-journeys-'));
  // The database may run under another account, which has to pass through.
  await chmod(folder, 0o755);
  const port = await freePort();
  let child = await launch(folder, port);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    restart: async () => {
      child = await launch(folder, port);
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', join(home, 'dist/server/all-in-one.mjs')], {
    cwd: home,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      GATEWAY_RATE_LIMIT: '1000000',
      GATEWAY_RATE_LIMIT_SIGN_IN: '1000000',
      PORT: String(port),
      CAUNOI_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Should the tests be ended in the middle, the platform does not stay behind.
  const orphaned = () => child.kill('SIGTERM');
  process.once('exit', orphaned);
  child.once('exit', () => process.off('exit', orphaned));
  await ready(child);
  return child;
}

const ready = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('is ready')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The platform did not start:\n${said}`)));
  });
