import { search } from '@caunoi/contracts/matching/matching.endpoints';
import { api } from '../../api';
import type { SearchAddress } from './search-params';
import type { SearchAnswer } from './search-query';

/** As many as a person goes through; whoever wants a register takes it by the API. */
export const mostHits = 1000;
const atOnce = 50;

/** What a search finds, from the first result on, `mostHits` at the most. */
export async function allHits({ pages: _, saved: __, ...query }: SearchAddress): Promise<SearchAnswer['items']> {
  const items: SearchAnswer['items'] = [];
  let cursor: string | null | undefined;
  do {
    const page: SearchAnswer = await api.call(search, { query: { ...query, limit: atOnce, ...(cursor ? { cursor } : {}) } });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < mostHits);
  return items;
}
