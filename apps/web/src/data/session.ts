import { actFor, currentSession, endSession } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import type { Role } from '@caunoi/contracts/access';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api';
import { mayLeave } from './leaving';
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

/** What asks a person first asks at once, also without a network; it must not come true by itself when that is back. */
const asking = { networkMode: 'always' } as const;

/**
 * Acts for another organisation from now on; the page begins anew, as do the others of this browser when they are looked at.
 * `stays`: at the same address, which is that organisation's.
 */
export function useSwitchOrganisation({ stays = false } = {}) {
  const navigate = useNavigate();
  return useMutation({
    ...asking,
    // What is unsaved is the present organisation's: it is saved as long as one acts for that.
    mutationFn: async (organisationId: string) => {
      const leaves = await mayLeave();
      if (leaves) await api.call(actFor, { body: { organisationId } });
      return leaves;
    },
    onSuccess: async (left) => {
      if (!left) return;
      if (!stays) await navigate({ to: '/desk', ignoreBlocker: true });
      noteOpenedFor(undefined);
      location.reload();
    },
  });
}

/** Signs out, forgets everything that was read or typed as this person on this machine, and goes home; `stays`: or not. */
export function useSignOut({ stays = false } = {}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...asking,
    // Asked while the session still stands: afterwards nothing could be saved, and no copy is left to come back to.
    mutationFn: async () => {
      const leaves = await mayLeave();
      if (leaves) await api.call(endSession, {});
      return leaves;
    },
    onSuccess: async (left) => {
      if (!left) return;
      dropAllLocalCopies();
      noteOpenedFor(undefined);
      if (!stays) await navigate({ to: '/', ignoreBlocker: true });
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
