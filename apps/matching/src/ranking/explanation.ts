import type { Band, Direction, Evidence, Kind, ReachedTarget, Wording } from '@caunoi/contracts/matching/match';
import { isPraise, reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { isTold } from '../lexicon/detect.rules';
import { tokens } from '@caunoi/text/tokens';
import type { z } from 'zod';
import { bandOf } from './band.rules';
import type { Generator } from './candidates';
import { counterfactual } from './changes.rules';
import { sharedConcepts } from './concept-features.rules';
import { unmetMusts } from './hard-rules.rules';
import type { Pair } from './pair';
import { capacitiesOf, reaches } from './quantities.rules';
import { roundedPoints, type Scored, scoreOf, type Weighing } from './score.rules';
import { furtherReached, reachedTargets } from './target-features.rules';
import { judged } from './verdict.rules';
import { modelVersion, notable, weightsVersion } from './weights';

export interface StoredContribution {
  feature: string;
  group: 'content' | 'conditions';
  value: number | null;
  weight: number;
  points: number;
  reason: StoredReason;
  evidence: Evidence[];
}

/** A match as it is stored: in no language yet, without the card and the feedback, which are added when it is shown. */
export interface Suggestion {
  direction: Direction;
  source: { kind: Kind; id: string };
  target: { kind: Kind; id: string };
  score: number;
  band: Band;
  conditional: boolean;
  /** Clauses of one sentence. */
  verdict: StoredReason[];
  targets: ReachedTarget[];
  missing: StoredReason[];
  contributions: StoredContribution[];
  strengths: StoredReason[];
  gaps: StoredReason[];
  unknowns: StoredReason[];
  counterfactual: StoredReason | null;
  quotes: Evidence[];
  sharedTerms: number;
  wordings: z.infer<typeof Wording>[];
  generators: Generator[];
  modelVersion: string;
  weightsVersion: string;
}

const mostUnknowns = 4;
const mostGaps = 4;

const isNamed = (list: readonly StoredReason[], { key }: StoredReason) => list.some((one) => one.key === key);

/** Requirements of a need that the offering side does not say a word about. */
const unansweredConstraints = ({ wanting, offering, around: { idf } }: Pair, offered: string): StoredReason[] => {
  const known = new Set(words(offered));
  // An expert meets no requirements; readiness is judged by its own feature.
  const judged = offering.kind === 'technology' ? wanting.constraints.filter((constraint) => !/\bTRL\b/iu.test(constraint)) : [];
  return judged
    .filter((constraint) => !isCompared(constraint, offering))
    .filter((constraint) => {
      const asked = words(constraint);
      const weight = (list: readonly string[]) => list.reduce((sum, word) => sum + idf(word), 0);
      return weight(asked.filter((word) => known.has(word))) < 0.6 * weight(asked);
    })
    .map((constraint) => reason('constraint.unknown', { constraint }));
};

/** A scale is compared by its own feature, which says how. */
const isCompared = (constraint: string, { capacities }: Pair['offering']) =>
  capacitiesOf(constraint).some(({ unit }) => capacities.some((shown) => shown.unit === unit));

const words = (text: string) => tokens(text).map(({ fold }) => fold);

const wordingsOf = ({ wanting, offering, around: { lexicon } }: Pair): Suggestion['wordings'] => {
  const seen = new Set<string>();
  return sharedConcepts(lexicon, wanting, offering).flatMap(({ wanted, offered }) => {
    if (!isTold(wanted) || seen.has(wanted.clause)) return [];
    seen.add(wanted.clause);
    const term = offered.matched === 'term' ? offered.wording : lexicon.concept(offered.id)?.[wanting.language][0];
    return term ? [{ concept: offered.id, everyday: wanted.clause, term }] : [];
  });
};

/** What is still missing to each goal that was measured and not met. */
const missing = ({ wanting, offering }: Pair): StoredReason[] =>
  reaches(wanting.goals, offering.measured)
    .filter(({ progress }) => progress > 0 && progress < 1)
    .map(({ goal: { quantity, unit, wanted }, value }) =>
      reason('targets.missing', { quantity, unit, wanted, missing: Math.round(Math.abs(wanted - value) * 100) / 100 }),
    );

/** Different phrases marked in the first quotation. */
const sharedIn = (quotes: readonly Evidence[]) =>
  new Set((quotes[0]?.parts ?? []).filter(({ hit }) => hit).map(({ text }) => text.toLowerCase())).size;

const mostStrengths = 3;

/** What speaks for the pair: sentences that say so, each resting on something, whatever the points. */
const strengthsOf = (pair: Pair, known: readonly StoredContribution[]): StoredReason[] => {
  const best = known
    .filter(({ value, reason: why, evidence }) => (value ?? 0) >= notable.strength && isPraise(why.key) && evidence.length > 0)
    .sort((one, other) => other.points - one.points)
    .map((contribution) => contribution.reason);
  const further = furtherReached(pair);
  const target = best.find(({ key }) => key.startsWith('targets.'));
  if (!target || further.length === 0) return best.slice(0, mostStrengths);
  // Several targets reached say more than a third likeness.
  return [...best.filter((why) => why !== target).slice(0, 1), target, ...further].slice(0, mostStrengths);
};

/** The score with its reasons. */
export function explained({ pair, candidate, list, score }: Scored): Suggestion {
  const points = roundedPoints(list, score);
  const contributions = list.map((weighing, i): StoredContribution => toContribution(weighing, points[i] ?? 0));
  const musts = unmetMusts(pair);
  const known = contributions.filter(({ value }) => value !== null);
  const strengths = strengthsOf(pair, known);
  const gaps = known
    .filter(
      (contribution) =>
        (contribution.value ?? 1) < notable.gap && contribution.feature !== 'targets' && !isNamed(musts, contribution.reason),
    )
    .sort((one, other) => other.weight - other.points - (one.weight - one.points))
    .map((contribution) => contribution.reason);
  const unknowns = contributions.filter(({ value }) => value === null).sort((one, other) => other.weight - one.weight);
  const quotes = contributions.find(({ feature }) => feature === 'documents' || feature === 'problem')?.evidence ?? [];
  const offered = pair.offering.passages.map(({ text }) => text).join('\n');
  const told = {
    contributions,
    targets: reachedTargets(pair),
    gaps: [...musts, ...missing(pair), ...gaps].slice(0, mostGaps),
    unknowns: [...unansweredConstraints(pair, offered), ...unknowns.map((contribution) => contribution.reason)].slice(0, mostUnknowns),
  };
  return {
    ...told,
    ...judged(told),
    direction: pair.direction,
    source: { kind: pair.source.kind, id: pair.source.id },
    target: { kind: pair.target.kind, id: pair.target.id },
    score,
    band: bandOf({ pair, list, score }),
    conditional: musts.length > 0,
    strengths,
    counterfactual: counterfactual(pair, score, scoreOf),
    quotes,
    sharedTerms: sharedIn(quotes),
    wordings: wordingsOf(pair),
    generators: candidate.generators,
    modelVersion,
    weightsVersion,
  };
}

const toContribution = ({ feature, group, value, weight, measured }: Weighing, points: number): StoredContribution => {
  const { reason: why, evidence } = measured.tell();
  return { feature, group, value: value === null ? null : Math.round(value * 1000) / 1000, weight, points, reason: why, evidence };
};
