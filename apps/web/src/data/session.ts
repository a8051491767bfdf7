import { actFor, currentSession, endSession } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import type { Role } from '@caunoi/contracts/access';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api';
import { dropAllLocalCopies } from './local-copy';

const queryKey = ['session'];

/** Somebody who acts for another organisation than the page was opened for. */
export const hasSwitched = (before: Me | null | undefined, now: Me | null) =>
  Boolean(before && now && before.organisation?.id !== now.organisation?.id);

export const sessionQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal, client }): Promise<Me | null> => {
    const { me } = await api.call(currentSession, {}, signal);
    // Nothing that was read or typed for the one may be taken for the other's.
    if (hasSwitched(client.getQueryData<Me | null>(queryKey), me)) location.reload();
    return me;
  },
  staleTime: 5 * 60_000,
});

/** Who is signed in. `me` is undefined while that is not known yet, null when nobody is or when it cannot be found out. */
export function useSession() {
  const { data, isError } = useQuery(sessionQuery);
  const me = isError && !data ? null : data;
  const may = (...roles: Role[]) => me?.roles.some((role) => roles.includes(role)) ?? false;
  return { me, may };
}

/** Acts for another organisation from now on; the page begins anew, as do the others of this browser when they ask for anything. */
export function useSwitchOrganisation() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (organisationId: string) => api.call(actFor, { body: { organisationId } }),
    onSuccess: async () => {
      await navigate({ to: '/desk' });
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
      await navigate({ to: '/' });
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
