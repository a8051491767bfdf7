/**
 * What a publication costs where many people have saved searches: one listing by itself, and listings of an import, each of which all saved
 * searches are asked for; beside what it would cost to make each search anew. `npm run bench -- saved-searches`, or with fewer listings and
 * searches: `node dist/server/saved-searches.bench.mjs 2000 1000`.
 */
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { matchingService } from '@caunoi/matching/service';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { loadLexicon } from '../apps/matching/src/lexicon/lexicon-files';
import { IndexFeed } from '../apps/matching/src/projection/index-feed';
import { SavedSearchAlerts } from '../apps/matching/src/saved-searches/saved-search-alerts.job';
import { precisely } from '../apps/matching/src/search/precisely.rules';
import { SearchIndex } from '../apps/matching/src/search-index/search-index';
import { largeDatabase } from './large';
import { listing, readConcepts, seeded } from './listings';
import { queriesOf } from './queries';
import { percentile } from './statistics';
import { technologyOf } from './technology-of';

const MOST = { oneMs: 3_000, ofAnImportMs: 100 };
const LEAST_TIMES = 5;
const LISTINGS = Number(process.argv[2] ?? 10_000);
const SEARCHES = Number(process.argv[3] ?? 10_000);
const SINGLE = 8;
const IMPORT = 400;
const SAMPLE = 300;

const concepts = readConcepts('apps/matching/lexicon');
const sectors = ['food', 'textiles', 'energy', 'mechanical'];
/** What people look for; every third one in a sector, every tenth without a word. */
const searches = queriesOf(concepts, SEARCHES).map((q, i) => ({
  q: i % 10 === 9 ? '' : q,
  kind: 'technology' as const,
  ...(i % 3 === 0 || i % 10 === 9 ? { sector: [sectors[i % sectors.length] ?? 'food'] } : {}),
  trlMin: 1 + (i % 9),
}));

const { db, env } = await largeDatabase(LISTINGS);
const bus = handBus();
const service = await startService({ ...matchingService, jobs: [] }, { bus, env });
await db.query(
  `INSERT INTO saved_search (id, account_id, name, query, frequency, paused, created_at, looked_at)
   SELECT gen_random_uuid(), gen_random_uuid(), 'x', query, 'at_once', false, now(), now() FROM json_array_elements($1::json) AS query`,
  [JSON.stringify(searches)],
);
const [job, feed, index] = [service.app.get(SavedSearchAlerts), service.app.get(IndexFeed), service.app.get(SearchIndex)];
const random = seeded(7);
let made = 0;

/** So many listings come and are asked for: the milliseconds that the job takes for all of them. */
async function publish(count: number) {
  const records = Array.from({ length: count }, () => {
    const fact = technologyOf(listing(LISTINGS + made++, concepts, random), randomUUID(), new Date().toISOString());
    return recordOf(TechnologyPublished, { ...fact, sectors: [sectors[made % sectors.length] ?? 'food'] } as typeof fact);
  });
  await bus.hand(...records);
  await feed.catchUp();
  await feed.catchUp();
  await db.query(`UPDATE document SET changed_at = changed_at - interval '1 minute' WHERE searched_version IS DISTINCT FROM version`);
  const began = performance.now();
  const { done, failed } = await job.run();
  if (done !== count || failed > 0) throw new Error(`${done} done, ${failed} failed of ${count}`);
  return performance.now() - began;
}

const first = await publish(1);
const single: number[] = [];
for (let n = 0; n < SINGLE; n++) single.push(await publish(1));
const ofAnImport = (await publish(IMPORT)) / IMPORT;
const lexicon = loadLexicon();
const began = performance.now();
for (const query of searches.slice(0, SAMPLE)) await index.search([{ ...precisely(lexicon, query), limit: 20 }]);
const anew = ((performance.now() - began) / SAMPLE) * SEARCHES;
const [{ hits }] = (await db.query('SELECT count(*)::int AS hits FROM saved_search_hit')) as [{ hits: number }];

const one = percentile(single, 50);
console.log(`${SEARCHES} saved searches, ${(await index.state()).documents} documents, ${hits} found`);
console.log(
  `one publication, p50: ${one.toFixed(0)} ms (at most ${MOST.oneMs}); the first after a start, which reads all searches: ${first.toFixed(0)} ms`,
);
console.log(`each of an import of ${IMPORT}: ${ofAnImport.toFixed(1)} ms (at most ${MOST.ofAnImportMs})`);
console.log(
  `each search made anew: ${anew.toFixed(0)} ms for one publication, ${(anew / one).toFixed(1)} times as much (at least ${LEAST_TIMES})`,
);
await service.close();
await db.destroy();
await stopPostgres();
process.exit(one <= MOST.oneMs && ofAnImport <= MOST.ofAnImportMs && anew / one >= LEAST_TIMES ? 0 : 1);
