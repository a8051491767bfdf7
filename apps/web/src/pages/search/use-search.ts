import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import type { SearchAddress } from '../../things/search/search-params';
import { unfolded } from '../../things/search/typed-syntax';
import { type SearchAnswer, searchQuery } from '../../things/search/search-query';

export type { SearchAnswer } from '../../things/search/search-query';
export type Hit = SearchAnswer['items'][number];

const route = getRouteApi('/search');

/**
 * The search that the address describes, and the way to change it. Any change but "more" begins at the first page again. Whoever touches a
 * filter (`narrow`, which stays the same) goes on from all of them, typed or chosen.
 */
export function useSearchAddress() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<SearchAddress>, replace = false) =>
    void navigate({ search: (before) => ({ ...before, pages: undefined, ...part }), replace, resetScroll: false });
  const narrow = useCallback(
    (part: Partial<SearchAddress>) =>
      void navigate({ search: (before) => ({ ...unfolded(before), pages: undefined, ...part }), resetScroll: false }),
    [navigate],
  );
  return { address, change, narrow };
}

/** Results page by page, as many pages as the address says, so that Back and a reload come back to the same list. */
export function useSearchResults({ pages = 1, ...query }: SearchAddress) {
  const results = useInfiniteQuery(searchQuery(query));
  const { data, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = results;
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (loaded > 0 && loaded < pages && hasNextPage && !isFetching && !isPlaceholderData) void fetchNextPage();
  }, [loaded, pages, hasNextPage, isFetching, isPlaceholderData, fetchNextPage]);
  return results;
}
