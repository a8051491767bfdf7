/**
 * Search as somebody behind the gateway has it, among 100,000 listings, with each back end: different searches come at their rate, whatever
 * becomes of those before, to a gateway and a matching of their own processes. Then, on Elasticsearch, the same while the whole index is made
 * anew beside the one that is searched. Exits 1 above what is promised. `-- search-at-size memory` or `elasticsearch` runs one.
 */
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import { elasticsearch } from './elasticsearch';
import { largeDatabase } from './large';
import { readConcepts } from './listings';
import { atRate } from './load';
import { ready, startProgram } from './program';
import { differentQueries } from './queries';
import { percentile } from './statistics';

const [only = '', size = '100000'] = process.argv.slice(2);
const LISTINGS = Number(size);
const PER_SECOND = Number(process.env['BENCH_SEARCHES'] ?? 20);
const SECONDS = { warm: 10, counted: 40 };
const MOST_MS = { memory: 40, elasticsearch: 80 };
const REBUILD = { perSecond: Number(process.env['BENCH_SEARCHES_REBUILD'] ?? 200), seconds: 90, slower: 2, baselineSeconds: 30 };
const PATIENCE_SECONDS = 600;

const { db, env } = await largeDatabase(LISTINGS);
const queries = differentQueries(readConcepts('apps/matching/lexicon'), 3_000);
let holds = true;
if (only !== 'elasticsearch') await through({}, (searches) => answers('memory', searches));
if (only !== 'memory') {
  const engine = await elasticsearch();
  const settings = {
    MATCHING_SEARCH: 'elasticsearch',
    MATCHING_ELASTICSEARCH_URL: engine.url,
    MATCHING_ELASTICSEARCH_INDEX: `bench-${process.pid}`,
  };
  await through(settings, async (searches) => {
    await answers('elasticsearch', searches);
    await rebuilt(searches);
  });
  await engine.stop();
}
await db.destroy();
await stopPostgres();
process.exit(holds ? 0 : 1);

/** Matching with these settings and a gateway before it, filled and ready; `ask` gets the addresses of the searches. */
async function through(settings: Record<string, string>, ask: (searches: string[]) => Promise<void>) {
  const [matchingPort, gatewayPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${gatewayPort}`;
  const matching = startProgram('matching', { ...env, ...settings, MATCHING_PORT: String(matchingPort), MATCHING_DRAIN_SECONDS: '0' });
  const gateway = startProgram('gateway', {
    GATEWAY_PORT: String(gatewayPort),
    GATEWAY_MATCHING_URL: `http://127.0.0.1:${matchingPort}`,
    GATEWAY_RATE_LIMIT: '100000000',
    GATEWAY_DRAIN_SECONDS: '0',
  });
  await Promise.all([ready(`http://127.0.0.1:${matchingPort}`, PATIENCE_SECONDS), ready(url, PATIENCE_SECONDS)]);
  await full(url);
  await ask(queries.map((q) => `${url}/v1/search?q=${encodeURIComponent(q)}`));
  await gateway.stop();
  await matching.stop();
}

async function full(url: string) {
  for (const end = performance.now() + PATIENCE_SECONDS * 1000; ; await sleep(500)) {
    const { total } = (await (await fetch(`${url}/v1/search?q=`)).json()) as { total: number };
    if (total === LISTINGS) return;
    if (performance.now() > end) throw new Error(`Only ${total} of ${LISTINGS} listings are found`);
  }
}

async function answers(name: keyof typeof MOST_MS, searches: readonly string[]) {
  await atRate(searches.slice(-PER_SECOND * SECONDS.warm), PER_SECOND, sleep(SECONDS.warm * 1000));
  const found = await atRate(searches, PER_SECOND, sleep(SECONDS.counted * 1000));
  const p95 = percentile(found.times, 95);
  console.log(`${name}, ${LISTINGS} listings: ${told(found)}; p95 at most ${MOST_MS[name]}`);
  holds &&= p95 <= MOST_MS[name] && found.times.length === found.asked;
}

type Found = Awaited<ReturnType<typeof atRate>>;

function told({ times, failures, asked, seconds }: Found) {
  const [p50, p95, p99] = [50, 95, 99].map((share) => percentile(times, share).toFixed(1));
  const failed = asked - times.length;
  return `${asked} searches at ${(asked / seconds).toFixed(0)}/s: p50 ${p50}, p95 ${p95}, p99 ${p99} ms, ${failed} failed ${failed > 0 ? JSON.stringify(failures) : ''}`;
}

async function rebuilt(searches: readonly string[]) {
  const { perSecond, baselineSeconds, slower, seconds: most } = REBUILD;
  const baseline = await atRate(searches, perSecond, sleep(baselineSeconds * 1000));
  console.log(`before a rebuild: ${told(baseline)}`);
  const began = performance.now();
  const rebuild = rebuildEnds();
  const during = await atRate(searches, perSecond, rebuild);
  const seconds = (performance.now() - began) / 1000;
  const done = await rebuild;
  const times = percentile(during.times, 99) / percentile(baseline.times, 99);
  console.log(`during a rebuild: ${told(during)}; p99 ${times.toFixed(2)} times that before (at most ${slower})`);
  console.log(`rebuild of ${done} things: ${seconds.toFixed(0)} s (at most ${most})`);
  holds &&= during.times.length === during.asked && times < slower && seconds <= most && done === LISTINGS;
}

/** Makes the job due, as the administrator's address does, and waits until it has ended. */
async function rebuildEnds() {
  const asked = await db.query<{ now: Date }[]>(`UPDATE job SET next_run_at = now() WHERE name = 'index-rebuild' RETURNING now() AS now`);
  const began = (Array.isArray(asked[0]) ? asked[0][0] : asked[0]) as { now: Date };
  for (;;) {
    await sleep(200);
    const [job] = await db.query<{ ended: Date | null; result: string; done: number }[]>(
      `SELECT last_ended_at AS ended, last_result AS result, done FROM job WHERE name = 'index-rebuild'`,
    );
    if (!job?.ended || job.ended < began.now) continue;
    if (job.result !== 'ok') throw new Error(`The rebuild ended ${job.result}`);
    return job.done;
  }
}
