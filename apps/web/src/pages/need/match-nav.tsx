import type { Match } from '@caunoi/contracts/matching/match';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Band } from '../../components/band';
import { CardTitle } from '../../components/card-title';
import { KindTag } from '../../components/kind-tag';
import { ReasonText } from '../../components/reason-text';
import type { FeedbackActions } from '../../things/match/use-feedback';
import { navId } from './use-open-match';

interface MatchNavProps {
  suggested: readonly Match[];
  unsure: readonly Match[];
  openId: string | undefined;
  addressOf: (match: Match) => LinkProps;
  feedback: FeedbackActions;
  isChosen: (match: Match) => boolean;
}

const exactly = { exact: true, includeSearch: true, explicitUndefined: true };

/** All suggestions, shelf by shelf, beside the one that is looked at, on wide screens. */
export function MatchNav({ suggested, unsure, ...entries }: MatchNavProps) {
  const { t } = useLingui();
  return (
    <nav className="match-nav no-print" aria-label={t`Danh sách gợi ý`}>
      <Entries matches={suggested} {...entries} />
      {unsure.length > 0 && (
        <p className="small muted">
          <Trans>Có thể liên quan, chưa chắc</Trans>
        </p>
      )}
      <Entries matches={unsure} {...entries} />
      <p className="small muted">
        <Trans>
          Phím <kbd>j</kbd> và <kbd>k</kbd> chuyển gợi ý, <kbd>x</kbd> chọn để so sánh.
        </Trans>
      </p>
    </nav>
  );
}

type EntriesProps = Omit<MatchNavProps, 'suggested' | 'unsure'> & { matches: readonly Match[] };

const Entries = ({ matches, openId, addressOf, feedback, isChosen }: EntriesProps) => (
  <ol>
    {matches.map((match) => (
      <li key={match.id}>
        <Link
          {...addressOf(match)}
          id={navId(match)}
          resetScroll={false}
          activeOptions={exactly}
          aria-current={match.target.id === openId ? 'true' : undefined}
          className={match.target.id === openId ? 'here' : ''}
        >
          <span className="match-marks">
            <KindTag kind={match.target.kind} />
            <Band band={match.band} />
            {isChosen(match) && (
              <span className="small">
                <Trans>Đã chọn</Trans>
              </span>
            )}
          </span>
          <b>
            <CardTitle card={match.target} />
          </b>
          <span className="small soft">
            {feedback.verdictOf(match) === 'accepted' ? <Trans>Bạn quan tâm</Trans> : <ReasonText reason={match.verdict} />}
          </span>
        </Link>
      </li>
    ))}
  </ol>
);
