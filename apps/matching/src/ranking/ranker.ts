import { type Direction, shelfOf } from '@caunoi/contracts/matching/match';
import { commonOf } from './application-features.rules';
import type { Candidate } from './candidates';
import { bandOf } from './band.rules';
import { sharedConcepts } from './concept-features.rules';
import { explained, type Suggestion } from './explanation';
import { exclusion, type Exclusion } from './hard-rules.rules';
import { type Pair, pairOf, type Surroundings } from './pair';
import { contentShare, type Scored, scoreOf, weighings } from './score.rules';
import type { Subject } from './subject';
import { secondShelf, variety } from './weights';

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
  /** Nothing is good enough for the first shelf: an honest "not yet" beats a bad list. */
  abstained: boolean;
  /** Candidates for the first shelf, before the list was cut. */
  relevant: number;
  excluded: Partial<Record<Exclusion, number>>;
}

const defaultLimit = 10;

/** Whether two sides have a subject or an object in common. Without one nothing else is looked at: no condition makes up for it. */
function haveSomethingInCommon(pair: Pair): boolean {
  const [concept] = sharedConcepts(pair.around.lexicon, pair.wanting, pair.offering);
  return (concept !== undefined && concept.strength >= secondShelf.concept) || commonOf(pair).object;
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

/**
 * Hard rules, then what is in common, then scores and the two shelves, each in its own variety; the best are explained. The same input
 * always gives the same answer.
 */
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
    if (!haveSomethingInCommon(pair)) return [];
    const list = weighings(pair);
    return contentShare(list) >= secondShelf.content ? [{ pair, candidate, list, score: scoreOf(pair, list) }] : [];
  });
  const good = scored.filter((one) => shelfOf(bandOf(one)) === 'suggested');
  const unsure = scored.filter((one) => shelfOf(bandOf(one)) === 'unsure');
  const first = varied(good, limit);
  const second = varied(unsure, Math.min(secondShelf.most, limit - first.length));
  return {
    suggestions: [...first, ...second].map(explained),
    abstained: good.length === 0,
    relevant: good.length,
    excluded,
  };
}
