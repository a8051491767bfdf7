import { type Elasticsearch, openElasticsearch } from '@caunoi/kit/elasticsearch';
import { engine } from '@caunoi/testing/engines/engine';
import { randomUUID } from 'node:crypto';
import { toIndexEntry } from '../index-entry.rules';
import { searchIndexContract } from '../search-index.contract';
import { thing } from '../search-index.filled';
import { ElasticsearchIndex } from './elasticsearch-index';

let server: Elasticsearch;
beforeAll(async () => (server = openElasticsearch(await engine('elasticsearch'))));
afterAll(() => server.close());

searchIndexContract('the index in Elasticsearch', async () => new ElasticsearchIndex(server, `contract-${randomUUID()}`));

/** The server, and the states of indexes that were asked for since it was last asked. */
function noting() {
  const states: string[] = [];
  const ask: Elasticsearch['ask'] = async <T>(...[method, path, asked]: Parameters<Elasticsearch['ask']>) => {
    const answer = await server.ask<T>(method, path, asked);
    if (path.includes('/_pit?')) states.push((answer as { id: string }).id);
    return answer;
  };
  /** As after three minutes without a search, or when it starts again. */
  const forget = () => Promise.all(states.splice(0).map((id) => server.ask('DELETE', '/_pit', { body: { id } })));
  return { noted: { ...server, ask }, forget };
}

it('answers, and goes on with the next page, when Elasticsearch has forgotten the state that was asked', async () => {
  const { noted, forget } = noting();
  const index = new ElasticsearchIndex(noted, `forgotten-${randomUUID()}`);
  const titles = ['Máy sấy bơm nhiệt', 'Máy sấy gió nóng', 'Máy sấy năng lượng mặt trời'];
  const changes = titles.map((title, n) => ({ id: `may-${n}`, version: 1, entry: toIndexEntry(thing(`may-${n}`, [title, ''])) }));
  await index.bulk(changes);
  await index.refresh();
  const query = { text: 'máy sấy', limit: 2 };
  const [first] = await index.search([query]);
  expect(first?.hits).toHaveLength(2);
  await forget();
  const [next] = await index.search([{ ...query, ...(first?.next ? { after: first.next } : {}) }]);
  expect([...(first?.hits ?? []), ...(next?.hits ?? [])].map(({ id }) => id).sort()).toEqual(['may-0', 'may-1', 'may-2']);
  await forget();
  expect((await index.search([query]))[0]?.total).toBe(3);
  await forget();
  expect((await index.spelling('máy sấy', [])).known).toEqual(expect.arrayContaining(['may', 'say']));
});
