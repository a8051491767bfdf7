import { type Elasticsearch, openElasticsearch } from '@caunoi/kit/elasticsearch';
import { engine } from '@caunoi/testing/engines/engine';
import { randomUUID } from 'node:crypto';
import { searchIndexContract } from '../search-index.contract';
import { ElasticsearchIndex } from './elasticsearch-index';

let server: Elasticsearch;
beforeAll(async () => (server = openElasticsearch(await engine('elasticsearch'))));
afterAll(() => server.close());

searchIndexContract('the index in Elasticsearch', async () => new ElasticsearchIndex(server, `contract-${randomUUID()}`));
