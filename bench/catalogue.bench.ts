/**
 * What somebody who searches waits for: `SearchService` over a `Catalogue` of real listings, read, indexed, highlighted, with
 * all facets. The engine alone, asked for the same words on the same index, stands beside it. The last line is JSON.
 */
import { fold } from '@caunoi/text/normalise';
import { Catalogue } from '../apps/matching/src/projection/catalogue';
import { SearchService } from '../apps/matching/src/search/search.service';
import { type Concept, listing, pick, type Random, readConcepts, seeded } from './listings';
import { percentile } from './statistics';
import { technologyOf } from './technology-of';

const LISTINGS = Number(process.argv[2] ?? 10_000);
const QUERIES = 300;
const ROUNDS = 4;
const time = '2026-11-22T03:00:00.000Z';

/** By what people type: terms, no accents, complaints, slips, English. */
const makers: ((concept: Concept, random: Random) => string)[] = [
  (c, r) => pick(r, c.vi),
  (c, r) => fold(`${pick(r, c.vi)} ${pick(r, c.methods)}`),
  (c, r) => pick(r, c.everyday),
  (c, r) => pick(r, c.methods).replace(/(\p{L})(\p{L})(?=\P{L}|$)/u, '$2$1'),
  (c, r) => pick(r, c.en),
];

const concepts = readConcepts('apps/matching/lexicon');
const catalogue = new Catalogue();
const random = seeded(1);
const began = process.cpuUsage();
for (let i = 0; i < LISTINGS; i++) catalogue.put(technology(i));
const { user, system } = process.cpuUsage(began);
const service = new SearchService(catalogue);
const asking = seeded(2);
const queries = Array.from({ length: QUERIES }, (_, i) =>
  (makers[i % makers.length] ?? fold)(pick(asking, concepts) as Concept & string, asking),
);

const searches = {
  service: (q: string) =>
    service.search({ params: {}, query: { q, limit: 20, sort: 'relevance' }, body: undefined, actor: undefined } as Parameters<
      SearchService['search']
    >[0]),
  engine: async (q: string) => catalogue.engine.search({ text: q, limit: 20 }),
};
const figures = {
  listings: LISTINGS,
  putMs: (user + system) / 1000 / LISTINGS,
  service: await told('service'),
  engine: await told('engine'),
};
console.log(`a listing is understood and indexed in ${figures.putMs.toFixed(2)} ms of CPU`);
for (const name of ['service', 'engine'] as const) {
  const { p50, p95, cpu } = figures[name];
  console.log(`${name}, best of ${ROUNDS}: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)} ms; ${cpu.toFixed(2)} ms of CPU a search`);
}
console.log(JSON.stringify(figures));

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

/** A made-up listing as matching keeps it. */
function technology(i: number) {
  const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  return { kind: 'technology' as const, id, version: '1', fact: technologyOf(listing(i, concepts, random), id, time), subject: null };
}
