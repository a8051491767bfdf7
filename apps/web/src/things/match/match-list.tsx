import type { Match } from '@caunoi/contracts/matching/match';
import type { LinkProps } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { MatchCard, type Source } from './match-card';
import type { Choice } from './match-header';
import type { FeedbackActions } from './use-feedback';

interface MatchCardsProps {
  /** Of one shelf, best first; what was refused a moment ago is left out by itself. */
  matches: readonly Match[];
  source: Source;
  feedback: FeedbackActions;
  /** Id of the heading above: it takes the focus when a card goes away. */
  headingId: string;
  /** Nothing here is sure enough to be the page's first choice. */
  unsure?: boolean;
  /** Where one stands beside a list of all: the one that is looked at. */
  openId?: string | undefined;
  /** Where a suggestion has an address of its own. */
  addressOf?: (match: Match) => LinkProps;
  /** Where suggestions can be compared. */
  choiceOf?: (match: Match) => Choice;
  onGone?: (match: Match) => void;
}

/** What its reader has not refused. */
export const leftOf = (matches: readonly Match[], feedback: FeedbackActions) =>
  matches.filter((match) => feedback.verdictOf(match) !== 'not_relevant');

/** Suggestions as cards. */
export function MatchCards({ matches, source, feedback, headingId, unsure = false, openId, addressOf, choiceOf, onGone }: MatchCardsProps) {
  const left = leftOf(matches, feedback);
  if (left.length === 0) return null;
  const gone = (match: Match) => {
    onGone?.(match);
    document.getElementById(headingId)?.focus();
  };
  return (
    <ul className="matches" aria-labelledby={headingId}>
      {left.map((match, index) => (
        <li key={match.id} className={match.target.id === openId ? 'open' : undefined}>
          <MatchCard
            match={match}
            source={source}
            first={openId === undefined ? index === 0 && !unsure : match.target.id === openId}
            feedback={feedback}
            address={addressOf?.(match)}
            choice={choiceOf?.(match)}
            onGone={() => gone(match)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The matches of one shelf. */
export const onShelf = (matches: readonly Match[], shelf: Match['shelf']) => matches.filter((match) => match.shelf === shelf);

/** What has something in common with the source and may still be about something else. Nothing where there is none. */
export function UnsureShelf({ matches, ...cards }: Omit<MatchCardsProps, 'headingId' | 'unsure'>) {
  const id = useId();
  if (leftOf(matches, cards.feedback).length === 0) return null;
  return (
    <section className="unsure-shelf" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <Trans>Có thể liên quan, chưa chắc</Trans>
      </h2>
      <p className="soft">
        <Trans>Có điểm chung, nhưng chưa đủ căn cứ để nói là hợp. Xin tự xem trước khi quyết định.</Trans>
      </p>
      <MatchCards matches={matches} headingId={id} unsure {...cards} />
    </section>
  );
}
