import type { Band } from '@caunoi/contracts/matching/match';
import { commonOf } from './application-features.rules';
import { unmetMusts } from './hard-rules.rules';
import { contentShare, type Scored, type Weighing } from './score.rules';
import { bands, firstShelf } from './weights';

/** What is not known proves nothing, and speaks against nothing. */
const unknownProof = 0.45;

/** Whether kinds of evidence agree that the two are about the same thing. */
function isProven(list: readonly Weighing[]): boolean {
  const value = new Map<string, number>(list.map((weighing) => [weighing.feature, weighing.value ?? unknownProof]));
  return firstShelf.some((line) => Object.entries(line).every(([feature, least]) => (value.get(feature) ?? 0) >= least));
}

/** How good a scored pair may be called. What a technology does must not be another thing than what is wanted. */
export function bandOf({ pair, list, score }: Pick<Scored, 'pair' | 'list' | 'score'>): Band {
  const content = contentShare(list);
  if (score < bands.good.score || content < bands.good.content || !isProven(list)) return 'possible';
  if (pair.offering.kind === 'technology' && commonOf(pair).otherAction) return 'possible';
  return score >= bands.excellent.score && content >= bands.excellent.content && unmetMusts(pair).length === 0 ? 'excellent' : 'good';
}
