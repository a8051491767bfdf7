import type { Match } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { CardTitle } from '../../components/card-title';
import { Comparison } from '../../components/comparison';
import { Dialog } from '../../components/dialog';
import { KindTag } from '../../components/kind-tag';
import { Picture } from '../../components/picture';
import { thingLink } from '../../components/thing-link';
import { useLocale } from '../../i18n/locale';
import { DeclineForm } from '../../things/match/decline-form';
import { Interest } from '../../things/match/interest';
import type { FeedbackActions } from '../../things/match/use-feedback';
import { comparedRows } from './compared-rows';

interface CompareMatchesProps {
  need: Need;
  /** In the order in which they were chosen. */
  matches: readonly Match[];
  feedback: FeedbackActions;
  /** The list again. */
  back: LinkProps;
  onGone: (match: Match) => void;
}

/** Suggestions side by side, each with the say of the person they are made for. */
export function CompareMatches({ need, matches, feedback, back, onGone }: CompareMatchesProps) {
  const locale = useLocale();
  const [declining, setDeclining] = useState<Match | null>(null);
  const close = () => setDeclining(null);
  const refuse = (reason: string) => {
    if (!declining) return;
    feedback.refuse(declining, reason);
    onGone(declining);
    close();
  };
  return (
    <div className="compare-matches">
      <p>
        <Link {...back} resetScroll={false}>
          <IconArrowLeft className="i" aria-hidden /> <Trans>Về danh sách gợi ý</Trans>
        </Link>
      </p>
      <Comparison
        label={plural(matches.length, { other: 'So sánh # gợi ý' })}
        rows={comparedRows(matches, locale, need.language)}
        things={matches.map((match) => ({
          id: match.id,
          name: <Name match={match} />,
          acts: <Acts match={match} feedback={feedback} onDecline={() => setDeclining(match)} />,
        }))}
      />
      <Dialog open={declining !== null} onClose={close} labelledBy="declined">
        {declining && (
          <>
            <h2 id="declined">
              <CardTitle card={declining.target} />
            </h2>
            <DeclineForm id="decline-compared" busy={feedback.isBusy(declining)} onRefuse={refuse} onKeep={close} />
          </>
        )}
      </Dialog>
    </div>
  );
}

const nameId = ({ id }: Match) => `compared-${id}`;

const Name = ({ match }: { match: Match }) => (
  <>
    {match.target.cover && <Picture photo={match.target.cover} cover={match.target.kind === 'expert' ? 'square' : true} sizes="12rem" />}
    <KindTag kind={match.target.kind} />
    <Link {...thingLink(match.target.kind, match.target.id)} id={nameId(match)} className="compared-name">
      <CardTitle card={match.target} />
    </Link>
  </>
);

interface ActsProps {
  match: Match;
  feedback: FeedbackActions;
  onDecline: () => void;
}

const Acts = ({ match, feedback, onDecline }: ActsProps) => (
  <span className="btns no-print">
    <Interest match={match} first={false} feedback={feedback} titleId={nameId(match)} />
    <Button kind="quiet" aria-haspopup="dialog" aria-describedby={nameId(match)} onClick={onDecline}>
      <Trans>Không hợp</Trans>
    </Button>
  </span>
);
