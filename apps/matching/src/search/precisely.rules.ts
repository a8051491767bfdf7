import type { SavedQuery } from '@caunoi/contracts/matching/saved-search';
import type { Lexicon } from '../lexicon/lexicon';
import { readQuery } from '../lexicon/expand.rules';
import type { IndexQuery } from '../search-index/search-index';
import { type Asked, asIndexQuery, narrowing, readAsked } from './asked.rules';

/** As the page asks that shows nothing but what says what was asked, in the words as they are typed. */
const askedBy = (saved: SavedQuery): Asked =>
  readAsked({ ...saved, only: 'precise', sort: 'relevance', spelling: 'verbatim', limit: 1 }).asked;

/** How an index is asked for what a saved search finds on the point: exactly as for that page. */
export function precisely(lexicon: Lexicon, saved: SavedQuery): Omit<IndexQuery, 'limit'> {
  const asked = askedBy(saved);
  return asIndexQuery(readQuery(lexicon, asked.q, 'vi'), asked);
}

/** What narrows it beside words. */
export const narrowingOf = (saved: SavedQuery) => narrowing(askedBy(saved));
