import type { Direction } from '@caunoi/contracts/matching/match';
import type { Curve } from '../lexicon/curve.rules';
import type { FeatureName } from './features';

/** What one feature counts in one direction. */
export interface Weight {
  feature: FeatureName;
  /** The most points it can give. The weights of a direction sum to 100, those of content to 65. */
  weight: number;
  /** The value that stands for "not said": neither for nor against. */
  neutral: number;
}

/** The generation of features and rules, and of the numbers below: both are named in every explanation. */
export const modelVersion = '2';
export const weightsVersion = '2';

const weigh = (feature: FeatureName, weight: number, neutral = 0.5): Weight => ({ feature, weight, neutral });

const technology = {
  content: [weigh('problem', 20, 0.35), weigh('concepts', 15, 0.35), weigh('application', 17, 0.35), weigh('targets', 13)],
  conditions: [
    weigh('trl', 9),
    weigh('scale', 4),
    weigh('cooperation', 5),
    weigh('budget', 5),
    weigh('region', 3),
    weigh('rights', 4),
    weigh('evidence', 3),
    weigh('freshness', 2),
  ],
};

const work = [weigh('documents', 24, 0.25), weigh('profile', 10, 0.35), weigh('concepts', 14, 0.35), weigh('application', 17, 0.35)];

/**
 * The weights of the ranker, by direction. Content holds 65 of 100 points by construction, so that no convenience ever outranks fit.
 * Learning may move them within the bounds of the design; until then they are set by hand.
 */
export const weights: Readonly<Record<Direction, { content: readonly Weight[]; conditions: readonly Weight[] }>> = {
  need_technology: technology,
  technology_need: technology,
  need_expert: {
    content: work,
    conditions: [
      weigh('services', 8),
      weigh('availability', 7),
      weigh('region', 7),
      weigh('language', 3),
      weigh('track', 6),
      weigh('freshness', 4),
    ],
  },
  expert_need: {
    content: work,
    conditions: [
      weigh('services', 9),
      weigh('availability', 3),
      weigh('region', 7),
      weigh('language', 4),
      weigh('clarity', 4),
      weigh('funding', 4),
      weigh('time', 4),
    ],
  },
  technology_reviewer: {
    content: work,
    conditions: [weigh('services', 12), weigh('availability', 8), weigh('language', 5), weigh('track', 6), weigh('freshness', 4)],
  },
};

const straight: Curve = [
  [0, 0],
  [1, 1],
];

/** How what is measured becomes a value, where the scale of the measurement is not already that of a judgement. Monotone. */
export const curves: Readonly<Partial<Record<FeatureName, Curve>>> = {
  // Shares of the highest score a text allows; nobody reaches half of it with other words.
  problem: [
    [0.04, 0],
    [0.1, 0.35],
    [0.16, 0.65],
    [0.25, 0.9],
    [0.4, 1],
  ],
  profile: [
    [0.03, 0],
    [0.08, 0.35],
    [0.13, 0.65],
    [0.2, 0.9],
    [0.35, 1],
  ],
  documents: [
    [0.04, 0],
    [0.11, 0.35],
    [0.2, 0.65],
    [0.32, 0.9],
    [0.48, 1],
  ],
  application: [
    [0.1, 0],
    [0.25, 0.15],
    [0.45, 0.6],
    [0.65, 0.9],
    [0.8, 1],
  ],
  concepts: [
    [0.1, 0],
    [0.3, 0.35],
    [0.5, 0.7],
    [0.7, 0.9],
    [0.85, 1],
  ],
};

export const curveOf = (feature: FeatureName): Curve => curves[feature] ?? straight;

/** Points from which a suggestion is called by a band. Bands order; they are no probabilities. */
export const bands = { excellent: { score: 75, content: 0.68 }, good: { score: 60, content: 0.5 } };

type Line = Readonly<Partial<Record<FeatureName, number>>>;

/**
 * What a suggestion needs to be called good: kinds of evidence that agree, by any of these lines. Similar wording alone does not tell
 * answerable from unanswerable needs, and conditions never make up for content.
 */
export const firstShelf: readonly Line[] = [
  { concepts: 0.5, application: 0.5 },
  { concepts: 0.7, application: 0.3, problem: 0.6 },
  { concepts: 0.9, application: 0.3, targets: 0.8 },
  { concepts: 0.9, problem: 0.55 },
  { concepts: 0.9, application: 0.42 },
  { application: 0.75, problem: 0.6, concepts: 0.3 },
  { application: 0.75, targets: 0.8, concepts: 0.3 },
  { application: 0.6, documents: 0.4, concepts: 0.3 },
  { concepts: 0.6, documents: 0.4 },
  { documents: 0.75 },
];

/** What a suggestion needs to be shown at all, below the good ones: something in common, and a least share of the content points. */
export const secondShelf = { concept: 0.4, content: 0.33, most: 5 };

/** Re-ranking for variety: relevance against likeness to what is already shown. */
export const variety = { lambda: 0.8, sameOrganisation: 0.5, sameSector: 0.1 };

/** A value from which a feature is a strength, and below which it is a gap. */
export const notable = { strength: 0.6, gap: 0.5 };
