import type { Need } from '@caunoi/contracts/needs/need';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { ReviewReason, Viewer } from '@caunoi/contracts/review';
import { isoTimes } from '@caunoi/kit/dates/days';
import { insideParts } from '@caunoi/kit/reviewed/view.rules';
import type { NeedEntity } from './need.entity';

/** What leaves the service as an event: everything but the confidential part. */
export function toFact({ statement, review: _review, createdBy: _createdBy, ...need }: NeedEntity, reason?: ReviewReason): NeedFact {
  const { confidential: _confidential, ...open } = statement;
  return { ...isoTimes(need), ...open, reason };
}

/** What the viewer sees of a need that exists for them (`shownTo` in need.life.rules.ts); whose an anonymous one is, no outsider learns. */
export const toAnswer = (need: NeedEntity, viewer: Viewer): Need => ({
  ...toFact(need),
  ...insideParts(need, viewer),
  organisationId: viewer === 'public' && need.statement.anonymous ? null : need.organisationId,
});
