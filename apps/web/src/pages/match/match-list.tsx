import type { Match } from '@caunoi/contracts/matching/match';
import type { QueryKey } from '@tanstack/react-query';
import { MatchCard, type Source } from './match-card';
import { useFeedback } from './use-feedback';

interface MatchCardsProps {
  /** Best first; what was refused a moment ago is left out by itself. */
  matches: readonly Match[];
  source: Source;
  /** What is read anew after a word of feedback. */
  queryKey: QueryKey;
  /** Id of the heading above: it takes the focus when a card goes away. */
  headingId: string;
}

/** Suggestions as cards: the first in full, the later ones in brief. */
export function MatchCards({ matches, source, queryKey, headingId }: MatchCardsProps) {
  const feedback = useFeedback(queryKey);
  const focusHeading = () => document.getElementById(headingId)?.focus();
  return matches
    .filter((match) => feedback.verdictOf(match) !== 'not_relevant')
    .map((match, index) => (
      <MatchCard key={match.id} match={match} source={source} first={index === 0} feedback={feedback} onGone={focusHeading} />
    ));
}
