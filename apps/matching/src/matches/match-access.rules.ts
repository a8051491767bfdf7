import { holds, type Person } from '@caunoi/contracts/access';
import type { Direction } from '@caunoi/contracts/matching/match';
import type { Entry } from '../projection/catalogue';
import { isOver } from '../ranking/hard-rules.rules';

/** Who owns a thing: the person behind a profile, otherwise the organisation. */
const ownerOf = ({ subject, accountId }: Entry) => accountId ?? subject.organisationId;

const isOwner = (source: Entry, { id, organisationId }: Person) => ownerOf(source) === (source.accountId ? id : organisationId);

/** Whoever lets listings into the bank may look for somebody independent to review what is in it. */
const looksForReviewers = (direction: Direction, source: Entry, actor: Person) =>
  direction === 'technology_reviewer' && source.subject.open && holds(actor, 'moderator', 'administrator');

export const mayAsk = (direction: Direction, source: Entry, actor: Person) =>
  isOwner(source, actor) || looksForReviewers(direction, source, actor);

/** In whose name the actor speaks of suggestions for the source. */
export const speakerOf = (source: Entry, actor: Person) => (isOwner(source, actor) ? ownerOf(source) : (actor.organisationId ?? actor.id));

/** What of a target a stored suggestion tells by its version. */
interface Target {
  entry: Entry | undefined;
  /** The version that was suggested. */
  version: number;
  today: string;
}

/**
 * Whether a suggestion may still show its target. What is closed may not; nor what has become anonymous since: whoever had it suggested by
 * name must not find it again without.
 */
export function isShown({ entry, version, today }: Target): boolean {
  if (!entry?.subject.open || isOver(entry.subject, today)) return false;
  return entry.card.organisationId !== null || entry.version === version;
}
