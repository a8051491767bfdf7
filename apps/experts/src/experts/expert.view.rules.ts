import { type Expert, ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { Viewer } from '@caunoi/contracts/review';
import { isoTimes } from '@caunoi/kit/dates/days';
import type { ExpertEntity } from './expert.entity';

const whole = ({ statement, ...expert }: ExpertEntity) => ({ ...isoTimes(expert), ...statement });

/** What the viewer sees of a profile that exists for them (`shownTo` in expert.life.rules.ts). Nobody reviews it: a reviewer is anybody. */
export const toAnswer = (expert: ExpertEntity, viewer: Viewer): Expert => ({
  ...whole(expert),
  ...(viewer === 'owner' ? { viewer, accountId: expert.accountId } : { viewer: 'public', accountId: null }),
});

/** What leaves the service as an event. Of a hidden profile nothing is told but that it is hidden: consent was withdrawn. */
export const toFact = (expert: ExpertEntity): ExpertFact => ({
  ...whole(expert),
  ...(expert.status === 'hidden' ? ExpertStatement.parse({}) : {}),
});
