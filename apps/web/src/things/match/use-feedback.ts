import { declineReasons } from '@caunoi/contracts/code-lists/decline-reasons';
import { label } from '@caunoi/contracts/code-lists/code-list';
import type { Match } from '@caunoi/contracts/matching/match';
import { giveFeedback, takeBackFeedback } from '@caunoi/contracts/matching/matching.endpoints';
import { t } from '@lingui/core/macro';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { toast } from '../../components/toast-store';
import { problemText } from '../../data/problem-text';
import { currentLocale } from '../../i18n/locale';

type Verdict = 'accepted' | 'not_relevant' | null;

interface Given {
  match: Match;
  verdict: Verdict;
  reason?: string;
}

export interface FeedbackActions {
  verdictOf: (match: Match) => Verdict;
  isBusy: (match: Match) => boolean;
  accept: (match: Match) => void;
  takeBack: (match: Match) => void;
  /** Hides the suggestion for good, with a way back while the toast stands. */
  refuse: (match: Match, reason: string) => void;
}

/** What people say to suggestions. It shows at once; if the platform refuses, it is taken back. `queryKey`: what is read anew then. */
export function useFeedback(queryKey: QueryKey): FeedbackActions {
  const client = useQueryClient();
  const [given, setGiven] = useState<Readonly<Record<string, Verdict>>>({});
  const mark = ({ match: { id }, verdict }: Given) => setGiven((before) => ({ ...before, [id]: verdict }));
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async ({ match: { id: matchId }, verdict, reason }: Given) => {
      if (verdict === 'accepted') return void (await api.call(giveFeedback, { params: { matchId }, body: { verdict } }));
      if (verdict === 'not_relevant' && reason)
        return void (await api.call(giveFeedback, { params: { matchId }, body: { verdict, reason } }));
      return api.call(takeBackFeedback, { params: { matchId } });
    },
    onMutate: mark,
    onError: (error, { match }) => {
      mark({ match, verdict: match.feedback?.verdict ?? null });
      toast(problemText(error));
    },
    onSuccess: (_, { match, verdict, reason }) => tell(match, verdict, reason, () => mutate({ match, verdict: null })),
    // Nobody waits for the lists: the next word on a suggestion may be said at once.
    onSettled: () => {
      for (const key of [queryKey, ['desk']]) void client.invalidateQueries({ queryKey: key });
    },
  });
  return {
    verdictOf: (match) => (match.id in given ? (given[match.id] ?? null) : (match.feedback?.verdict ?? null)),
    isBusy: (match) => isPending && variables.match.id === match.id,
    accept: (match) => mutate({ match, verdict: 'accepted' }),
    takeBack: (match) => mutate({ match, verdict: null }),
    refuse: (match, reason) => mutate({ match, verdict: 'not_relevant', reason }),
  };
}

function tell({ target: { title } }: Match, verdict: Verdict, reason: string | undefined, undo: () => void) {
  if (verdict === 'accepted') return toast(t`Đã ghi: bạn quan tâm “${title}”`);
  if (verdict === null) return toast(t`Đã rút ý kiến về “${title}”`);
  const why = label(declineReasons, reason ?? '', currentLocale());
  return toast(t`Đã ẩn “${title}”. Lý do: ${why}`, undo);
}
