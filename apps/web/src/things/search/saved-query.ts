import type { Me } from '@caunoi/contracts/identity/identity';
import type { SavedQuery } from '@caunoi/contracts/matching/saved-search';
import { listFilters, type SearchAddress } from './search-params';
import { unfolded, withWords } from './typed-syntax';

/** As long as a name may be. */
export const NAME_LIMIT = 120;

export const savedSearchesKey = (me: Me | null | undefined) => ['saved-searches', me?.account.id ?? null];

/** What of an address is worth keeping: what is looked for, in the words that were searched, where others were than were typed. */
export function savedQueryOf(address: SearchAddress, corrected: string | null): SavedQuery {
  const searched = corrected === null ? address : { ...unfolded(address), q: withWords(address.q ?? '', corrected) };
  const { q = '', kind, trlMin, trlMax, only, ...lists } = searched;
  const filters = listFilters.flatMap((filter) => (lists[filter]?.length ? [[filter, lists[filter]] as const] : []));
  return {
    q,
    ...(kind && { kind }),
    ...Object.fromEntries(filters),
    ...(trlMin && { trlMin }),
    ...(trlMax && { trlMax }),
    ...(only && { only }),
  };
}

function written(query: SavedQuery): string {
  const { q = '', ...filters } = unfolded(query);
  const said = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${[value].flat().map(String).sort().join(' ')}`],
  );
  return [q, ...said.sort()].join('\n');
}

/** Whether two searches look for the same, however their filters were given. */
export const looksForTheSame = (one: SavedQuery, other: SavedQuery) => written(one) === written(other);
