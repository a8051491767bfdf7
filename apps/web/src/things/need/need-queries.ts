import { assessNeed, getNeed, myNeeds } from '@caunoi/contracts/needs/needs.endpoints';
import type { Need, NeedStatement } from '@caunoi/contracts/needs/need';
import { needOverview } from '@caunoi/contracts/gateway/gateway.endpoints';
import { lookAlikes, needHistory } from '@caunoi/contracts/matching/matching.endpoints';
import type { Locale } from '@caunoi/contracts/locales';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../api';

export const needQuery = (needId: string) =>
  queryOptions({
    queryKey: ['need', needId],
    queryFn: ({ signal }) => api.call(getNeed, { params: { needId } }, signal),
    staleTime: 5_000,
  });

/** A need with everything around it: its organisation and, for its owner, what answers it. */
export const needOverviewQuery = (needId: string, locale: Locale) =>
  queryOptions({
    queryKey: ['need', needId, 'overview', locale],
    queryFn: ({ signal }) => api.call(needOverview, { params: { needId }, query: { locale } }, signal),
    staleTime: 5_000,
  });

/** Of which need, until which list (when it was made), and when somebody looked before. */
export interface Recalled {
  needId: string;
  seenAt: string;
  since: string | null;
}

/** What was suggested for a need, run by run, and what is new since somebody looked. A newer list has a history of its own. */
export const historyQuery = ({ needId, seenAt, since }: Recalled) =>
  queryOptions({
    queryKey: ['need', needId, 'history', since, seenAt],
    queryFn: ({ signal }) => api.call(needHistory, { params: { needId }, query: since ? { since } : {} }, signal),
    placeholderData: (last, query) => (query?.queryKey[1] === needId ? last : undefined),
    staleTime: 5_000,
  });

export const ownDraftsQuery = queryOptions({
  queryKey: ['needs', 'drafts'],
  queryFn: ({ signal }) => api.call(myNeeds, { query: { status: 'draft', limit: 5 } }, signal),
  staleTime: 0,
});

/** Advice on what is being written: one that failed is asked for again, or it would be missing until the next letter. */
const onceBack = { refetchInterval: ({ state }: { state: { status: string } }) => (state.status === 'error' ? 5_000 : false) } as const;

/** What a statement lacks, gives away and already says; the answer to the text before stands until the new one is there. */
export const assessmentQuery = (statement: NeedStatement) =>
  queryOptions({
    queryKey: ['need-assessment', statement],
    queryFn: ({ signal }) => api.call(assessNeed, { body: statement }, signal),
    ...onceBack,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const lookAlikesQuery = (text: string) =>
  queryOptions({
    queryKey: ['look-alikes', text],
    queryFn: ({ signal }) => api.call(lookAlikes, { body: { text, kinds: ['technology', 'expert', 'need'], limit: 4 } }, signal),
    ...onceBack,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** A need changed its state: every list it stands in is old. */
export async function needChanged(client: QueryClient, need: Need) {
  client.setQueryData(needQuery(need.id).queryKey, need);
  await old(client, ['need', need.id, 'overview']);
}

/** Somebody else changed it, as the stream of the need says. */
export const needChangedElsewhere = (client: QueryClient, needId: string) => old(client, ['need', needId]);

const old = (client: QueryClient, key: string[]) =>
  Promise.all([key, ['needs'], ['desk'], ['overview'], ['search']].map((queryKey) => client.invalidateQueries({ queryKey })));
