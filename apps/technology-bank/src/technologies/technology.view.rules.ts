import type { ReviewReason, Viewer } from '@caunoi/contracts/review';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { isoTimes } from '@caunoi/kit/dates/days';
import { insideParts } from '@caunoi/kit/reviewed/view.rules';
import type { TechnologyEntity } from './technology.entity';
import { holding } from './verification.rules';

/** What leaves the service as an event: everything but the confidential part. */
export function toFact(
  { statement, verified, review: _review, createdBy: _createdBy, ...technology }: TechnologyEntity,
  reason?: ReviewReason,
): TechnologyFact {
  const { confidential: _confidential, ...open } = statement;
  return { ...isoTimes(technology), ...open, verified: holding(statement, verified).map(({ level, at }) => ({ level, at })), reason };
}

/** What the viewer sees of a listing that exists for them (`shownTo` in technology.life.rules.ts). */
export const toAnswer = (technology: TechnologyEntity, viewer: Viewer): Technology => ({
  ...toFact(technology),
  ...insideParts(technology, viewer),
});
