import type { Actor } from '@caunoi/contracts/contract';
import type { Need, NeedStatement } from '@caunoi/contracts/needs/need';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { isoTimes } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { EntityManager } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { NeedEntity } from './need.entity';
import { isPublic } from './need.rules';

/** The actor's own need, locked. Another organisation's need does not exist for them. */
export async function ownNeed(tx: EntityManager, needId: string, actor: Actor) {
  const where = { id: needId, organisationId: actor.organisationId };
  const need = await tx.findOne(NeedEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (!need) throw new DomainError('need.unknown');
  return need;
}

/** A submitted need, locked, for a reviewer of another organisation. */
export async function reviewable(tx: EntityManager, needId: string, actor: Actor) {
  const need = await tx.findOne(NeedEntity, { where: { id: needId }, lock: { mode: 'pessimistic_write' } });
  if (!need || need.status === 'draft') throw new DomainError('need.unknown');
  if (need.organisationId === actor.organisationId) throw new DomainError('need.own_review');
  return need;
}

/** A stale edit is refused with what is there now, so that the editor can keep both texts. */
export function assertSeen(need: NeedEntity, version: number, actor: Actor) {
  if (need.version !== version) throw new DomainError('need.stale', { current: answer(need, actor) });
}

const SECONDS_UNTIL_NAMES_COME = 5;

/**
 * The names that an organisation goes by and went by.
 * @throws DomainError `service.unavailable` while its name is on its way: without it nobody can say what gives an anonymous need away
 */
export async function namesOf(tx: EntityManager, organisationId: string): Promise<string[]> {
  const organisation = await tx.findOneBy(OrganisationEntity, { id: organisationId });
  if (!organisation) throw new DomainError('service.unavailable', { part: 'identity', retryAfter: SECONDS_UNTIL_NAMES_COME });
  return [organisation.name, ...organisation.formerNames];
}

/** Keeps the organisation from taking another name until the transaction ends; before the need is locked, as a new name locks in that order. */
export const holdNames = (tx: EntityManager, organisationId: string) =>
  tx.query('SELECT 1 FROM organisation WHERE id = $1 FOR SHARE', [organisationId]);

/** What must not be said in a statement; a need that bears its name may say it. */
export const unsaidNames = async (tx: EntityManager, { anonymous }: NeedStatement, organisationId: string) =>
  anonymous ? namesOf(tx, organisationId) : [];

export const isReviewer = (actor: Actor | undefined) =>
  actor?.roles.some((role) => role === 'moderator' || role === 'administrator') ?? false;

/** The need as the actor may see it; undefined when it does not exist for them. */
export function visible(need: NeedEntity | null, actor: Actor | undefined): Need | undefined {
  if (!need) return undefined;
  const own = actor?.organisationId === need.organisationId;
  if (own || (isReviewer(actor) && need.status !== 'draft') || isPublic(need.status)) return answer(need, actor);
  return undefined;
}

export function answer(need: NeedEntity, actor: Actor | undefined): Need {
  const viewer = actor?.organisationId === need.organisationId ? 'owner' : isReviewer(actor) ? 'reviewer' : 'public';
  const outsider = viewer === 'public';
  return {
    ...fact(need),
    viewer,
    organisationId: outsider && need.statement.anonymous ? null : need.organisationId,
    confidential: outsider ? null : need.statement.confidential,
    review: outsider ? null : need.review,
  };
}

/** What leaves the service as an event: everything but the confidential part. */
export function fact({ statement, review: _review, createdBy: _createdBy, ...need }: NeedEntity): NeedFact {
  const { confidential: _confidential, ...open } = statement;
  return { ...isoTimes(need), ...open };
}
