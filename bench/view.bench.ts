/**
 * What a view of a need's suggestions costs, from the call to the answer, with its database: from a kept ranking, and with one that has to
 * be made, in turn in the same run. Exits 1 when keeping brings less than promised.
 */
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { readCorpus } from '../apps/matching/eval/demo-corpus';
import { Rankings } from '../apps/matching/src/matches/rankings';
import { SearchIndex } from '../apps/matching/src/search-index/search-index';
import { type Filling, matchingOf } from './filled';
import { listing, readConcepts, seeded } from './listings';
import { percentile } from './statistics';
import { technologyOf } from './technology-of';

const LEAST = 5;
const LISTINGS = Number(process.argv[2] ?? 3_000);
const DAYS = 4;
const now = new Date();

const [concepts, random] = [readConcepts('apps/matching/lexicon'), seeded(1)];
const listings = Array.from({ length: LISTINGS }, (_, i): Filling => ({
  kind: 'technology',
  fact: technologyOf(listing(i, concepts, random), randomUUID(), now.toISOString()),
}));
const needs = readCorpus(now).needs.map((need) => ({
  ...need,
  id: randomUUID(),
  organisationId: randomUUID(),
  deadline: null,
  expiresAt: null,
}));
const { service } = await matchingOf([...listings, ...needs.map((fact): Filling => ({ kind: 'need', fact }))]);
service.clock.set(now);
console.log(`${(await service.app.get(SearchIndex).state()).documents} documents indexed`);

const view = async ({ id, organisationId }: (typeof needs)[number]) => {
  const start = performance.now();
  const { status } = await service.as({ ...someone('business'), organisationId }).call(api.needTechnologies, { params: { needId: id } });
  if (status !== 200) throw new Error(`a view answered ${status}`);
  return performance.now() - start;
};
for (const need of needs) await view(need);
const times = { made: [] as number[], kept: [] as number[] };
for (let day = 0; day < DAYS; day++) {
  service.clock.passDays(1);
  for (const need of needs) {
    times.made.push(await view(need));
    times.kept.push(await view(need));
  }
}
const { computed } = service.app.get(Rankings).stats;
const [made, kept] = [percentile(times.made, 50), percentile(times.kept, 50)];
console.log(
  `view of suggestions, p50: kept ${kept.toFixed(1)} ms, made ${made.toFixed(1)} ms, ${(made / kept).toFixed(1)} times as fast (at least ${LEAST})`,
);
console.log(`p95: kept ${percentile(times.kept, 95).toFixed(1)} ms, made ${percentile(times.made, 95).toFixed(1)} ms`);
const expected = needs.length * (DAYS + 1);
console.log(`${computed} rankings made for ${expected + needs.length * DAYS} views (${expected} expected)`);
await service.close();
await stopPostgres();
process.exit(made / kept >= LEAST && computed === expected ? 0 : 1);
