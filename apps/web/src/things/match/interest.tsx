import type { Match } from '@caunoi/contracts/matching/match';
import { Trans } from '@lingui/react/macro';
import { IconHeart, IconHeartFilled } from '@tabler/icons-react';
import { Button } from '../../components/button';
import { StatusBadge } from '../../components/status-badge';
import type { FeedbackActions } from './use-feedback';

interface InterestProps {
  match: Match;
  /** The page's primary action. */
  first: boolean;
  feedback: FeedbackActions;
  titleId: string;
}

/** The say for a suggestion. */
export function Interest({ match, first, feedback, titleId }: InterestProps) {
  const busy = feedback.isBusy(match);
  const accepted = feedback.verdictOf(match) === 'accepted';
  const untouched = first ? 'primary' : 'secondary';
  // One button that changes, not one in place of the other: the focus stays on it.
  return (
    <>
      {accepted && (
        <StatusBadge tone="positive">
          <Trans>Bạn quan tâm</Trans>
        </StatusBadge>
      )}
      <Button
        kind={accepted ? 'quiet' : untouched}
        busy={busy}
        aria-describedby={titleId}
        onClick={() => (accepted ? feedback.takeBack(match) : feedback.accept(match))}
      >
        {accepted ? <IconHeartFilled className="i" aria-hidden /> : <IconHeart className="i" aria-hidden />}
        {accepted ? <Trans>Rút quan tâm</Trans> : <Trans>Quan tâm</Trans>}
      </Button>
    </>
  );
}
