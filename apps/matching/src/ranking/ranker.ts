import type { Direction } from '@caunoi/contracts/matching/match';
import type { Candidate } from './candidates';
import { explained, type Suggestion } from './explanation';
import { exclusion, type Exclusion } from './hard-rules.rules';
import { pairOf, type Surroundings } from './pair';
import { contentShare, type Scored, scoreOf, type Weighing, weighings } from './score.rules';
import type { Subject } from './subject';
import { floor, variety } from './weights';

export interface RankRequest {
  direction: Direction;
  source: Subject;
  candidates: readonly Candidate[];
  /** The candidates' subjects by id; a candidate without one is left out. */
  subjects: ReadonlyMap<string, Subject>;
  /** Targets the source's owner refused, ever. */
  refused: ReadonlySet<string>;
  around: Surroundings;
  /** How many suggestions to explain; more are not worth reading. */
  limit?: number;
}

export interface Ranked {
  suggestions: Suggestion[];
  /** Nothing is good enough: an honest "not yet" beats a bad list. */
  abstained: boolean;
  /** Candidates above the floor, before the list was cut. */
  relevant: number;
  excluded: Partial<Record<Exclusion, number>>;
}

const defaultLimit = 10;

/** Whether there is structured evidence that a candidate is about the same thing. */
function isRelevant(list: readonly Weighing[]): boolean {
  const value = new Map<string, number>(list.map((weighing) => [weighing.feature, weighing.value ?? weighing.points / weighing.weight]));
  const holds = (line: Readonly<Record<string, number>>) =>
    Object.entries(line).every(([feature, least]) => (value.get(feature) ?? 0) >= least);
  return floor.evidence.some(holds) && contentShare(list) >= floor.content;
}

const likeness = (one: Subject, other: Subject): number =>
  (one.organisationId === other.organisationId ? variety.sameOrganisation : 0) +
  (one.sectors.some((sector) => other.sectors.includes(sector)) ? variety.sameSector : 0);

/** Maximal marginal relevance (Carbonell and Goldstein): the best next is good and unlike those before it. */
function varied(scored: readonly Scored[], limit: number): Scored[] {
  const left = [...scored].sort((one, other) => other.score - one.score || one.candidate.id.localeCompare(other.candidate.id));
  const chosen: Scored[] = [];
  while (left.length > 0 && chosen.length < limit) {
    const worth = ({ score, pair }: Scored) => {
      const nearest = Math.max(0, ...chosen.map((before) => likeness(before.pair.target, pair.target)));
      return (variety.lambda * score) / 100 - (1 - variety.lambda) * nearest;
    };
    const next = left.reduce((best, one) => (worth(one) > worth(best) + 1e-12 ? one : best));
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
}

/** Hard rules, then scores, then the relevance floor, then variety; the best are explained. The same input always gives the same answer. */
export function rank({ direction, source, candidates, subjects, refused, around, limit = defaultLimit }: RankRequest): Ranked {
  const excluded: Partial<Record<Exclusion, number>> = {};
  const scored = candidates.flatMap((candidate): Scored[] => {
    const target = subjects.get(candidate.id);
    if (!target) return [];
    const rule = exclusion(direction, source, target, refused, around.today);
    if (rule) {
      excluded[rule] = (excluded[rule] ?? 0) + 1;
      return [];
    }
    const pair = pairOf(direction, source, target, candidate.signals, around);
    const list = weighings(pair);
    return isRelevant(list) ? [{ pair, candidate, list, score: scoreOf(pair, list) }] : [];
  });
  return {
    suggestions: varied(scored, limit).map(explained),
    abstained: scored.length === 0,
    relevant: scored.length,
    excluded,
  };
}
