import { type Actor, holds } from '@caunoi/contracts/access';
import type { Viewer } from '@caunoi/contracts/review';
import type { z } from 'zod';
import { DomainError } from '../http/domain-error';
import { type Life, type Move, refusal } from './life.rules';
import type { ReviewedThing, Thing } from './thing';

type Seen<T extends Thing> = Pick<Life<T, z.ZodType>, 'name' | 'owns' | 'concerns' | 'shownTo'>;

/** A thing is its organisation's: of whoever acts for it; no member of it reviews the thing, whomever they act for at the moment. */
export const ofOrganisation = {
  owns: ({ organisationId }: { organisationId: string }, actor: Actor) => organisationId === actor.organisationId,
  concerns: ({ organisationId }: { organisationId: string }, actor: Actor) =>
    actor.kind === 'person' && actor.memberOf.includes(organisationId),
};

/** The outermost who see the thing as it stands. */
export function outermostOf<T extends Thing>({ shownTo }: Pick<Life<T, z.ZodType>, 'shownTo'>, { status, suspended }: T): Viewer {
  const viewer = shownTo[status as T['status']];
  return suspended && viewer === 'public' ? 'reviewer' : viewer;
}

const isReviewer = (actor: Actor | undefined) => holds(actor, 'moderator', 'administrator');

/** How the actor may look at the thing; undefined when it does not exist for them. */
export function viewerOf<T extends Thing>(life: Seen<T>, thing: T, actor: Actor | undefined): Viewer | undefined {
  if (actor && life.owns(thing, actor)) return 'owner';
  const outermost = outermostOf(life, thing);
  if (outermost !== 'owner' && isReviewer(actor)) return 'reviewer';
  return outermost === 'public' ? 'public' : undefined;
}

/** Refuses whoever may not ask for a move; answers how they look at the thing. Nobody reviews what concerns them. */
export function assertMay<T extends Thing>(life: Seen<T>, by: Move<T, z.ZodType>['by'], thing: T, actor: Actor) {
  const submitted = life.shownTo[thing.status as T['status']] !== 'owner';
  if (by === 'reviewer' && submitted && life.concerns?.(thing, actor)) throw refusal(life, 'own_review');
  const viewer = viewerOf(life, thing, actor);
  if (viewer !== by) throw refusal(life, 'unknown');
  return viewer;
}

/** Refuses a person who has not proven their address what asks for it. A program acts for an organisation, whose people let it in. */
export function assertProven({ proven }: Pick<Move<Thing, z.ZodType>, 'proven'>, actor: Actor) {
  if (proven && actor.kind === 'person' && actor.emailVerified !== true) throw new DomainError('account.unproven');
}

/** What owner and reviewers see alone, and who is looking. */
export const insideParts = ({ statement, review }: ReviewedThing, viewer: Viewer) =>
  viewer === 'public' ? { viewer, confidential: null, review: null } : { viewer, confidential: statement.confidential, review };
