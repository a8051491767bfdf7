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
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
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

/** Whatever is away just now, a person asks again. */
const again = <T>(ask: () => Promise<T>) => eventually(ask, { withinMs: 200_000, everyMs: 200 });

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
  /** A need of theirs, drafted under an id of its own and submitted. */
  const submits = async () => {
    const params = { needId: uuidv7() };
    await again(() => client.call(needs.draftNeed, { body: { id: params.needId, ...wholeNeed() } }));
    await again(async () => {
      const { status, version } = await client.call(needs.getNeed, { params });
      if (status === 'draft') await client.call(needs.submitNeed, { params, body: { version } });
    });
    return params.needId;
  };
  /** It has gone its way once, and found something. */
  const isSuggested = (needId: string) =>
    again(async () => {
      const { need, technologies } = await client.call(api.needOverview, { params: { needId } });
      expect([need.status, need.version]).toEqual(['under_review', 2]);
      expect(technologies?.items.length).toBeGreaterThan(0);
    });
  return { url, submits, isSuggested };
}

it('every service and the gateway is killed once while needs are submitted: each need finds its technologies; all stop in order', async () => {
  const platform = launch();
  await ready(platform);
  const { url, submits, isSuggested } = await business();
  expect(await (await fetch(url)).text()).toContain('<!doctype html>');

  let isOver = false;
  const submitted: string[] = [];
  const working = (async () => {
    for (; !isOver; await sleep(500)) submitted.push(await submits());
  })();
  for (const name of [...serviceNames, 'gateway'] as const) {
    const before = submitted.length;
    process.kill(await processOf(name), 'SIGKILL');
    await eventually(() => expect(platform.said()).toContain(`${name} has ended (SIGKILL); starting it again`));
    await eventually(() => expect(platform.said().match(new RegExp(`^${name} is ready`, 'gm'))).toHaveLength(2), { withinMs: 200_000 });
    await eventually(() => expect(submitted.length).toBeGreaterThan(before), { withinMs: 200_000 });
  }
  isOver = true;
  await working;
  for (const needId of submitted) await isSuggested(needId);

  const pids = await Promise.all([...serviceNames, 'gateway' as const].map(processOf));
  platform.child.kill('SIGINT');
  expect(await platform.gone).toEqual([0, null]);
  expect(pids.filter(isAlive)).toEqual([]);
}, 900_000);

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
