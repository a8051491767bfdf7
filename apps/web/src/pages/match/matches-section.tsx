import type { MatchList } from '@caunoi/contracts/matching/match';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { QueryKey } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { z } from 'zod';
import { Button } from '../../components/button';
import { ClockTime } from '../../components/dates';
import { EmptyState } from '../../components/empty-state';
import { MatchCards } from './match-list';
import type { Source } from './match-card';

interface MatchesSectionProps {
  /** Null when the matcher has no answer (yet). */
  list: z.output<typeof MatchList> | null;
  source: Source;
  /** "3 nhu cầu hợp với hồ sơ này" */
  title: (count: number) => ReactNode;
  lead: ReactNode;
  /** Where nothing is good enough: what that means and what to do. */
  none: { title: string; text: ReactNode; actions?: ReactNode };
  queryKey: QueryKey;
  onRetry: () => void;
}

/** Suggestions for something of one's own, best first, or that nothing is good enough yet. */
export function MatchesSection({ list, source, title, lead, none, queryKey, onRetry }: MatchesSectionProps) {
  const id = useId();
  if (!list) return <NotYet onRetry={onRetry} />;
  const { items, refused, computedAt } = list;
  return (
    <section>
      <h2 id={id} tabIndex={-1}>
        {title(items.length)}
      </h2>
      <p className="soft">{lead}</p>
      <div className="toolbar">
        <span className="small muted">
          <Trans>
            Cập nhật <ClockTime value={computedAt} />
          </Trans>
        </span>
        {refused > 0 && (
          <span className="small muted">
            <Plural value={refused} other="# gợi ý bạn đã bỏ, không hiện lại" />
          </span>
        )}
      </div>
      <MatchCards matches={items} source={source} queryKey={queryKey} headingId={id} />
      {items.length === 0 && (
        <EmptyState art="bridge" level={3} title={none.title} actions={none.actions}>
          {none.text}
        </EmptyState>
      )}
    </section>
  );
}

function NotYet({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Chưa tính xong gợi ý`}
      actions={
        <Button kind="secondary" onClick={onRetry}>
          <Trans>Tìm lại</Trans>
        </Button>
      }
    >
      <Trans>Phần ghép nối đang bận. Hồ sơ của bạn đã lưu, gợi ý sẽ hiện khi tính xong.</Trans>
    </EmptyState>
  );
}
