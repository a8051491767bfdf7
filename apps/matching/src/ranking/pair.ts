import type { Direction, Evidence } from '@caunoi/contracts/matching/match';
import type { StoredReason } from '@caunoi/contracts/matching/reasons';
import { vietnamDay } from '@caunoi/kit/dates/days';
import type { Lexicon } from '../lexicon/lexicon';
import type { Signals } from './candidates';
import type { Subject } from './subject';

/** What ranking knows beside the two subjects. */
export interface Surroundings {
  lexicon: Lexicon;
  /** How telling a folded word is among all documents. */
  idf: (fold: string) => number;
  /** A calendar day in Vietnam, YYYY-MM-DD. */
  today: string;
}

/** A source and one candidate for it. */
export interface Pair {
  direction: Direction;
  source: Subject;
  target: Subject;
  /** The side that wants something: the need, or the listing that wants a review. */
  wanting: Subject;
  /** The side that has something: the technology or the expert. */
  offering: Subject;
  signals: Signals;
  around: Surroundings;
}

/** What a feature says of a pair. */
export interface Told {
  reason: StoredReason;
  evidence: Evidence[];
}

/** A feature of a pair: 0 to 1, or null when a side does not say. Telling why is put off until somebody reads it. */
export interface FeatureValue {
  value: number | null;
  tell: () => Told;
}

export type Feature = (pair: Pair) => FeatureValue;

export const pairOf = (direction: Direction, source: Subject, target: Subject, signals: Signals, around: Surroundings): Pair => {
  const sourceWants = direction === 'need_technology' || direction === 'need_expert' || direction === 'technology_reviewer';
  const [wanting, offering] = sourceWants ? [source, target] : [target, source];
  return { direction, source, target, wanting, offering, signals, around };
};

export const sideOf = (pair: Pair, subject: Subject): 'source' | 'target' => (subject === pair.source ? 'source' : 'target');

/** A field whose value is the evidence, shown as a whole. */
export const fieldEvidence = (pair: Pair, subject: Subject, field: string, text: string): Evidence => ({
  side: sideOf(pair, subject),
  field,
  document: null,
  parts: [{ text, hit: true }],
});

const day = 86_400_000;

/** The calendar day of a day or an instant: an instant's is Vietnam's. */
export const dayOf = (time: string): string => (time.includes('T') ? vietnamDay(new Date(time)) : time);

/** Whole days from one calendar day or instant to another. */
export const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / day);
