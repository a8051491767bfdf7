import type { Direction } from '@caunoi/contracts/matching/match';
import { along } from '../lexicon/curve.rules';
import type { Candidate } from './candidates';
import { type FeatureName, features } from './features';
import type { Pair, FeatureValue } from './pair';
import { curveOf, type Weight, weights } from './weights';

/** One feature of one pair, weighed. */
export interface Weighing {
  feature: FeatureName;
  group: 'content' | 'conditions';
  /** After its curve; null is unknown. */
  value: number | null;
  weight: number;
  /** Not yet rounded. */
  points: number;
  measured: FeatureValue;
}

const weighOne = (pair: Pair, group: Weighing['group'], { feature, weight, neutral }: Weight): Weighing => {
  const measured = features[feature](pair);
  const value = measured.value === null ? null : along(curveOf(feature), measured.value);
  return { feature, group, value, weight, points: weight * (value ?? neutral), measured };
};

/** Every feature of a pair, in the order of the weights. */
export function weighings(pair: Pair): Weighing[] {
  const { content, conditions } = weights[pair.direction];
  return [
    ...content.map((weight) => weighOne(pair, 'content', weight)),
    ...conditions.map((weight) => weighOne(pair, 'conditions', weight)),
  ];
}

export const total = (list: readonly { points: number }[]): number => list.reduce((sum, { points }) => sum + points, 0);

/** The share of the content points that a pair has, 0 to 1. */
export const contentShare = (list: readonly Weighing[]): number => {
  const content = list.filter(({ group }) => group === 'content');
  return total(content) / content.reduce((sum, { weight }) => sum + weight, 0);
};

const sumOf = (points: readonly number[]) => points.reduce((sum, value) => sum + value, 0);

/** Scales points to a total, none beyond its weight; what is cut off goes to those with room left. */
const scaled = (list: readonly Weighing[], wanted: number): number[] => {
  const points = list.map((weighing) => weighing.points);
  const factor = sumOf(points) > 0 ? wanted / sumOf(points) : 0;
  const capped = points.map((value, i) => Math.min(list[i]?.weight ?? 0, value * factor));
  const room = capped.map((value, i) => (list[i]?.weight ?? 0) - value);
  const share = (wanted - sumOf(capped)) / Math.max(sumOf(room), 1e-9);
  return capped.map((value, i) => value + share * (room[i] ?? 0));
};

/**
 * Points in tenths that sum to the score exactly: each is rounded down and the tenths left over go to the largest remainders.
 * @param score what they shall sum to, one decimal
 */
export function roundedPoints(list: readonly Weighing[], score: number): number[] {
  const exact = scaled(list, score).map((points) => points * 10);
  const tenths = exact.map((points) => Math.floor(points + 1e-9));
  let left = Math.round(score * 10) - tenths.reduce((sum, points) => sum + points, 0);
  const byRemainder = exact
    .map((points, i) => ({ i, remainder: points - (tenths[i] ?? 0), room: Math.round((list[i]?.weight ?? 0) * 10) - (tenths[i] ?? 0) }))
    .filter(({ room }) => room > 0)
    .sort((one, other) => other.remainder - one.remainder || one.i - other.i);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    tenths[i] = (tenths[i] ?? 0) + 1;
    left--;
  }
  return tenths.map((points) => points / 10);
}

export const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** A pair with its score. */
export interface Scored {
  pair: Pair;
  candidate: Candidate;
  list: Weighing[];
  /** One decimal. */
  score: number;
}

const reverse: Partial<Record<Direction, Direction>> = { need_expert: 'expert_need', expert_need: 'need_expert' };

/**
 * What a pair scores. Between people and needs both sides must want it: the geometric mean of the two directions; otherwise the one
 * direction counts.
 */
export function scoreOf(pair: Pair, list: readonly Weighing[] = weighings(pair)): number {
  const forward = total(list);
  const back = reverse[pair.direction];
  if (!back) return oneDecimal(forward);
  return oneDecimal(Math.sqrt(forward * total(weighings({ ...pair, direction: back }))));
}
