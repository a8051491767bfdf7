import { findCode } from '@caunoi/contracts/code-lists/code-list';
import { filterLists } from '@caunoi/contracts/matching/filter-lists';
import { listFilters, type SearchAddress } from './search-params';

/** The address without filters by what never was a code: the platform refuses them, and here addresses are typed and cut off. */
export function withKnownCodes(address: SearchAddress): SearchAddress {
  const known = listFilters.flatMap((filter) => {
    const codes = address[filter];
    if (codes === undefined) return [];
    const left = codes.filter((code) => findCode(filterLists[filter], code));
    return [[filter, left.length > 0 ? left : undefined] as const];
  });
  return { ...address, ...Object.fromEntries(known) };
}
