import { matchingService } from '@caunoi/matching/service';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import { TechnologyArchived, TechnologyFact, TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import type { LogRecord } from '@caunoi/kit/events/event-bus';
import { log as lines } from '@caunoi/kit/log';
import { engine } from '@caunoi/testing/engines/engine';
import { eventually } from '@caunoi/testing/events/eventually';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleOf } from '../services/arbitraries';
import { expectFlawless, printTable, type Found } from './scene/report';
import { chance, FACTS, isLong, LIMIT_MS, onKafka } from './scene/run';
import { freshLog, openAny } from './scene/stage';

// Fault 7: facts reach the search index stale, in disorder and repeated; some things are withdrawn or erased, and older facts come after.

const THINGS = isLong ? 200 : 40;
const VERSIONS = Math.min(50, Math.ceil(FACTS / 200));
/** Elasticsearch forgets after a minute which version it has deleted. */
const FORGOTTEN_MS = onKafka ? 61_000 : 0;

let log: Awaited<ReturnType<typeof openAny>>;
let service: TestService;
beforeAll(async () => {
  lines.level = 'silent';
  log = await openAny(await freshLog(), { leaseMs: 60_000 });
  const shared = onKafka
    ? {
        MATCHING_SEARCH: 'elasticsearch',
        MATCHING_ELASTICSEARCH_URL: await engine('elasticsearch'),
        MATCHING_ELASTICSEARCH_INDEX: `matching-${randomUUID()}`,
      }
    : undefined;
  service = await startService(matchingService, { bus: log.bus, ...(shared ? { env: shared } : {}) });
});
afterAll(async () => {
  await service.close();
  await log.close();
  printTable();
  await stopPostgres();
});

const random = chance('index');
const shuffled = <T>(list: T[]) =>
  list
    .map((one) => ({ one, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);

/** Two words that nothing else holds. */
const wordOf = (n: number) =>
  `${['lua', 'che', 'mit', 'oi', 'me'][n % 5]}${'abcdefghij'[Math.floor(n / 5) % 10]}${'klmnopqrst'[Math.floor(n / 50) % 10]}xoay`;
const sample = TechnologyFact.parse({
  ...(sampleOf(TechnologyFact, {}) as object),
  ...{ status: 'published', suspended: false, language: 'vi', keywords: [] },
});
const things = Array.from({ length: THINGS }, (_, n) => ({
  id: randomUUID(),
  word: wordOf(n),
  end: (['stays', 'archived', 'erased'] as const)[n % 3]!,
}));
type Thing = (typeof things)[number];

const fact = ({ id, word }: Thing, version: number, change: Partial<TechnologyFact> = {}) =>
  ({ ...sample, id, title: `${word} bản ${version}`, ...change }) as TechnologyFact;
const published = (thing: Thing, version: number) => recordOf(TechnologyPublished, fact(thing, version), { sequence: version });
const ending = (thing: Thing): LogRecord => {
  const archived = recordOf(TechnologyArchived, fact(thing, VERSIONS + 1, { status: 'archived' }), { sequence: VERSIONS + 1 });
  return thing.end === 'archived' ? archived : { ...archived, eventId: randomUUID(), value: null };
};

let epoch = 0n;
async function tell(records: LogRecord[]) {
  for (let n = 0; n < records.length; n += 100) await log.bus.append(records.slice(n, n + 100), { producer: 'faults.0', epoch: ++epoch });
}
const behind = async () => (await log.bus.lag('matching.main.v1')).reduce((sum, { committed, end }) => sum + Number(end - committed), 0);
const titles = async ({ word }: Thing) =>
  (await service.as().call(matching.search, { query: { q: word } })).body.items
    .map(({ title }) => title)
    .filter((title) => title.startsWith(word));

async function look(): Promise<Found> {
  await eventually(async () => expect(await behind()).toBe(0), { withinMs: LIMIT_MS / 2, everyMs: 200 });
  const found: Found = { facts: 0, lost: [], doubled: [], inverted: [] };
  const newest = ({ end, word }: Thing) => (end === 'stays' ? [`${word} bản ${VERSIONS}`] : []);
  for (const thing of things) {
    const shown = await eventually(async () => {
      const now = await titles(thing);
      if (now.join() !== newest(thing).join()) throw new Error(`not yet: ${thing.word} shows ${now.join()}`);
      return now;
    }).catch(() => titles(thing));
    if (thing.end === 'stays' && shown.length === 0) found.lost.push(thing.word);
    else if (thing.end !== 'stays' && shown.length > 0) found.doubled.push(`${thing.word} is there again`);
    else if (shown.join() !== newest(thing).join()) found.inverted.push(`${thing.word}: ${shown.join()}`);
  }
  return found;
}

it(
  'fault 7: the index shows the newest version, and what is gone stays gone',
  async () => {
    const told = things.flatMap((thing) => Array.from({ length: VERSIONS }, (_, i) => published(thing, i + 1)));
    const repeated = random.some(told, told.length / 4);
    await tell(shuffled([...told, ...repeated]));
    await tell(shuffled(things.filter(({ end }) => end !== 'stays').map(ending)));
    const stale = things.map((thing) => published(thing, 1 + random.below(VERSIONS)));
    await tell(stale);
    const first = await look();
    await sleep(FORGOTTEN_MS);
    await tell(things.map((thing) => published(thing, VERSIONS)));
    const found = await look();
    for (const kind of ['lost', 'doubled', 'inverted'] as const) found[kind].push(...first[kind]);
    const facts = told.length + repeated.length + 3 * THINGS;
    expectFlawless('7 the search index hears stale news', { ...found, facts, note: onKafka ? 'Elasticsearch' : 'index in memory' });
  },
  LIMIT_MS,
);
