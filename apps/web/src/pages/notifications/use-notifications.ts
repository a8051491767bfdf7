import type { Me } from '@caunoi/contracts/identity/identity';
import { listNotifications, readNotification, readNotifications } from '@caunoi/contracts/notifications/notifications.endpoints';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import { unreadKey } from '../../data/notifications';

export type Notice = z.output<typeof listNotifications.answer>['items'][number];

const PAGE = 30;

/** What happened, the newest first. */
export const useNotifications = ({ account }: Me) =>
  useInfiniteQuery({
    queryKey: ['notifications', account.id, 'list'],
    queryFn: ({ pageParam, signal }) =>
      api.call(listNotifications, { query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    throwOnError: (_, { state }) => state.data === undefined,
  });

/** Marks entries as read; the numbers in the bars follow. */
export function useReading({ account }: Me) {
  const client = useQueryClient();
  const read = {
    onSuccess: ({ unread }: { unread: number }) => {
      client.setQueryData(unreadKey(account.id), unread);
      return client.invalidateQueries({ queryKey: ['notifications', account.id, 'list'] });
    },
  };
  const one = useMutation({
    ...read,
    mutationFn: (notificationId: string) => api.call(readNotification, { params: { notificationId } }),
  });
  const all = useMutation({ ...read, mutationFn: (until: string) => api.call(readNotifications, { body: { until } }) });
  return { one, all };
}
