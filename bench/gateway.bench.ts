import { startPlatform } from '../apps/all-in-one/src/platform';
import { asset } from '@caunoi/kit/assets';
import Fastify from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { percentile } from './statistics';

/**
 * What composing a need page costs: the gateway's answer against bare Fastify and undici that make the same four calls of
 * the same services, one after the other in the same run. Exits 1 above the ratio that the platform promises.
 */
const MOST = 1.5;
const WARM_UP = 40;
const ROUNDS = 200;
const account = { email: 'doanhnghiep@demo.caunoi.vn', password: 'bac-cau-noi-doi-bo' };

const data = await mkdtemp(join(tmpdir(), 'caunoi-bench-'));
const platform = await startPlatform({
  data,
  port: 0,
  demo: true,
  say: () => {},
  env: { GATEWAY_RATE_LIMIT: '1000000', GATEWAY_WEB_FOLDER: asset('dist/web') },
});
const json = { 'content-type': 'application/json' };
const signedIn = await fetch(`${platform.url}/v1/session`, { method: 'POST', headers: json, body: JSON.stringify(account) });
const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const desk = (await (await fetch(`${platform.url}/v1/desk`, { headers: { cookie } })).json()) as {
  needs: { id: string; organisationId: string }[];
};
const need = desk.needs[0];
if (!need) throw new Error('the demo account has no need');

const pools = { identity: pool('identity'), needs: pool('needs'), matching: pool('matching') };
let token: { token: string; expiresAt: string } | undefined;
const bare = Fastify();
bare.get('/need', async () => {
  const headers = { authorization: await authorization() };
  const [found, technologies, experts] = await Promise.all([
    get(pools.needs, `/needs/${need.id}`, headers).then(async (body) => [
      body,
      await get(pools.identity, `/organisations/${need.organisationId}`, headers),
    ]),
    get(pools.matching, `/needs/${need.id}/matches/technologies?locale=vi`, headers),
    get(pools.matching, `/needs/${need.id}/matches/experts?locale=vi`, headers),
  ]);
  return { need: found[0], organisation: found[1], technologies, experts, degraded: [] };
});
const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' });

const calls = {
  gateway: () => timed(`${platform.url}/v1/needs/${need.id}/overview`),
  bare: () => timed(`${bareUrl}/need`),
};
for (let n = 0; n < WARM_UP; n++) for (const call of Object.values(calls)) await call();
const times: Record<keyof typeof calls, number[]> = { gateway: [], bare: [] };
for (let n = 0; n < ROUNDS; n++) for (const name of ['gateway', 'bare'] as const) times[name].push(await calls[name]());

const [gateway, plain] = [percentile(times.gateway, 50), percentile(times.bare, 50)];
console.log(
  `need page, p50 of ${ROUNDS}: gateway ${gateway.toFixed(1)} ms, bare Fastify and undici ${plain.toFixed(1)} ms, ratio ${(gateway / plain).toFixed(2)} (at most ${MOST})`,
);
console.log(`need page, p95: gateway ${percentile(times.gateway, 95).toFixed(1)} ms, bare ${percentile(times.bare, 95).toFixed(1)} ms`);
await bare.close();
await Promise.all(Object.values(pools).map((each) => each.close()));
await platform.stop();
await rm(data, { recursive: true, force: true });
process.exit(gateway / plain <= MOST ? 0 : 1);

function pool(service: 'identity' | 'needs' | 'matching') {
  return new Pool(platform.services[service].url, { connections: 64 });
}

async function get(from: Pool, path: string, headers: Record<string, string>) {
  const { body } = await from.request({ method: 'GET', path, headers });
  return body.json();
}

async function authorization() {
  if (!token || Date.parse(token.expiresAt) - Date.now() < 10_000) {
    const secret = cookie.split('=')[1];
    const { body } = await pools.identity.request({
      method: 'POST',
      path: '/sessions/token',
      headers: json,
      body: JSON.stringify({ secret }),
    });
    token = (await body.json()) as typeof token;
  }
  return `Bearer ${token?.token}`;
}

async function timed(url: string) {
  const start = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - start;
}
