/**
 * What somebody who searches waits for: `SearchService` over real listings and their rows in a database, read, indexed, highlighted, with
 * all facets. The index alone, asked for the same words on the same index, stands beside it. The last line is JSON.
 */
import type { SearchService } from '../apps/matching/src/search/search.service';
import { listing, readConcepts, seeded } from './listings';
import { queriesOf } from './queries';
import { searcherOf } from './searcher';
import { percentile } from './statistics';
import { technologyOf } from './technology-of';

const LISTINGS = Number(process.argv[2] ?? 10_000);
const QUERIES = 300;
const ROUNDS = 4;
const time = '2026-11-22T03:00:00.000Z';

const concepts = readConcepts('apps/matching/lexicon');
const random = seeded(1);
const { finder, engine, putMs, stop } = await searcherOf(Array.from({ length: LISTINGS }, (_, i) => technology(i)));
const queries = queriesOf(concepts, QUERIES);

const searches = {
  service: (q: string) =>
    finder.search({ params: {}, query: { q, limit: 20, sort: 'relevance' }, body: undefined, actor: undefined } as Parameters<
      SearchService['search']
    >[0]),
  engine: async (q: string) => engine(q),
};
const figures = {
  listings: LISTINGS,
  putMs,
  service: await told('service'),
  engine: await told('engine'),
};
console.log(`a listing is understood and indexed in ${figures.putMs.toFixed(2)} ms of CPU`);
for (const name of ['service', 'engine'] as const) {
  const { p50, p95, cpu } = figures[name];
  console.log(`${name}, best of ${ROUNDS}: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)} ms; ${cpu.toFixed(2)} ms of CPU a search`);
}
console.log(JSON.stringify(figures));
await stop();

/** Each query's best time, and the CPU time of the best round, which other programs on the machine lengthen least. */
async function told(name: keyof typeof searches) {
  const best = Array<number>(QUERIES).fill(Infinity);
  let cpu = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.threadCpuUsage();
    for (const [i, q] of queries.entries()) {
      const start = performance.now();
      await searches[name](q);
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - start);
    }
    const used = process.threadCpuUsage(before);
    cpu = Math.min(cpu, (used.user + used.system) / 1000 / QUERIES);
  }
  return { p50: percentile(best, 50), p95: percentile(best, 95), cpu };
}

/** A made-up listing. */
function technology(i: number) {
  return technologyOf(listing(i, concepts, random), `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, time);
}
