import type { ReviewDecision } from '@caunoi/contracts/review';
import type { TechnologyStatement, TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import { daysAfter } from '@caunoi/kit/dates/days';
import { addWorkingDays } from '@caunoi/kit/dates/working-days';
import { blockersOf, defectsIn, scoreOf } from '@caunoi/kit/gate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { gate } from './completeness.rules';
import { noveltyAtRisk } from './ipr.rules';
import { missingProof, supportedTrl } from './readiness.rules';

const VALID_DAYS = 365;
const REVIEW_WORKING_DAYS = 3;

/** A listing that its owner does not confirm for a year leaves the bank. */
export const expiryOf = (confirmedAt: Date) => daysAfter(confirmedAt, VALID_DAYS);

/** When the owner has an answer at the latest. */
export const reviewDueOf = (submittedAt: Date) => addWorkingDays(submittedAt, REVIEW_WORKING_DAYS);

export function assess(statement: TechnologyStatement, today: string) {
  const defects = defectsIn(gate, statement, today);
  return {
    score: scoreOf(defects),
    complete: blockersOf(defects).length === 0,
    defects,
    supportedTrl: supportedTrl(statement.trlEvidence),
    missingProof: missingProof(statement),
    noveltyAtRisk: noveltyAtRisk(statement),
  };
}

export function assertComplete(statement: TechnologyStatement, today: string) {
  const { complete, defects } = assess(statement, today);
  if (!complete) throw new DomainError('technology.not_complete', { defects: blockersOf(defects) });
}

/** From → to. A state that is not listed is final. */
const moves: Partial<Record<TechnologyStatus, readonly TechnologyStatus[]>> = {
  draft: ['under_review'],
  returned: ['under_review', 'archived'],
  under_review: ['published', 'returned', 'archived'],
  published: ['published', 'returned', 'expired', 'archived'],
  expired: ['published', 'returned', 'archived'],
};

export function assertMove(from: TechnologyStatus, to: TechnologyStatus) {
  if (!moves[from]?.includes(to)) throw new DomainError('technology.wrong_state', { from, to });
}

/** A published listing that is revised leaves the bank until a reviewer has seen the change. */
const afterRevision: Partial<Record<TechnologyStatus, TechnologyStatus>> = {
  draft: 'draft',
  returned: 'returned',
  under_review: 'returned',
  published: 'returned',
  expired: 'returned',
};

export function revised(status: TechnologyStatus): TechnologyStatus {
  const next = afterRevision[status];
  if (!next) throw new DomainError('technology.wrong_state', { from: status, to: 'draft' });
  return next;
}

export const decided: Record<ReviewDecision, TechnologyStatus> = { publish: 'published', return: 'returned', reject: 'archived' };

/** States in which anybody may read the listing. */
export const isPublic = (status: TechnologyStatus) => status === 'published';
