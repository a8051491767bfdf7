import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { withKnownCodes } from '../../things/search/known-codes';
import type { SearchAddress } from '../../things/search/search-params';
import { unfolded } from '../../things/search/typed-syntax';
import { type SearchAnswer, searchQuery } from '../../things/search/search-query';

export type { SearchAnswer } from '../../things/search/search-query';
export type Hit = SearchAnswer['items'][number];

const route = getRouteApi('/search');

/** Another search begins at its first page, and is none that was saved. */
const begun = { pages: undefined, saved: undefined };

/**
 * The search that the address describes, and the way to change it. Any change but "more" begins at the first page again. Whoever touches a
 * filter (`narrow`, which stays the same) goes on from all of them, typed or chosen.
 */
export function useSearchAddress() {
  const asked = route.useSearch();
  const address = useMemo(() => withKnownCodes(asked), [asked]);
  const navigate = route.useNavigate();
  const change = (part: Partial<SearchAddress>, replace = false) =>
    void navigate({ search: (before) => ({ ...withKnownCodes(before), ...begun, ...part }), replace, resetScroll: false });
  const narrow = useCallback(
    (part: Partial<SearchAddress>) =>
      void navigate({ search: (before) => ({ ...unfolded(withKnownCodes(before)), ...begun, ...part }), resetScroll: false }),
    [navigate],
  );
  return { address, change, narrow };
}

/** Results page by page, as many pages as the address says, so that Back and a reload come back to the same list. */
export function useSearchResults(address: SearchAddress) {
  const { pages = 1 } = address;
  const results = useInfiniteQuery(searchQuery(address));
  const { data, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = results;
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (loaded > 0 && loaded < pages && hasNextPage && !isFetching && !isPlaceholderData) void fetchNextPage();
  }, [loaded, pages, hasNextPage, isFetching, isPlaceholderData, fetchNextPage]);
  return results;
}
