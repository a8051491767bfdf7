import type { ExpertStatement, ExpertStatus } from '@caunoi/contracts/experts/expert';
import { daysAfter } from '@caunoi/kit/dates/days';
import { blockersOf, defectsIn, scoreOf } from '@caunoi/kit/gate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { gate } from './completeness.rules';

const VALID_DAYS = 365;

/** A profile that its owner does not confirm for a year is no longer shown. */
export const expiryOf = (confirmedAt: Date) => daysAfter(confirmedAt, VALID_DAYS);

export function assess(statement: ExpertStatement, today: string) {
  const defects = defectsIn(gate, statement, today);
  return { score: scoreOf(defects), complete: blockersOf(defects).length === 0, defects };
}

export function assertComplete(statement: ExpertStatement, today: string) {
  const { complete, defects } = assess(statement, today);
  if (!complete) throw new DomainError('expert.not_complete', { defects: blockersOf(defects) });
}

/** From → to. No state is final: the profile is its owner's, to show and to hide. */
const moves: Record<ExpertStatus, readonly ExpertStatus[]> = {
  draft: ['published'],
  published: ['published', 'expired', 'hidden'],
  expired: ['published', 'hidden'],
  hidden: ['published'],
};

export function assertMove(from: ExpertStatus, to: ExpertStatus) {
  if (!moves[from].includes(to)) throw new DomainError('expert.wrong_state', { from, to });
}

/** States in which anybody may read the profile. */
export const isPublic = (status: ExpertStatus) => status === 'published';
