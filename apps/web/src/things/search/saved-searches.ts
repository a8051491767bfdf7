import type { Me } from '@caunoi/contracts/identity/identity';
import type { SavedSearch } from '@caunoi/contracts/matching/saved-search';
import { lookAtSavedSearch, savedSearches } from '@caunoi/contracts/matching/saved-searches.endpoints';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api';
import { useSession } from '../../data/session';
import { savedSearchesKey } from './saved-query';

/** As many as one person may keep. */
const all = 100;

export const savedSearchesQuery = (me: Me | null | undefined) =>
  queryOptions({
    queryKey: savedSearchesKey(me),
    queryFn: async ({ signal }): Promise<SavedSearch[]> => (await api.call(savedSearches, { query: { limit: all } }, signal)).items,
    staleTime: 60_000,
  });

export function useSavedSearches() {
  const { me } = useSession();
  return useQuery({ ...savedSearchesQuery(me), enabled: Boolean(me) });
}

/** Whoever opens what a saved search has found has seen it. One that there is not any more is only a search. */
export function useLookedAt(savedSearchId: string | undefined) {
  const { me } = useSession();
  const client = useQueryClient();
  useEffect(() => {
    if (!me || savedSearchId === undefined) return;
    const look = async () => {
      await api.call(lookAtSavedSearch, { params: { savedSearchId } });
      await client.invalidateQueries({ queryKey: savedSearchesKey(me) });
    };
    look().catch(() => undefined);
  }, [me, savedSearchId, client]);
}
