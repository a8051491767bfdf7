import { MemoryIndex } from './memory-index';
import type { SearchIndex } from './search-index';

/** Every back end there is, by its name in the setting `search`. */
const backEnds = { memory: () => new MemoryIndex() } satisfies Record<string, () => SearchIndex>;

export type SearchBackEnd = keyof typeof backEnds;

export const searchBackEnds = Object.keys(backEnds) as [SearchBackEnd, ...SearchBackEnd[]];

export const openSearchIndex = (name: SearchBackEnd): SearchIndex => backEnds[name]();
