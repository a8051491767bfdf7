import { openElasticsearch } from '@caunoi/kit/elasticsearch';
import { searchIndexContract } from '../search-index.contract';
import { ElasticsearchIndex } from './elasticsearch-index';

const server = openElasticsearch(process.env['TEST_ELASTICSEARCH_URL'] ?? '');
let made = 0;
const names: string[] = [];

searchIndexContract('the index in Elasticsearch', async () => {
  const name = `contract-${process.pid}-${Date.now()}-${made++}`;
  names.push(name);
  return new ElasticsearchIndex(server, name);
});

afterAll(async () => {
  for (const name of names) await server.ask('DELETE', `/${name}-1`, { expected: [404] });
  await server.close();
});
