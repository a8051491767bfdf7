import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import { createClient } from '@caunoi/contracts/client';
import { byContract } from '@caunoi/contracts/loose';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import type { ServiceUrls } from '@caunoi/kit/http/service-client';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import pg from 'pg';
import { startPlatform } from './platform';

// Two gateways before the same services, with a database that they share: limits hold over both, and what one forgets the other forgets.

const LIMIT = 40;
const SIGN_INS = 6;

let platform: Awaited<ReturnType<typeof startPlatform>>;
let other: Awaited<ReturnType<typeof startGateway>>;
let databaseUrl: string;
beforeAll(async () => {
  log.level = 'silent';
  databaseUrl = await freshDatabase();
  const env = {
    GATEWAY_DATABASE_URL: databaseUrl,
    GATEWAY_RATE_LIMIT: String(LIMIT),
    GATEWAY_RATE_LIMIT_SIGN_IN: String(SIGN_INS),
    GATEWAY_TRUST_PROXY: '1',
  };
  platform = await startPlatform(env);
  const urls = Object.fromEntries(Object.entries(platform.running).map(([name, { url }]) => [name, url])) as ServiceUrls;
  other = await startGateway(urls, { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: asset('dist/web'), ...env });
  await Promise.all(
    doors().map((url) => eventually(async () => expect(await ready(url)).toMatchObject({ dependencies: { database: 'up' } }))),
  );
});
afterAll(async () => {
  await other.stop();
  await platform.stop();
  await stopPostgres();
});

const doors = () => [platform.url, other.url];
const ready = async (url: string) => (await fetch(`${url}/health/ready`)).json() as Promise<object>;
const get = (url: string, client: string, cookie = '') =>
  fetch(`${url}/v1/session`, { headers: { 'x-forwarded-for': client, ...(cookie ? { cookie } : {}) } });

/** How many of the calls that are made to both in turn are let through. */
async function letThrough(calls: number, call: (url: string) => Promise<Response>, pause: () => Promise<unknown>) {
  let through = 0;
  for (let n = 0; n < calls; n++) {
    if ((await call(doors()[n % 2] ?? '')).status !== 429) through++;
    await pause();
  }
  return through;
}

/** Each time to another account: identity counts failures by account and place besides. */
let accounts = 0;
const signIn = (client: string) => (url: string) =>
  fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ email: `khong-co-${++accounts}@vi-du.vn`, password: 'cầu tre lắc lẻo 2026' }),
  });

const told = async (client: string) => {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query<{ calls: number }>('SELECT calls FROM call_count WHERE key = $1', [`api ${client}`]);
  await db.end();
  return rows[0]?.calls ?? 0;
};

it('a client has one limit at both together', async () => {
  const client = '198.51.100.7';
  let made = 0;
  const pause = async () => {
    made++;
    // What was counted here is known there before the next call.
    await eventually(async () => expect(await told(client)).toBe(made));
  };
  expect(await letThrough(LIMIT + 10, (url) => get(url, client), pause)).toBeLessThanOrEqual(LIMIT + 1);
  expect(made).toBe(LIMIT + 10);
  expect((await get(platform.url, '198.51.100.8')).status).toBe(200);
});

it('of sign-ins not one more gets through, however they are spread', async () => {
  expect(await letThrough(2 * SIGN_INS, signIn('198.51.100.9'), async () => {})).toBe(SIGN_INS);
  const many = await Promise.all(Array.from({ length: 2 * SIGN_INS }, (_, n) => signIn('198.51.100.10')(doors()[n % 2] ?? '')));
  expect(many.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(SIGN_INS);
});

it('who signs out at one is signed out at the other', async () => {
  let cookie = '';
  const at = (url: string) =>
    createClient({
      read: byContract,
      baseUrl: `${url}/v1`,
      headers: () => ({ 'x-caunoi-csrf': '1', 'x-forwarded-for': '198.51.100.11', ...(cookie ? { cookie } : {}) }),
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        for (const set of response.headers.getSetCookie()) if (set.startsWith('sid=') && !cookie) cookie = set.split(';')[0] ?? '';
        return response;
      },
    });
  const here = at(platform.url);
  const { version: acceptedTerms } = await here.call(gateway.publicPage, { params: { page: 'terms' } });
  const organisation = { name: 'HTX Hai Cửa', type: 'household_cooperative' as const, province: '82' as const };
  const person = { email: 'hai-cua@vi-du.vn', password: 'cầu tre lắc lẻo 2026', fullName: 'Người Thử', role: 'business' as const };
  await here.call(gateway.register, { body: { ...person, organisation, acceptedTerms } });
  for (const url of doors()) expect((await at(url).call(gateway.currentSession, {})).me).not.toBeNull();
  await here.call(gateway.endSession, {});
  const stillAt = async (url: string) => ((await (await get(url, '198.51.100.11', cookie)).json()) as { me: unknown }).me;
  await eventually(async () => expect(await stillAt(other.url)).toBeNull(), { withinMs: 20_000 });
  expect(await stillAt(platform.url)).toBeNull();
});

it('while the database is away each counts for itself, and is ready; when it is back they know of each other again', async () => {
  const name = new URL(databaseUrl).pathname.slice(1);
  const admin = new pg.Client({ connectionString: Object.assign(new URL(databaseUrl), { pathname: '/postgres' }).href });
  await admin.connect();
  const isIt = (state: string) =>
    Promise.all(
      doors().map((url) =>
        eventually(async () => expect(await ready(url)).toMatchObject({ status: 'ok', dependencies: { database: state } })),
      ),
    );
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  try {
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await isIt('down');
    expect(await letThrough(2 * SIGN_INS + 4, signIn('198.51.100.12'), async () => {})).toBe(2 * SIGN_INS);
  } finally {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await admin.end();
  }
  await isIt('up');
  expect(await letThrough(2 * SIGN_INS, signIn('198.51.100.13'), async () => {})).toBe(SIGN_INS);
});
