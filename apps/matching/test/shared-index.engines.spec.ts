import * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { openElasticsearch, type Elasticsearch } from '@caunoi/kit/elasticsearch';
import { log } from '@caunoi/kit/log';
import { engine } from '@caunoi/testing/engines/engine';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { randomUUID } from 'node:crypto';
import { IndexFeed } from '../src/projection/index-feed';
import { IndexKeeping } from '../src/projection/index-keeping';
import { SearchIndex } from '../src/search-index/search-index';
import type { SharedIndex } from '../src/search-index/shared-index';
import { matchingService } from '../src/service';
import { begin } from './content';
import { aTechnology, newWord } from './new-things';

const name = `matching-${randomUUID()}`;
const bus = handBus();
let server: Elasticsearch;
let env: Record<string, string>;
let service: TestService;

async function start() {
  const started = await startService(matchingService, { bus: handBus(), env });
  started.clock.set(begin);
  return started;
}

beforeAll(async () => {
  log.level = 'silent';
  const url = await engine('elasticsearch');
  server = openElasticsearch(url);
  env = {
    MATCHING_DATABASE_URL: await freshDatabase(),
    MATCHING_SEARCH: 'elasticsearch',
    MATCHING_ELASTICSEARCH_URL: url,
    MATCHING_ELASTICSEARCH_INDEX: name,
  };
  service = await startService(matchingService, { bus, env });
  service.clock.set(begin);
});
afterAll(async () => {
  await service.close();
  await server.close();
  await stopPostgres();
});

const found = async (q: string, of = service) => (await of.as().call(api.search, { query: { q } })).body.items.map(({ title }) => title);
const behind = async () => Object.keys(await server.ask<Record<string, unknown>>('GET', `/_alias/${name}`));
const indexes = async () => Object.keys(await server.ask<Record<string, unknown>>('GET', `/${name}-*/_alias`)).sort();

async function told(word: string, sequence = 1) {
  const fact = aTechnology(word);
  await bus.deliver(technologies.TechnologyPublished, fact, { sequence });
  await service.app.get(IndexFeed).catchUp();
  await service.app.get(IndexFeed).catchUp();
  return fact;
}

it('what is published is found by every replica, and one that starts puts nothing in', async () => {
  const word = newWord();
  await told(word);
  expect(await found(word)).toEqual([word]);
  const other = await start();
  const state = () => server.ask<{ _all: { primaries: { indexing: { index_total: number } } } }>('GET', `/${name}/_stats/indexing`);
  const before = (await state())._all.primaries.indexing.index_total;
  expect(await found(word, other)).toEqual([word]);
  await other.app.get(IndexFeed).catchUp();
  expect((await state())._all.primaries.indexing.index_total).toBe(before);
  await other.close();
});

it('a rebuild puts a new index in the place of the old one, which can be searched again', async () => {
  const [word, later, afterwards] = [newWord(), newWord(), newWord()];
  await told(word);
  const [old] = await behind();
  await service.app.get(IndexKeeping).rebuild();
  const [fresh] = await behind();
  expect(fresh).not.toBe(old);
  await told(later);
  await eventually(async () => expect([await found(word), await found(later)]).toEqual([[word], [later]]));
  const actions = [{ remove: { index: fresh, alias: name } }, { add: { index: old, alias: name } }];
  await server.ask('POST', '/_aliases', { body: { actions } });
  await told(afterwards);
  await eventually(async () =>
    expect([await found(word), await found(later), await found(afterwards)]).toEqual([[word], [later], [afterwards]]),
  );
  expect((await indexes()).length).toBe(2);
});

it('what the index has lost, or has otherwise than its row says, is put in again', async () => {
  const [lost, changed] = [newWord(), newWord()];
  const [{ id }, other] = [await told(lost), await told(changed)];
  const version = 'version=1&version_type=external_gte';
  await server.ask('DELETE', `/${name}/_doc/${id}?${version}`);
  await server.ask('PUT', `/${name}/_doc/${other.id}?${version}`, { body: { id: other.id, thing: other.id, open: false } });
  const refreshed = () => server.ask('POST', `/${name}/_refresh`);
  await refreshed();
  await eventually(async () => expect([await found(lost), await found(changed)]).toEqual([[], []]));
  expect(await service.app.get(IndexKeeping).reconcile()).toMatchObject({ failed: 0 });
  await eventually(async () => expect([await found(lost), await found(changed)]).toEqual([[lost], [changed]]));
});

it('after several rebuilds one index stands behind the name, for a replica that starts then, too', async () => {
  for (let n = 0; n < 2; n++) await service.app.get(IndexKeeping).rebuild();
  const live = await behind();
  expect(live).toHaveLength(1);
  const other = await start();
  expect(await behind()).toEqual(live);
  const word = newWord();
  await told(word);
  expect(await found(word, other)).toEqual([word]);
  await other.close();
});

it('an index that has taken its place stays, though whoever made it did not hear so and discards it', async () => {
  const beside = await (service.app.get(SearchIndex) as SharedIndex).beside();
  const before = await behind();
  await beside.swap(new Date());
  await beside.swap(new Date());
  const live = await behind();
  expect([live.length, live[0] === before[0]]).toEqual([1, false]);
  await beside.discard();
  expect(await behind()).toEqual(live);
  await service.app.get(IndexKeeping).rebuild();
});
