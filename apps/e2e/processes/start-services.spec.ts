import { createClient } from '@caunoi/contracts/client';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import { byContract } from '@caunoi/contracts/loose';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { serviceNames } from '@caunoi/contracts/services';
import { home } from '@caunoi/kit/assets';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { variableOf } from '@caunoi/kit/run/config';
import { eventually } from '@caunoi/testing/events/eventually';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeNeed } from '../journeys/whole-need';

// `npm run start:services` as it is built: every service and the gateway a process of its own, on an embedded Postgres.

let folder: string;
let ports: Record<string, number>;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-processes-'));
  // The database may run under another account, which has to pass through.
  await chmod(folder, 0o755);
  ports = Object.fromEntries(await Promise.all([...serviceNames, 'gateway'].map(async (name) => [name, await freePort()] as const)));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

function launch(env: Record<string, string> = {}) {
  const own = Object.fromEntries(serviceNames.map((name) => [variableOf(name, 'port'), String(ports[name])]));
  const child = spawn(process.execPath, [join(home, 'dist/server/start-services.mjs')], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...own, PORT: String(ports['gateway']), CAUNOI_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text, gone: once(child, 'close') };
}

const ready = ({ said, gone }: ReturnType<typeof launch>) =>
  Promise.race([
    eventually(() => expect(said()).toContain('Cầu Nối is ready'), { withinMs: 300_000 }),
    gone.then(() => Promise.reject(new Error(`It did not start: ${said()}`))),
  ]);

/** The business of the demo content, signed in. */
async function business() {
  const url = `http://127.0.0.1:${ports['gateway']}`;
  let cookie = '';
  const client = createClient({
    read: byContract,
    baseUrl: `${url}/v1`,
    headers: () => ({ 'x-caunoi-csrf': '1', ...(cookie ? { cookie } : {}) }),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      for (const set of response.headers.getSetCookie()) if (set.startsWith('sid=')) cookie = set.split(';')[0] ?? '';
      return response;
    },
  });
  await client.call(api.openSession, { body: { email: 'doanhnghiep@demo.caunoi.vn', password: 'bac-cau-noi-doi-bo' } });
  const suggested = async () => {
    const { id, version } = await client.call(needs.draftNeed, { body: wholeNeed() });
    await client.call(needs.submitNeed, { params: { needId: id }, body: { version } });
    return eventually(async () => {
      const { technologies } = await client.call(api.needOverview, { params: { needId: id } });
      expect(technologies?.items.length).toBeGreaterThan(0);
    });
  };
  return { url, suggested };
}

it('a need finds its technologies although each service is a process, also after one was killed; all stop in order', async () => {
  const platform = launch();
  await ready(platform);
  const { url, suggested } = await business();
  await suggested();
  expect(await (await fetch(url)).text()).toContain('<!doctype html>');

  const pid = await processOf('matching');
  process.kill(pid, 'SIGKILL');
  await eventually(() => expect(platform.said()).toContain('matching has ended (SIGKILL); starting it again'));
  await eventually(() => expect(platform.said().match(/^matching is ready/gm)).toHaveLength(2));
  await suggested();

  const pids = await Promise.all([...serviceNames, 'gateway' as const].map(processOf));
  platform.child.kill('SIGINT');
  expect(await platform.gone).toEqual([0, null]);
  expect(pids.filter(isAlive)).toEqual([]);
}, 600_000);

it('when it is killed itself, nothing stays behind but the database', async () => {
  const platform = launch({ CAUNOI_DEMO: 'off' });
  await ready(platform);
  const pids = await Promise.all([...serviceNames, 'gateway' as const].map(processOf));
  platform.child.kill('SIGKILL');
  await eventually(() => expect(pids.filter(isAlive)).toEqual([]));
  // The next start ends the server that was left behind.
  const next = launch({ CAUNOI_DEMO: 'off' });
  await ready(next);
}, 600_000);

it('wrong settings end it, each in a sentence that names the variable', async () => {
  const platform = launch({ NEEDS_DATABASE_URL: 'mysql://db/needs', MATCHING_SEARCH: 'guesses', GATEWAY_RATE_LIMIT: 'many' });
  expect(await platform.gone).toEqual([1, null]);
  for (const variable of ['NEEDS_DATABASE_URL', 'MATCHING_SEARCH', 'GATEWAY_RATE_LIMIT'])
    expect(platform.said()).toContain(`${variable}: `);
}, 300_000);

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The process of the one that was started last. */
async function processOf(name: string) {
  const listing = spawn('ps', ['-eo', 'pid=,ppid=,args='], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  listing.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(listing, 'close');
  const parent = running.at(-1)?.pid;
  const line = text.split('\n').find((one) => one.includes(`dist/server/${name}.mjs`) && Number(one.trim().split(/\s+/)[1]) === parent);
  if (!line) throw new Error(`${name} does not run`);
  return Number(line.trim().split(/\s+/)[0]);
}
