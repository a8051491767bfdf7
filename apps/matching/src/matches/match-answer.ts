import { type Feedback, type Match, shelfOf } from '@caunoi/contracts/matching/match';
import { type StoredReason, toldReason } from '@caunoi/contracts/matching/reasons';
import type { Locale } from '@caunoi/contracts/primitives';
import type { MatchEntity } from './match.entity';
import type { MatchFeedbackEntity } from './match-feedback.entity';

/** A stored match in the reader's language. */
export function toMatch({ id, createdAt, explanation }: MatchEntity, feedback: MatchFeedbackEntity | undefined, locale: Locale): Match {
  const { suggestion, card } = explanation;
  const told = (reason: StoredReason) => toldReason(reason, locale);
  return {
    ...suggestion,
    shelf: shelfOf(suggestion.band),
    id,
    target: card,
    contributions: suggestion.contributions.map(({ reason, ...contribution }) => ({ ...contribution, reason: told(reason) })),
    strengths: suggestion.strengths.map(told),
    gaps: suggestion.gaps.map(told),
    unknowns: suggestion.unknowns.map(told),
    counterfactual: suggestion.counterfactual && told(suggestion.counterfactual),
    createdAt: createdAt.toISOString(),
    feedback: feedback ? toFeedback(feedback) : null,
  };
}

export const toFeedback = ({ verdict, reason, at }: MatchFeedbackEntity): Feedback => ({ verdict, reason, at: at.toISOString() });
