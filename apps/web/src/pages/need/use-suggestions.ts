import type { needOverview } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Match, MatchList } from '@caunoi/contracts/matching/match';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { needOverviewQuery } from '../../things/need/need-queries';
import { useLocale } from '../../i18n/locale';
import type { NeedTab } from './need-address';

type Overview = z.output<typeof needOverview.answer>;
type List = z.output<typeof MatchList>;

const lookAgain = 2_000;
const patience = 20_000;

export interface Suggestions {
  all: Match[];
  technology: Match[];
  expert: Match[];
  computedAt: string;
  /** When the newest part was made. */
  seenAt: string;
  refused: number;
  abstained: Record<NeedTab, boolean>;
  /** A list that could not be had is not an empty one. */
  known: Record<NeedTab, boolean>;
  /** They are for the need as it was before it was changed. */
  behind: boolean;
}

/** Nothing came and nothing failed: the need is still on its way to the matcher. */
const isOnItsWay = ({ technologies, experts, degraded }: Overview) => technologies === null && experts === null && degraded.length === 0;

/** What was changed a moment ago is on its way, too: so far its lists answer what it said before. */
const isBehind = ({ need, technologies, experts }: Overview) =>
  [technologies, experts].some((list) => list !== null && list.sourceVersion < need.version);

/** What is missing may be there in a moment: it is on its way, or what makes it had no time. */
const mayCome = (overview: Overview | undefined) =>
  overview !== undefined && (isOnItsWay(overview) || isBehind(overview) || overview.degraded.length > 0);

const empty = (list: List | null) => list?.abstained === true;

function suggestionsIn(overview: Overview): Suggestions | null {
  const { technologies, experts } = overview;
  const first = technologies ?? experts;
  if (!first) return null;
  const [technology, expert] = [technologies?.items ?? [], experts?.items ?? []];
  return {
    all: [...technology, ...expert].toSorted((a, b) => b.score - a.score),
    technology,
    expert,
    computedAt: first.computedAt,
    seenAt:
      [technologies, experts]
        .flatMap((list) => list?.computedAt ?? [])
        .sort()
        .at(-1) ?? first.computedAt,
    // Refusals count for the need as a whole, so each list answers the same number.
    refused: first.refused,
    abstained: { technology: empty(technologies), expert: empty(experts) },
    known: { technology: technologies !== null, expert: experts !== null },
    behind: isBehind(overview),
  };
}

/** What answers an own need; looks again for a while when it was sent or changed a moment ago, or when a part is missing. */
export function useSuggestions(needId: string) {
  const locale = useLocale();
  /** The version that was waited for in vain. */
  const [givenUp, setGivenUp] = useState<number>();
  const query = useQuery({
    ...needOverviewQuery(needId, locale),
    refetchInterval: ({ state: { data } }) => (mayCome(data) && data?.need.version !== givenUp ? lookAgain : false),
  });
  const { data, error } = query;
  const onItsWay = data !== undefined && isOnItsWay(data);
  const version = data?.need.version;
  const patient = version !== givenUp;
  const wanting = mayCome(data);
  useEffect(() => {
    if (!wanting || !patient) return;
    const timer = setTimeout(() => setGivenUp(version), patience);
    return () => clearTimeout(timer);
  }, [wanting, patient, version]);
  return {
    found: data ? suggestionsIn(data) : null,
    waiting: (data === undefined && !error) || (onItsWay && patient),
    degraded: data?.degraded ?? [],
    error,
    retry: () => {
      setGivenUp(undefined);
      void query.refetch();
    },
  };
}
