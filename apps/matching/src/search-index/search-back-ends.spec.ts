import { readConfig } from '@caunoi/kit/run/config';
import { matchingService } from '../service';
import { ElasticsearchIndex } from './elasticsearch/elasticsearch-index';
import { MemoryIndex } from './memory-index';
import { openSearchIndex, SearchSettings } from './search-back-ends';

const settings = (env: Record<string, string>) => SearchSettings.parse(readConfig('matching', matchingService.config, env));

it('the back end is a setting; without one it is the memory', async () => {
  for (const env of [{}, { MATCHING_SEARCH: 'memory' }]) expect(openSearchIndex(settings(env))).toBeInstanceOf(MemoryIndex);
  const elsewhere = openSearchIndex(
    settings({ MATCHING_SEARCH: 'elasticsearch', MATCHING_ELASTICSEARCH_URL: 'https://search.example:9200' }),
  );
  expect(elsewhere).toBeInstanceOf(ElasticsearchIndex);
  await elsewhere.close();
});

it.each([
  [
    'a back end that there is not',
    { MATCHING_SEARCH: 'elastic' },
    /^Settings of matching are wrong: MATCHING_SEARCH: [^.;]*"memory"[^.;]*\.$/,
  ],
  [
    'an address that is none',
    { MATCHING_ELASTICSEARCH_URL: 'search' },
    /^Settings of matching are wrong: MATCHING_ELASTICSEARCH_URL: [^.;]*\.$/,
  ],
  [
    'a name that no index can have',
    { MATCHING_ELASTICSEARCH_INDEX: 'Chỉ mục' },
    /^Settings of matching are wrong: MATCHING_ELASTICSEARCH_INDEX: [^.;]*\.$/,
  ],
])('%s stops the start with one sentence', (_, env, sentence) => expect(() => settings(env)).toThrow(sentence));
