import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { services } from '@caunoi/contracts/services';
import { openElasticsearch, type Elasticsearch } from '@caunoi/kit/elasticsearch';
import { log } from '@caunoi/kit/log';
import { type Engine, startElasticsearch } from '@caunoi/testing/engines/containers';
import { eventually } from '@caunoi/testing/events/eventually';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Understanding } from '../src/projection/understanding';
import { SearchIndex } from '../src/search-index/search-index';
import type { SharedIndex } from '../src/search-index/shared-index';
import { type IndexBeside } from '../src/search-index/shared-index';
import { matchingService } from '../src/service';
import { begin } from './content';
import { aTechnology, newWord } from './new-things';

/** More than are read at once, so that a rebuild looks up between them. */
const THINGS = 1_200;
/** Longer than anybody waits for an answer of Elasticsearch. */
const PAUSE_MS = 35_000;
/** A killed Elasticsearch starts on a machine that has other work, too. */
const PATIENCE = { withinMs: 300_000 };
const name = `faults-${randomUUID()}`;
const { list, start } = services.matching.jobs;
let engine: Engine;
let server: Elasticsearch;
let env: Record<string, string>;
let service: TestService;

async function started() {
  const fresh = await startService(matchingService, { bus: handBus(), env });
  fresh.clock.set(begin);
  return fresh;
}

beforeAll(async () => {
  log.level = 'silent';
  engine = await startElasticsearch();
  server = openElasticsearch(engine.url);
  env = {
    MATCHING_DATABASE_URL: await freshDatabase(),
    MATCHING_SEARCH: 'elasticsearch',
    MATCHING_ELASTICSEARCH_URL: engine.url,
    MATCHING_ELASTICSEARCH_INDEX: name,
  };
  service = await started();
  await fill();
});
afterAll(async () => {
  await service.close();
  await server.close();
  await engine.stop();
  await stopPostgres();
});

const INSERT = `INSERT INTO document (kind, id, version, suggested_version, fact, subject, entry, reading)
  SELECT 'technology', (n->'fact'->>'id')::uuid, 1, 1, n->'fact', n->'subject', (n->'entry')::json, $2 FROM json_array_elements($1::json) AS n`;

/** A row as a handler of facts writes it: nobody has read it yet. */
const publish = (word: string) => service.db.query(INSERT, [JSON.stringify([{ fact: aTechnology(word) }]), null]);

/** Rows that have been read: one of them, under other names. */
async function fill() {
  const understanding = service.app.get(Understanding);
  const [word, fact] = [newWord(), aTechnology(newWord())];
  const read = JSON.stringify({ fact, ...understanding.of({ kind: 'technology', fact: { ...fact, title: word } }) });
  const rows = Array.from({ length: THINGS }, () => read.replaceAll(word, newWord()).replaceAll(fact.id, randomUUID()));
  await service.db.query(INSERT, [`[${rows.join()}]`, understanding.reading]);
}

const search = async (q: string) => (await service.as().call(api.search, { query: { q } })).body;
const found = async (q: string) => (await search(q)).items.map(({ title }) => title);
const isFound = (word: string) => eventually(async () => expect(await found(word)).toEqual([word]), PATIENCE);
const rows = async () => (await service.db.query<[{ count: number }]>('SELECT count(*)::int AS count FROM document'))[0].count;
const behind = async () => Object.keys(await server.ask<Record<string, unknown>>('GET', `/_alias/${name}`));
const indexes = async () => Object.keys(await server.ask<Record<string, unknown>>('GET', `/${name}-*/_alias`)).sort();
const administrator = () => service.as(someone('administrator'));
const rebuild = async () => {
  const { items } = (await administrator().call(list, {})).body;
  return items.find((job) => job.name === 'index-rebuild');
};
const ready = async () => {
  const { statusCode, body } = await service.app.inject({ url: '/health/ready' });
  return [statusCode, (JSON.parse(body) as { dependencies: { search: string } }).dependencies.search];
};

