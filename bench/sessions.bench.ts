/**
 * 10,000 people are signed in, each in a session of their own, and each asks for something every ten seconds: who they are, their desk, what
 * waits for them, a need, a technology, a search. The whole platform is one process, as `npm start` runs it, with Postgres beside it; who
 * asks is another process of the same machine. Exits 1 above what is promised, or when one question fails.
 */
import { asset } from '@caunoi/kit/assets';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startPlatform } from '../apps/all-in-one/src/platform';
import { atRate } from './load';
import { ready, startProgram } from './program';
import { differentQueries } from './queries';
import { readConcepts } from './listings';
import { percentile } from './statistics';

const SESSIONS = Number(process.argv[2] ?? 10_000);
const EVERY_S = 10;
const SECONDS = { warm: 20, counted: 60 };
const MOST_MS = 200;
const PATIENCE_SECONDS = 120;
const DEMO = 'doanhnghiep@demo.caunoi.vn';

const data = await mkdtemp(join(tmpdir(), 'caunoi-bench-'));
const secrets = Array.from({ length: SESSIONS }, () => randomBytes(32).toString('base64url'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const things = await fill();
const program = startProgram('all-in-one', {
  PORT: String(port),
  CAUNOI_DATA: data,
  GATEWAY_RATE_LIMIT: '100000000',
  GATEWAY_WEB_FOLDER: asset('dist/web'),
});
await ready(url, PATIENCE_SECONDS);

const addresses = askedFor();
const cookieOf = (asked: number) => ({ cookie: `sid=${secrets[asked % SESSIONS]}` });
const perSecond = SESSIONS / EVERY_S;
await atRate(addresses, perSecond, sleep(SECONDS.warm * 1000), cookieOf);
const { times, failures, asked, seconds } = await atRate(addresses, perSecond, sleep(SECONDS.counted * 1000), cookieOf);
const [p50, p95, p99] = [50, 95, 99].map((share) => percentile(times, share)) as [number, number, number];
const failed = asked - times.length;
console.log(
  `${SESSIONS} sessions, ${asked} questions at ${(asked / seconds).toFixed(0)}/s: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} (at most ${MOST_MS}), p99 ${p99.toFixed(1)} ms; ${failed} failed ${failed > 0 ? JSON.stringify(failures) : ''}`,
);
await program.stop();
await rm(data, { recursive: true, force: true });
process.exit(p95 < MOST_MS && failed === 0 ? 0 : 1);

/** The demo content, and people of the demo's business with a session each; answers what there is to look at. */
async function fill() {
  const platform = await startPlatform({ data, port: 0, demo: true, say: () => {}, env: { GATEWAY_WEB_FOLDER: asset('dist/web') } });
  const idsOf = async (kind: string) => {
    const { items } = (await (await fetch(`${platform.url}/v1/search?kind=${kind}`)).json()) as { items: { id: string }[] };
    return items.map(({ id }) => id);
  };
  const found = { needs: await idsOf('need'), technologies: await idsOf('technology') };
  const db = new Client(Object.assign(new URL(platform.postgres.url), { pathname: '/identity' }).href);
  await db.connect();
  await db.query(
    `WITH demo AS (SELECT * FROM account WHERE email = $1), secrets AS (SELECT hash, n FROM unnest($2::bytea[]) WITH ORDINALITY AS s (hash, n)),
     people AS (INSERT INTO account (id, email, password_hash, full_name, locale, organisation_id, created_at)
       SELECT gen_random_uuid(), 'nguoi-' || n || '@bench.example', password_hash, full_name, locale, organisation_id, now() FROM demo, secrets
       RETURNING id, email, organisation_id),
     members AS (INSERT INTO membership (account_id, organisation_id, capacities, roles, created_at)
       SELECT people.id, people.organisation_id, capacities, '{}', now() FROM people, membership, demo
       WHERE membership.account_id = demo.id AND membership.organisation_id = demo.organisation_id)
     INSERT INTO session (id, secret_hash, account_id, device, created_at, last_seen_at)
     SELECT gen_random_uuid(), hash, people.id, 'bench', now(), now() FROM secrets JOIN people ON people.email = 'nguoi-' || n || '@bench.example'`,
    [DEMO, secrets.map((secret) => createHash('sha256').update(secret).digest())],
  );
  await db.query('ANALYZE');
  await db.end();
  await platform.stop();
  return found;
}

function askedFor() {
  const searches = differentQueries(readConcepts('apps/matching/lexicon'), 1_000);
  const oneOf = (ids: readonly string[], i: number) => ids[i % ids.length] ?? '';
  // Seven: no session asks for the same thing again and again.
  return searches.flatMap((q, i) =>
    [
      '/v1/me',
      '/v1/desk',
      '/v1/inbox',
      `/v1/needs/${oneOf(things.needs, i)}/overview`,
      `/v1/technologies/${oneOf(things.technologies, i)}/overview`,
      `/v1/search?q=${encodeURIComponent(q)}`,
      `/v1/search/suggestions?q=${encodeURIComponent(q.slice(0, 4))}`,
    ].map((path) => url + path),
  );
}
