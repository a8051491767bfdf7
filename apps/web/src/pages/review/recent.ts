import type { ReviewDecision } from '@caunoi/contracts/review';
import { reopenNeed } from '@caunoi/contracts/needs/needs.endpoints';
import { TAKE_BACK_MS } from '@caunoi/contracts/reviewing/reviewing';
import { reopenTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../api';
import type { Waiting } from './queue';

export interface Recent {
  /** As it was answered: with the version that can be taken back. */
  waiting: Waiting;
  decision: ReviewDecision;
  at: number;
}

/** What was decided on this page in the last minutes, newest first. It is known here alone. */
export const recentQuery = queryOptions({
  queryKey: ['review-recent'],
  queryFn: (): Recent[] => [],
  staleTime: Infinity,
  gcTime: Infinity,
});

const change = (client: QueryClient, to: (before: Recent[]) => Recent[]) =>
  client.setQueryData(recentQuery.queryKey, (before) => to(before ?? []));

export const noteDecided = (client: QueryClient, waiting: Waiting, decision: ReviewDecision) =>
  change(client, (before) => [{ waiting, decision, at: Date.now() }, ...before]);

export const wasDecided = (client: QueryClient, id: string) =>
  (client.getQueryData(recentQuery.queryKey) ?? []).some(({ waiting }) => waiting.thing.id === id);

export const stillOpen = (recent: readonly Recent[], now: number) => recent.filter(({ at }) => now - at < TAKE_BACK_MS);

/** The text waits again, as if nothing had been decided. */
export async function takeBack(client: QueryClient, { waiting: { kind, thing } }: Recent) {
  const { id, version } = thing;
  if (kind === 'need') await api.call(reopenNeed, { params: { needId: id }, body: { version } });
  else await api.call(reopenTechnology, { params: { technologyId: id }, body: { version } });
  change(client, (before) => before.filter(({ waiting }) => waiting.thing.id !== id));
}

/** Whatever shows texts that wait, or what is shown to everybody. */
export const renewQueues = (client: QueryClient) =>
  Promise.all(
    ['review-queue', 'review-claims', 'review-file', 'desk', 'search'].map((queryKey) =>
      client.invalidateQueries({ queryKey: [queryKey] }),
    ),
  );
