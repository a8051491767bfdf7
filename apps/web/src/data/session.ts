import { currentSession, endSession } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import type { Role } from '@caunoi/contracts/access';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api';
import { dropAllLocalCopies } from './local-copy';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Me | null> => (await api.call(currentSession, {}, signal)).me,
  staleTime: 5 * 60_000,
});

/** Who is signed in. `me` is undefined while that is not known yet, null when nobody is or when it cannot be found out. */
export function useSession() {
  const { data, isError } = useQuery(sessionQuery);
  const me = isError && !data ? null : data;
  const may = (...roles: Role[]) => me?.roles.some((role) => roles.includes(role)) ?? false;
  return { me, may };
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
