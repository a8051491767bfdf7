import { inbox } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { InboxItem } from '@caunoi/contracts/gateway/inbox';
import type { Me } from '@caunoi/contracts/identity/identity';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../api';
import { useSession } from './session';

export type Inbox = z.output<typeof inbox.answer>;

/** What waits for one person in one organisation. What renews the desk renews it too. */
export const inboxQuery = (me: Me | null | undefined) =>
  queryOptions({
    queryKey: ['desk', 'inbox', me?.account.id ?? null, me?.organisation?.id ?? null],
    queryFn: ({ signal }) => api.call(inbox, {}, signal),
    staleTime: 60_000,
  });

/** What waits for whoever is signed in: for the desk, the home page, and the numbers in the bars. */
export function useInbox() {
  const { me } = useSession();
  return useQuery({ ...inboxQuery(me), enabled: Boolean(me) });
}

const isReview = ({ task }: InboxItem) => task === 'review';

/** How much waits. What can be left for as long as one likes is not counted: a number that never goes says nothing. */
export const waitingIn = ({ items, further }: Pick<Inbox, 'items' | 'further'>) =>
  items.filter(({ urgency }) => urgency !== 'later').length + further;

/** How many texts wait for a reviewer. */
export const textsIn = ({ items, further }: Pick<Inbox, 'items' | 'further'>) => items.filter(isReview).length + further;
