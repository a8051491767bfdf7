import { acts } from '@caunoi/contracts/gateway/moderation.endpoints';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';

export type ActRow = z.output<typeof acts.answer>['items'][number];

/** What is looked for, as it stands in the address. */
export interface ActSearch {
  actor?: string | undefined;
  thing?: string | undefined;
  act?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const PAGE = 50;
/** So many rows are given to take along at most. */
const MOST_KEPT = 5_000;

const given = (search: ActSearch) => Object.fromEntries(Object.entries(search).filter(([, value]) => value));
const page = (search: ActSearch, cursor: string | null, limit: number, signal?: AbortSignal) =>
  api.call(acts, { query: { ...given(search), limit, ...(cursor ? { cursor } : {}) } }, signal);

export const actsQuery = (search: ActSearch) =>
  infiniteQueryOptions({
    queryKey: ['acts', search],
    queryFn: ({ pageParam, signal }) => page(search, pageParam, PAGE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 5_000,
  });

/** Everything that was looked for, page by page. */
export async function allActs(search: ActSearch): Promise<ActRow[]> {
  const rows: ActRow[] = [];
  let cursor: string | null = null;
  do {
    const { items, next }: z.output<typeof acts.answer> = await page(search, cursor, 100);
    rows.push(...items);
    cursor = next;
  } while (cursor && rows.length < MOST_KEPT);
  return rows;
}
