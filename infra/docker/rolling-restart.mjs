// The drill of a release without a break: while people read and write through the door, every replica of every service and of the gateway
// is stopped in order and started again, one after the other. Ends with 1 unless every answer was right and every need that was answered
// for is there, once. Against a running `docker compose up --wait` with two replicas of everything at least, demo content and no limits:
//   node infra/docker/rolling-restart.mjs [http://127.0.0.1:3000] [calls a second]
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const [url = 'http://127.0.0.1:3000', perSecond = '20'] = process.argv.slice(2);
const UNDISTURBED_MS = 5_000;
const CALL_MS = 30_000;
const HEALTHY_MS = 180_000;
const engines = new Set(['postgres', 'kafka', 'elasticsearch', 'edge', 'prometheus', 'grafana']);
const run = promisify(execFile);
const docker = async (...words) => (await run('docker', words)).stdout.trim();

const cookie = await signedIn('doanhnghiep@demo.caunoi.vn');
const written = [];
const calls = [
  () => call('GET', '/'),
  () => call('GET', '/v1/overview'),
  () => call('GET', `/v1/search?q=${encodeURIComponent('giữ xoài tươi')}`),
  () => call('GET', '/v1/me', { cookie }),
  () => call('GET', '/v1/inbox', { cookie }),
  () => call('GET', '/v1/desk', { cookie }),
  draftNeed,
];
const { faults, times, ended } = underLoad();
await sleep(UNDISTURBED_MS);
console.log('service           replica       away for');
for (const name of (await docker('compose', 'ps', '--services')).split('\n').filter((one) => !engines.has(one))) await roll(name);
await sleep(UNDISTURBED_MS);
await ended();

const kept = await Promise.all(written.map((id) => call('GET', `/v1/needs/${id}`, { cookie }).catch(() => null)));
const lost = kept.filter((need) => need === null).length;
for (const id of written) await call('DELETE', `/v1/needs/${id}`, { cookie }).catch(() => undefined);
times.sort((one, other) => one - other);
const at = (share) => Math.round(times[Math.floor(times.length * share)] ?? 0);
console.log(
  `${times.length + faults.length} calls, ${faults.length} failed, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.9999)} ms`,
);
console.log(`${written.length} needs written, ${lost} lost`);
for (const [what, alike] of Map.groupBy(faults, ({ what }) => what)) console.log(`${alike.length} × ${what}, first ${alike[0].at}`);
process.exit(faults.length + lost > 0 ? 1 : 0);

/** Each replica by itself: the next one goes only when this one is back. */
async function roll(name) {
  const replicas = (await docker('compose', 'ps', '-q', name)).split('\n');
  if (replicas.length < 2) throw new Error(`${name} has one replica: start it with --scale ${name}=2`);
  for (const id of replicas) {
    const began = Date.now();
    await docker('stop', '--time', '30', id);
    await docker('start', id);
    while ((await docker('inspect', '--format', '{{.State.Health.Status}}', id)) !== 'healthy') {
      if (Date.now() - began > HEALTHY_MS) throw new Error(`${name} ${id.slice(0, 12)} does not come back`);
      await sleep(500);
    }
    console.log(`${name.padEnd(17)} ${id.slice(0, 12)}  ${((Date.now() - began) / 1000).toFixed(0).padStart(6)} s`);
  }
}

/** So many calls a second, of each kind in turn, whatever becomes of those before. */
function underLoad() {
  const [faults, times, asking] = [[], [], []];
  let isOver = false;
  const ask = async (work) => {
    const began = performance.now();
    await work().then(
      () => times.push(performance.now() - began),
      (error) => faults.push({ at: new Date().toISOString(), what: error.message }),
    );
  };
  const asked = (async () => {
    for (const began = performance.now(); !isOver; await sleep(5))
      while (asking.length < ((performance.now() - began) / 1000) * Number(perSecond))
        asking.push(ask(calls[asking.length % calls.length]));
  })();
  const ended = async () => {
    isOver = true;
    await asked;
    await Promise.all(asking);
  };
  return { faults, times, ended };
}

async function draftNeed() {
  const title = `Diễn tập khởi động lại lần lượt ${written.length + 1}`;
  written.push(JSON.parse(await call('POST', '/v1/needs', { cookie, 'idempotency-key': randomUUID() }, { title })).id);
}

async function call(method, path, headers = {}, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { 'x-caunoi-csrf': '1', ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(CALL_MS),
  }).catch((error) => {
    throw new Error(`${method} ${path}: ${error.cause?.code ?? error.message}`);
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.match(/"code":"[^"]*"/)?.[0] ?? ''}`);
  // A page that lacks a part because a service was away is no right answer either.
  if (/"degraded":\[[^\]]/.test(text)) throw new Error(`${method} ${path}: degraded ${text.match(/"degraded":\[[^\]]*/)?.[0]}`);
  return text;
}

async function signedIn(email) {
  const answer = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-caunoi-csrf': '1' },
    body: JSON.stringify({ email, password: 'bac-cau-noi-doi-bo' }),
  });
  if (!answer.ok) throw new Error(`The demo business can't sign in: ${answer.status}`);
  return answer.headers.getSetCookie()[0].split(';')[0];
}
