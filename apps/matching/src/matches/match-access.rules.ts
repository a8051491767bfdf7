import { holds, type Person } from '@caunoi/contracts/access';
import type { Direction } from '@caunoi/contracts/matching/match';
import type { Thing } from '../projection/things';
import { isOver } from '../ranking/hard-rules.rules';

/** Who owns a thing: the person behind a profile, otherwise the organisation. */
export const ownerOf = ({ subject, accountId }: Thing) => accountId ?? subject.organisationId;

const isOwner = (source: Thing, { id, organisationId }: Person) => ownerOf(source) === (source.accountId ? id : organisationId);

/** Whoever lets listings into the bank may look for somebody independent to review what is in it. */
const looksForReviewers = (direction: Direction, source: Thing, actor: Person) =>
  direction === 'technology_reviewer' && source.subject.open && holds(actor, 'moderator', 'administrator');

export const mayAsk = (direction: Direction, source: Thing, actor: Person) =>
  isOwner(source, actor) || looksForReviewers(direction, source, actor);

/** Whoever decides on a text sees what it would be suggested; only its owner says a word on that. */
export const mayLook = (direction: Direction, source: Thing, actor: Person) =>
  mayAsk(direction, source, actor) || (source.waitsForReview && holds(actor, 'moderator', 'administrator') && !isOfTheirs(source, actor));

const isOfTheirs = ({ subject: { organisationId } }: Thing, { memberOf }: Person) =>
  organisationId !== null && memberOf.includes(organisationId);

/** In whose name the actor speaks of suggestions for the source. */
export const speakerOf = (source: Thing, actor: Person) => (isOwner(source, actor) ? ownerOf(source) : (actor.organisationId ?? actor.id));

/** In whose names the actor might speak, whatever the source. */
export const namesOf = ({ id, organisationId }: Person) => (organisationId === null ? [id] : [organisationId, id]);

/** What of a target a stored suggestion tells by its version. */
interface Target {
  thing: Thing | undefined;
  /** The version that was suggested. */
  version: number;
  today: string;
}

/**
 * Whether a suggestion may still show its target. What is closed may not; nor what has become anonymous since: whoever had it suggested by
 * name must not find it again without.
 */
export function isShown({ thing, version, today }: Target): boolean {
  if (!thing?.subject.open || isOver(thing.subject, today)) return false;
  return thing.card.organisationId !== null || thing.version === version;
}
