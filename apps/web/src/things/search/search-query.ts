import { search } from '@caunoi/contracts/matching/matching.endpoints';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import type { SearchAddress } from './search-params';

export type SearchAnswer = z.output<typeof search.answer>;

/** As many as can be asked for at once: whoever goes on wants more than the first look. */
const more = 50;

/** What a search finds, page by page. */
export const searchQuery = ({ pages: _, saved: __, ...query }: SearchAddress) =>
  infiniteQueryOptions({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }): Promise<SearchAnswer> =>
      api.call(search, { query: { ...query, ...(pageParam ? { cursor: pageParam, limit: more } : {}) } }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
