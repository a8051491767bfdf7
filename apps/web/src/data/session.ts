import { actFor, currentSession, endSession } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import type { Role } from '@caunoi/contracts/access';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api';
import { dropAllLocalCopies } from './local-copy';
import { noteOpenedFor } from './opened-for';

const queryKey = ['session'];

/** Somebody who acts for another organisation than the page was opened for. */
export const hasSwitched = (before: Me | null | undefined, now: Me | null) =>
  Boolean(before && now && before.organisation?.id !== now.organisation?.id);

export const sessionQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal, client }): Promise<Me | null> => {
    const { me } = await api.call(currentSession, {}, signal);
    const before = client.getQueryData<Me | null>(queryKey);
    // Nothing that was read or typed for the one may be taken for the other's.
    if (hasSwitched(before, me)) {
      noteOpenedFor(before?.organisation?.id);
      location.reload();
    }
    return me;
  },
  staleTime: 5 * 60_000,
  // In another tab one may have switched to another organisation.
  refetchOnWindowFocus: 'always',
});

/** Who is signed in. `me` is undefined while that is not known yet, null when nobody is or when it cannot be found out. */
export function useSession() {
  const { data, isError } = useQuery(sessionQuery);
  const me = isError && !data ? null : data;
  const may = (...roles: Role[]) => me?.roles.some((role) => roles.includes(role)) ?? false;
  return { me, may };
}

/**
 * Acts for another organisation from now on; the page begins anew, as do the others of this browser when they are looked at.
 * `stays`: at the same address, which is that organisation's.
 */
export function useSwitchOrganisation({ stays = false } = {}) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (organisationId: string) => api.call(actFor, { body: { organisationId } }),
    onSuccess: async () => {
      if (!stays) await navigate({ to: '/desk' });
      noteOpenedFor(undefined);
      location.reload();
    },
  });
}

/** Signs out, forgets everything that was read or typed as this person on this machine, and goes home. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => api.call(endSession, {}),
    onSuccess: async () => {
      dropAllLocalCopies();
      noteOpenedFor(undefined);
      await navigate({ to: '/' });
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
