import type { Match } from '@caunoi/contracts/matching/match';
import type { QueryKey } from '@tanstack/react-query';
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { MatchCard, type Source } from './match-card';
import { useFeedback } from './use-feedback';

interface MatchCardsProps {
  /** Of one shelf, best first; what was refused a moment ago is left out by itself. */
  matches: readonly Match[];
  source: Source;
  /** What is read anew after a word of feedback. */
  queryKey: QueryKey;
  /** Id of the heading above: it takes the focus when a card goes away. */
  headingId: string;
  /** Nothing here is sure enough to be the page's first choice. */
  unsure?: boolean;
}

/** Suggestions as cards. */
export function MatchCards({ matches, source, queryKey, headingId, unsure = false }: MatchCardsProps) {
  const feedback = useFeedback(queryKey);
  const focusHeading = () => document.getElementById(headingId)?.focus();
  const left = matches.filter((match) => feedback.verdictOf(match) !== 'not_relevant');
  if (left.length === 0) return null;
  return (
    <ul className="matches" aria-labelledby={headingId}>
      {left.map((match, index) => (
        <li key={match.id}>
          <MatchCard match={match} source={source} first={index === 0 && !unsure} feedback={feedback} onGone={focusHeading} />
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
  if (matches.length === 0) return null;
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
