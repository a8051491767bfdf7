import type { Direction } from '@caunoi/contracts/matching/match';
import type { StoredReason } from '@caunoi/contracts/matching/reasons';
import { reason } from '@caunoi/contracts/matching/reasons';
import { dayOf, type Pair } from './pair';
import type { Subject } from './subject';

/** Why a candidate is not even weighed. */
export type Exclusion = 'own_organisation' | 'refused' | 'closed' | 'expired' | 'conflict_of_interest';

const isPast = (time: string | null, today: string) => time !== null && dayOf(time) < today;

/** Whether its own end has passed: what was promised until a day still holds on that day. */
export const isOver = ({ expiresAt, deadline }: Pick<Subject, 'expiresAt' | 'deadline'>, today: string) =>
  isPast(expiresAt, today) || isPast(deadline, today);

const sameOrganisation: Readonly<Record<Direction, Exclusion>> = {
  need_technology: 'own_organisation',
  technology_need: 'own_organisation',
  need_expert: 'own_organisation',
  expert_need: 'own_organisation',
  technology_reviewer: 'conflict_of_interest',
};

/**
 * The rule that forbids a candidate, or null. No score overrules it.
 * @param refused ids of candidates that the source's owner refused, ever
 * @param today a calendar day, YYYY-MM-DD
 */
export function exclusion(
  direction: Direction,
  source: Subject,
  target: Subject,
  refused: ReadonlySet<string>,
  today: string,
): Exclusion | null {
  if (refused.has(target.id)) return 'refused';
  if (!target.open) return 'closed';
  if (isOver(target, today)) return 'expired';
  if (source.organisationId === target.organisationId) return sameOrganisation[direction];
  if (direction === 'technology_reviewer' && target.interests.includes(source.id)) return 'conflict_of_interest';
  return null;
}

/** Musts of the need that the offer does not meet yet: the match stays, as a conditional one. */
export function unmetMusts({ wanting, offering }: Pair): StoredReason[] {
  const { trlMin } = wanting;
  const below =
    trlMin !== null && offering.trl !== null && offering.trl < trlMin ? [reason('trl.below', { trl: offering.trl, wanted: trlMin })] : [];
  return offering.kind === 'technology' && !offering.mayTransfer ? [...below, reason('rights.blocked', {})] : below;
}
