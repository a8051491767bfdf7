import { type Card, type Feedback, type Match, shelfOf, type StoredMatch } from '@caunoi/contracts/matching/match';
import { reason, type StoredReason, toldReason, toldSentence } from '@caunoi/contracts/matching/reasons';
import type { Locale } from '@caunoi/contracts/locales';
import { unitIn } from '@caunoi/contracts/matching/unit-words';
import type { Suggestion } from '../ranking/explanation';
import type { MatchEntity } from './match.entity';
import type { MatchFeedbackEntity } from './match-feedback.entity';

/** What both sides say now, and the words that go with the numbers. */
export interface Shown {
  card: Card;
  words: Suggestion;
}

/** What was said of a pair, as its reader may know it. */
export interface SaidOfPair {
  feedback: MatchFeedbackEntity | undefined;
  mutual: boolean;
}

/** A match in the reader's language. The numbers are those that were stored, the words are today's. */
export function toMatch(match: MatchEntity, { card, words }: Shown, said: SaidOfPair, locale: Locale): Match {
  const told = inWords(locale);
  const wordsOf = new Map(words.contributions.map((contribution) => [contribution.feature, contribution]));
  return {
    ...header(match, said),
    target: card,
    verdict: toldSentence(words.verdict, locale),
    targets: words.targets.map((target) => ({ ...target, unit: unitIn(target.unit, target.wanted, locale) })),
    missing: words.missing.map(told),
    contributions: match.numbers.contributions.map((counted) => {
      const { reason: why = reason('target.gone', {}), evidence = [] } = wordsOf.get(counted.feature) ?? {};
      return { ...counted, reason: told(why), evidence };
    }),
    strengths: words.strengths.map(told),
    gaps: words.gaps.map(told),
    unknowns: words.unknowns.map(told),
    counterfactual: words.counterfactual && told(words.counterfactual),
    quotes: words.quotes,
    wordings: words.wordings,
  };
}

/** A match whose target is no longer shown: its kind and the numbers, not a word of either side. */
export function toWordlessMatch(match: MatchEntity, said: SaidOfPair, locale: Locale): StoredMatch {
  const gone = inWords(locale)(reason('target.gone', {}));
  return {
    ...header(match, said),
    target: null,
    targetKind: match.targetKind,
    verdict: toldSentence([], locale),
    targets: [],
    missing: [],
    contributions: match.numbers.contributions.map((counted) => ({ ...counted, reason: gone, evidence: [] })),
    strengths: [],
    gaps: [],
    unknowns: [],
    counterfactual: null,
    quotes: [],
    wordings: [],
  };
}

export const toFeedback = ({ verdict, reason: why, at }: Pick<MatchFeedbackEntity, 'verdict' | 'reason' | 'at'>): Feedback => ({
  verdict,
  reason: why,
  at: at.toISOString(),
});

function header({ id, direction, sourceKind, sourceId, numbers, createdAt }: MatchEntity, { feedback, mutual }: SaidOfPair) {
  const { contributions: _contributions, signals: _signals, ...counted } = numbers;
  return {
    ...counted,
    shelf: shelfOf(counted.band),
    id,
    direction,
    source: { kind: sourceKind, id: sourceId },
    createdAt: createdAt.toISOString(),
    feedback: feedback ? toFeedback(feedback) : null,
    mutual,
  };
}

const inWords = (locale: Locale) => (why: StoredReason) => toldReason(why, locale);