/** The next rebuild meets a fault when it comes to a step; from then on it waits until it may go on. */
function atStep(step: 'fill' | 'swap', fault: () => Promise<void>) {
  const index = service.app.get(SearchIndex) as SharedIndex;
  const beside = index.beside.bind(index);
  const [met, checked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isFirst = true;
  index.beside = async () => {
    const made = await beside();
    const take = made[step] as (given: unknown) => Promise<void>;
    const taken = async (given: unknown) => {
      if (isFirst) {
        isFirst = false;
        await fault();
        met.resolve();
      } else await checked.promise;
      return take(given);
    };
    return { ...made, [step]: taken } as IndexBeside;
  };
  return { met: met.promise, goOn: () => checked.resolve(), undo: () => void (index.beside = beside) };
}

/** Starts one; when the last before it began. */
async function ask() {
  const last = (await rebuild())?.lastStartedAt;
  expect(await administrator().call(start, { params: { name: 'index-rebuild' } })).toMatchObject({
    status: 201,
    body: { name: 'index-rebuild' },
  });
  return last;
}

/** The rebuild after that one has ended well, and the index holds what the rows say. */
async function nothingIsLost(last: string | null | undefined) {
  await eventually(async () => {
    const job = await rebuild();
    expect(job).toMatchObject({ state: 'waiting', lastResult: 'ok', lastError: null, failed: 0 });
    expect(job?.lastStartedAt).not.toBe(last);
  }, PATIENCE);
  expect((await rebuild())?.done).toBeGreaterThanOrEqual(THINGS);
  const all = await rows();
  await eventually(async () => expect((await search('')).total).toBe(all));
  const [live] = await behind();
  expect([(await behind()).length, (await indexes()).filter((index) => index !== live).length]).toEqual([1, 1]);
}

const faults = {
  killed: { begin: () => engine.kill(), end: () => engine.start() },
  frozen: {
    begin: () => engine.pause(),
    end: async () => {
      await sleep(PAUSE_MS);
      await engine.unpause();
    },
  },
};

it.each([
  ['killed', 'fill'],
  ['killed', 'swap'],
  ['frozen', 'fill'],
  ['frozen', 'swap'],
] as const)(
  '%s while a rebuild comes to its %s, it answers from the live index as soon as it is back, and the rebuild ends',
  async (fault, step) => {
    const [before, meanwhile] = [newWord(), newWord()];
    await publish(before);
    await isFound(before);
    const [live] = await behind();
    const { met, goOn, undo } = atStep(step, faults[fault].begin);
    const last = await ask();
    await met;
    expect(await ready()).toEqual([200, 'down']);
    await publish(meanwhile);
    await faults[fault].end();
    await isFound(before);
    expect(await behind()).toHaveLength(1);
    goOn();
    await nothingIsLost(last);
    undo();
    expect(await behind()).not.toEqual([live]);
    await isFound(meanwhile);
    await eventually(async () => expect(await ready()).toEqual([200, 'up']));
  },
);

it('a rebuild that stops with its process leaves nothing behind, and begins again with the next', async () => {
  const { met, goOn, undo } = atStep('fill', async () => undefined);
  const last = await ask();
  await met;
  const [live] = await behind();
  const stopped = service.close();
  // By then the job has been told to end.
  await sleep(2_000);
  goOn();
  await stopped;
  undo();
  const left = await indexes();
  expect([left.at(-1), await behind()]).toEqual([live, [live]]);
  service = await started();
  await nothingIsLost(last);
  expect(await behind()).not.toEqual([live]);
});

it('what a rebuild left behind that died with its process goes with the next', async () => {
  const beside = await (service.app.get(SearchIndex) as SharedIndex).beside();
  await beside.fill([{ id: randomUUID(), version: 1, entry: null }]);
  const left = (await indexes()).at(-1);
  const last = await ask();
  await nothingIsLost(last);
  expect(await indexes()).not.toContain(left);
});

it('where Elasticsearch has lost everything, matching fills an index anew by itself', async () => {
  const word = newWord();
  await publish(word);
  await isFound(word);
  await server.ask('DELETE', `/${(await indexes()).join()}`);
  const all = await rows();
  await eventually(async () => expect((await search('')).total).toBe(all), PATIENCE);
  await isFound(word);
  expect(await indexes()).toEqual(await behind().then((live) => expect.arrayContaining(live) as string[]));
});
