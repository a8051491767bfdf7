import { openElasticsearch } from '@caunoi/kit/elasticsearch';
import { z } from 'zod';
import { ElasticsearchIndex } from './elasticsearch/elasticsearch-index';
import { MemoryIndex } from './memory-index';
import type { SearchIndex } from './search-index';

/** Where Elasticsearch is, and by which name the index is found there. */
const ElasticsearchSettings = z.object({
  elasticsearchUrl: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:9200'),
  elasticsearchIndex: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/, 'must be small letters, digits and hyphens')
    .default('caunoi-matching'),
});
type Settings = z.output<typeof ElasticsearchSettings>;

/** Every back end there is, by its name in the setting `search`. */
const backEnds = {
  memory: () => new MemoryIndex(),
  elasticsearch: ({ elasticsearchUrl, elasticsearchIndex }) =>
    new ElasticsearchIndex(openElasticsearch(elasticsearchUrl), elasticsearchIndex),
} satisfies Record<string, (settings: Settings) => SearchIndex>;

const names = Object.keys(backEnds) as [keyof typeof backEnds, ...(keyof typeof backEnds)[]];

export const SearchSettings = z.object({ search: z.enum(names).default('memory'), ...ElasticsearchSettings.shape });

export const openSearchIndex = ({ search, ...settings }: z.output<typeof SearchSettings>): SearchIndex => backEnds[search](settings);
