import type { SavedQuery } from '@caunoi/contracts/matching/saved-search';
import { type Probes, probesOf } from '@caunoi/text/engine/probes';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Understanding } from '../projection/understanding';
import { narrowingOf, precisely } from '../search/precisely.rules';
import { type IndexQuery, SearchIndex } from '../search-index/search-index';
import type { FreshThings } from './fresh-things';

export interface SearchToAsk {
  id: string;
  query: SavedQuery;
}

/** A kilobyte each. */
const MOST_PROBES = 20_000;
/** So many are read, or asked, before others get a turn. */
const AT_ONCE = 20;

/** No text holds it as a word. */
const UNWRITABLE = '∅';

/** Which of many saved searches find which of a few fresh things: what cannot be found is ruled out here, the rest is asked of the index. */
@Injectable()
export class Percolator {
  private readonly known = new LRUCache<string, { probes: Probes | null }>({ max: MOST_PROBES });

  constructor(
    private readonly index: SearchIndex,
    private readonly understanding: Understanding,
  ) {}

  /** By the search, the things that the page of it shows as being on the point. */
  async found(searches: readonly SearchToAsk[], fresh: FreshThings): Promise<{ searchId: string; thingIds: string[] }[]> {
    // Many look for the same.
    const alike = [...Map.groupBy(searches, ({ query }) => JSON.stringify(query))].map(([key, of]) => ({ key, of, query: of[0]?.query }));
    const asked: { of: readonly SearchToAsk[]; query: IndexQuery }[] = [];
    const probes = await this.probesOfAll(alike.flatMap(({ key, query }) => (query ? [{ key, query }] : [])));
    const isKnown = await this.knownWords([...probes.values()].flatMap((one) => one?.slips ?? []));
    for (const [n, { key, of, query }] of alike.entries()) {
      if (n % AT_ONCE === 0) await othersTurn();
      if (!query) continue;
      const among = fresh.possibleFor(narrowingOf(query), probes.get(key) ?? null, isKnown);
      if (among.length > 0)
        asked.push({ of, query: { ...precisely(this.understanding.lexicon, query), among, limit: among.length, counts: false } });
    }
    const found: { searchId: string; thingIds: string[] }[] = [];
    for (let n = 0; n < asked.length; n += AT_ONCE) {
      const some = asked.slice(n, n + AT_ONCE);
      const answers = await this.index.search(some.map(({ query }) => query));
      for (const [i, { of }] of some.entries()) {
        const thingIds = answers[i]?.hits.map(({ id }) => id) ?? [];
        if (thingIds.length > 0) found.push(...of.map(({ id }) => ({ searchId: id, thingIds })));
      }
      await othersTurn();
    }
    return found;
  }

  private async probesOfAll(queries: readonly { key: string; query: SavedQuery }[]) {
    const all = new Map<string, Probes | null>();
    for (const [n, { key, query }] of queries.entries()) {
      const known = this.known.get(key) ?? { probes: probesOf(precisely(this.understanding.lexicon, query)) };
      this.known.set(key, known);
      all.set(key, known.probes);
      if (n % AT_ONCE === 0) await othersTurn();
    }
    return all;
  }

  /** What stands nowhere tells most: as much as a word that nobody can write. */
  private async knownWords(words: readonly string[]) {
    const different = [...new Set(words)];
    if (different.length === 0) return () => true;
    const [unheard = 0, ...weights] = await this.index.weigh([UNWRITABLE, ...different]);
    const known = new Set(different.filter((_, n) => (weights[n] ?? 0) < unheard));
    return (word: string) => known.has(word);
  }
}
