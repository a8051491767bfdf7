import { search } from '@caunoi/contracts/matching/matching.endpoints';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import type { SearchAddress } from './search-params';

export type SearchAnswer = z.output<typeof search.answer>;
export type Hit = SearchAnswer['items'][number];

const route = getRouteApi('/search');

/** The search that the address describes, and the way to change it. Any change but "more" begins at the first page again. */
export function useSearchAddress() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<SearchAddress>) =>
    void navigate({ search: (before) => ({ ...before, pages: undefined, ...part }), replace: 'pages' in part, resetScroll: false });
  return { address, change };
}

/** Results page by page, as many pages as the address says, so that Back and a reload come back to the same list. */
export function useSearchResults({ pages = 1, ...query }: SearchAddress) {
  const results = useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }) => api.call(search, { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = results;
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (loaded > 0 && loaded < pages && hasNextPage && !isFetching && !isPlaceholderData) void fetchNextPage();
  }, [loaded, pages, hasNextPage, isFetching, isPlaceholderData, fetchNextPage]);
  return results;
}
