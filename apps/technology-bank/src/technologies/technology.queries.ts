import { type Actor, holds, type Person, type Representative } from '@caunoi/contracts/access';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { isoTimes } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { EntityManager } from 'typeorm';
import { TechnologyEntity } from './technology.entity';
import { isPublic } from './technology.rules';
import { holding } from './verification.rules';

/** The actor's own listing, locked. Another organisation's listing does not exist for them. */
export async function ownTechnology(tx: EntityManager, technologyId: string, actor: Representative) {
  const where = { id: technologyId, organisationId: actor.organisationId };
  const technology = await tx.findOne(TechnologyEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (!technology) throw new DomainError('technology.unknown');
  return technology;
}

/** A submitted listing, locked, for a reviewer who is no member of its organisation. */
export async function reviewable(tx: EntityManager, technologyId: string, actor: Person) {
  const technology = await tx.findOne(TechnologyEntity, { where: { id: technologyId }, lock: { mode: 'pessimistic_write' } });
  if (!technology || technology.status === 'draft') throw new DomainError('technology.unknown');
  if (actor.memberOf.includes(technology.organisationId)) throw new DomainError('technology.own_review');
  return technology;
}

/** A stale edit is refused with what is there now, so that the editor can keep both texts. */
export function assertSeen(technology: TechnologyEntity, version: number, actor: Actor) {
  if (technology.version !== version) throw new DomainError('technology.stale', { current: answer(technology, actor) });
}

const isReviewer = (actor: Actor | undefined) => holds(actor, 'moderator', 'administrator');

/** The listing as the actor may see it; undefined when it does not exist for them. */
export function visible(technology: TechnologyEntity | null, actor: Actor | undefined): Technology | undefined {
  if (!technology) return undefined;
  const own = actor?.organisationId === technology.organisationId;
  if (own || (isReviewer(actor) && technology.status !== 'draft') || isPublic(technology.status)) return answer(technology, actor);
  return undefined;
}

export function answer(technology: TechnologyEntity, actor: Actor | undefined): Technology {
  const viewer = actor?.organisationId === technology.organisationId ? 'owner' : isReviewer(actor) ? 'reviewer' : 'public';
  const outsider = viewer === 'public';
  return {
    ...fact(technology),
    viewer,
    confidential: outsider ? null : technology.statement.confidential,
    review: outsider ? null : technology.review,
  };
}

/** What leaves the service as an event: everything but the confidential part. */
export function fact({ statement, verified, review: _review, createdBy: _createdBy, ...technology }: TechnologyEntity): TechnologyFact {
  const { confidential: _confidential, ...open } = statement;
  return { ...isoTimes(technology), ...open, verified: holding(statement, verified).map(({ level, at }) => ({ level, at })) };
}
