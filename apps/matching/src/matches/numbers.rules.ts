import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { isDeepStrictEqual } from 'node:util';
import type { Signals } from '../ranking/candidates';
import type { StoredContribution, Suggestion } from '../ranking/explanation';
import { judged } from '../ranking/verdict.rules';

/** What a contribution adds, without its words. */
type Counted = Omit<StoredContribution, 'reason' | 'evidence'>;

/** What is kept of a suggestion: how it was reckoned, and how the target answered the searches. */
export interface Numbers extends Pick<
  Suggestion,
  'score' | 'band' | 'conditional' | 'sharedTerms' | 'generators' | 'modelVersion' | 'weightsVersion'
> {
  contributions: Counted[];
  signals: Signals;
}

export function numbersOf(suggestion: Suggestion, signals: Signals): Numbers {
  const { score, band, conditional, sharedTerms, generators, modelVersion, weightsVersion, contributions } = suggestion;
  const counted = contributions.map(({ reason: _reason, evidence: _evidence, ...rest }) => rest);
  return { score, band, conditional, sharedTerms, generators, modelVersion, weightsVersion, contributions: counted, signals };
}

/**
 * Today's words beside numbers that were reckoned from other versions: a feature that would count otherwise now has changed, and says no
 * more than that.
 */
export function wordsBesides({ contributions: counted }: Numbers, words: Suggestion): Suggestion {
  const values = new Map(counted.map(({ feature, value }) => [feature, value]));
  const contributions = words.contributions.map((one) =>
    values.get(one.feature) === one.value ? one : { ...one, reason: reason('target.changed', {}), evidence: [] },
  );
  const holds = (why: StoredReason) => contributions.some((one) => isDeepStrictEqual(one.reason, why));
  const [strengths, gaps, unknowns] = [words.strengths, words.gaps, words.unknowns].map((list) => list.filter(holds));
  const targets = values.get('targets') === words.contributions.find(({ feature }) => feature === 'targets')?.value ? words.targets : [];
  const told = { contributions, targets, gaps: gaps ?? [], unknowns: unknowns ?? [] };
  return {
    ...words,
    ...told,
    strengths: strengths ?? [],
    ...judged(told),
    counterfactual: null,
  };
}
