import type { MatchList } from '@caunoi/contracts/matching/match';
import type { QueryKey } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { z } from 'zod';
import { EmptyState } from '../../components/empty-state';
import { ListState, NotReady } from './list-state';
import { MatchCards, onShelf, UnsureShelf } from './match-list';
import type { Source } from './match-card';
import { useFeedback } from './use-feedback';
import { useMutualInterests } from './use-mutual-interests';

interface MatchesSectionProps {
  /** Null when the matcher has no answer (yet). */
  list: z.output<typeof MatchList> | null;
  source: Source;
  /** "3 nhu cầu hợp với hồ sơ này" */
  title: (count: number) => ReactNode;
  lead: ReactNode;
  /** Where nothing is good enough: what that means and what to do. */
  none: { title: string; text: ReactNode; actions?: ReactNode };
  /** Of the thing that they are for. */
  thingId: string;
  queryKey: QueryKey;
  onRetry: () => void;
}

/** Suggestions for something of one's own, best first, or that nothing is good enough yet. */
export function MatchesSection({ list, source, title, lead, none, thingId, queryKey, onRetry }: MatchesSectionProps) {
  const id = useId();
  const feedback = useFeedback(queryKey);
  useMutualInterests(thingId, queryKey);
  if (!list) return <NotReady onRetry={onRetry} />;
  const { items, refused, computedAt } = list;
  const suggested = onShelf(items, 'suggested');
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title(suggested.length)}
      </h2>
      <p className="soft">{lead}</p>
      <MatchCards matches={suggested} source={source} feedback={feedback} headingId={id} />
      {suggested.length === 0 && (
        <EmptyState art="bridge" level={3} title={none.title} actions={none.actions}>
          {none.text}
        </EmptyState>
      )}
      <UnsureShelf matches={onShelf(items, 'unsure')} source={source} feedback={feedback} />
      <ListState computedAt={computedAt} refused={refused} />
    </section>
  );
}
