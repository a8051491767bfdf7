import { reason } from '@caunoi/contracts/matching/reasons';
import type { Curve } from '../lexicon/curve.rules';
import { along } from '../lexicon/curve.rules';
import type { Feature, Pair } from './pair';
import { quotation } from './quotes.rules';

/** Words of two languages hardly ever agree: that they do not says nothing. */
export const unlessTranslated = (pair: Pair, likeness: number): number | null =>
  pair.wanting.language !== pair.offering.language && likeness < translatedLikeness ? null : likeness;

const translatedLikeness = 0.12;
/** From this share of what a text allows on, shared words speak of the same problem. */
const sameProblem = 0.13;

/**
 * The most that likeness counts by how many phrases the two share. A short text reaches any likeness by syllables that stand in every
 * text; only what can be shown as shared speaks of the same problem.
 */
const mostByPhrases: Curve = [
  [0, 0.09],
  [1, 0.145],
  [2, 0.19],
  [3, 1],
];
/** Below this the phrases need not be looked for. */
const mostWithoutPhrases = along(mostByPhrases, 0);

/** The problem of one side against what the other solves, in their own words. */
export const problem: Feature = (pair) => {
  const likeness = unlessTranslated(pair, Math.max(pair.signals.problem, pair.signals.whole));
  const shown = likeness !== null && likeness > mostWithoutPhrases ? quotation(pair) : undefined;
  const value = likeness === null || !shown ? likeness : Math.min(likeness, along(mostByPhrases, shown.terms.length));
  return {
    value,
    tell: () => {
      const { terms, quotes } = shown ?? quotation(pair);
      const phrases = terms.slice(0, 4).map(({ phrase }) => phrase);
      if (value === null) return { reason: reason('problem.translated', {}), evidence: quotes };
      if (phrases.length === 0) return { reason: reason('problem.little', {}), evidence: quotes };
      return { reason: reason(value >= sameProblem ? 'problem.shared' : 'problem.some', { terms: phrases.join(', ') }), evidence: quotes };
    },
  };
};
