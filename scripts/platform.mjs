// Starts the built platform on a free port with a throw-away data folder, for measuring and looking at it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Resolves when the platform is ready; `stop` ends it and deletes its data. */
export async function startPlatform(env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-'));
  const port = await freePort();
  const child = spawn(process.execPath, [join(home, 'scripts/start.mjs')], {
    cwd: home,
    env: {
      ...process.env,
      GATEWAY_RATE_LIMIT: '1000000',
      GATEWAY_RATE_LIMIT_SIGN_IN: '1000000',
      ...env,
      PORT: String(port),
      CAUNOI_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('is ready')) resolve();
    });
    child.once('exit', () => reject(new Error(`The platform did not start:\n${said}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit').once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      child.kill('SIGTERM');
    });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop };
}
