/**
 * What the port to Elasticsearch costs beside a bare `_bulk`: the same things put in through it, as a rebuild does and as changes come, and
 * what it sent, sent once more without it, in turn. Exits 1 below the share of the bare throughput that is promised.
 */
import { type Asked, type Elasticsearch, openElasticsearch } from '@caunoi/kit/elasticsearch';
import { Understanding } from '../apps/matching/src/projection/understanding';
import { definition } from '../apps/matching/src/search-index/elasticsearch/definition';
import { ElasticsearchIndex } from '../apps/matching/src/search-index/elasticsearch/elasticsearch-index';
import type { IndexChange } from '../apps/matching/src/search-index/search-index';
import { elasticsearch } from './elasticsearch';
import { technologies } from './large';

const LISTINGS = Number(process.argv[2] ?? 6_000);
const ROUNDS = 3;
const A_BULK = 250;
const AT_ONCE = 4;
const LEAST = 0.8;

const engine = await elasticsearch();
const server = openElasticsearch(engine.url);
const understanding = new Understanding();
const factOf = technologies(LISTINGS);
const changes = Array.from({ length: LISTINGS }, (_, i): IndexChange => {
  const fact = factOf(i);
  return { id: fact.id, version: 1, entry: understanding.of({ kind: 'technology', fact }).entry };
});
let names = 0;
const fresh = () => `indexing-${process.pid}-${names++}`;

const ways = { 'as a rebuild does': rebuilding, 'as changes come': changing };
let holds = true;
for (const [name, put] of Object.entries(ways)) {
  const sent = await recorded(put);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await seconds(() => put(server));
    const bare = await seconds(() => sendAgain(sent));
    ratios.push(bare / ours);
    console.log(`  ${name}: through the port ${(LISTINGS / ours).toFixed(0)}/s, bare ${(LISTINGS / bare).toFixed(0)}/s`);
  }
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${LISTINGS} listings, ${name}: ${middle.toFixed(2)} of the throughput of bare _bulk (at least ${LEAST})`);
  holds &&= middle >= LEAST;
}
await server.close();
await engine.stop();
process.exit(holds ? 0 : 1);

async function rebuilding(to: Elasticsearch) {
  const alias = fresh();
  const index = new ElasticsearchIndex(to, alias);
  const beside = await index.beside();
  await inTurns(parts(changes), (part) => beside.fill(part));
  await beside.settle();
  await server.ask('DELETE', `/${alias}-1,${alias}-2`);
}

async function changing(to: Elasticsearch) {
  const alias = fresh();
  const index = new ElasticsearchIndex(to, alias);
  await inTurns(parts(changes), (part) => index.bulk(part));
  await index.refresh();
  await server.ask('DELETE', `/${alias}-1`);
}

function parts<T>(all: readonly T[]) {
  return Array.from({ length: Math.ceil(all.length / A_BULK) }, (_, i) => all.slice(i * A_BULK, (i + 1) * A_BULK));
}

async function inTurns<T>(all: readonly T[], take: (one: T) => Promise<unknown>) {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await take(one);
    }),
  );
}

/** What the port sends to be put in. */
async function recorded(put: (to: Elasticsearch) => Promise<void>) {
  const sent: NonNullable<Asked['lines']>[] = [];
  const ask: Elasticsearch['ask'] = (method, path, asked) => {
    if (path.includes('/_bulk') && asked?.lines) sent.push(asked.lines);
    return server.ask(method, path, asked);
  };
  await put({ ...server, ask });
  return sent;
}

async function sendAgain(sent: readonly NonNullable<Asked['lines']>[]) {
  const index = fresh();
  await server.ask('PUT', `/${index}`, { body: definition });
  await inTurns(sent, (lines) => server.ask('POST', `/${index}/_bulk`, { lines }));
  await server.ask('POST', `/${index}/_refresh`);
  await server.ask('DELETE', `/${index}`);
}

async function seconds(work: () => Promise<void>) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
