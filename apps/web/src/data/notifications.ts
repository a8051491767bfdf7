import type { Me } from '@caunoi/contracts/identity/identity';
import { listNotifications } from '@caunoi/contracts/notifications/notifications.endpoints';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { useSession } from './session';

export const unreadKey = (accountId: string | null) => ['notifications', accountId, 'unread'];

/** How much of the inbox is unread; what follows it says so by itself. */
export const unreadQuery = (me: Me | null | undefined) =>
  queryOptions({
    queryKey: unreadKey(me?.account.id ?? null),
    queryFn: async ({ signal }) => (await api.call(listNotifications, { query: { limit: 1 } }, signal)).unread,
    staleTime: 5 * 60_000,
  });

export function useUnread() {
  const { me } = useSession();
  return useQuery({ ...unreadQuery(me), enabled: Boolean(me) }).data ?? 0;
}
