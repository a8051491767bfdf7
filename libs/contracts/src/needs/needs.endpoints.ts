import { z } from 'zod';
import { endpoint } from '../contract';
import { Day, NewId, OpenText, Page, PageQuery, Version } from '../primitives';
import { needDocument } from './need-document';
import { Assessment, Need, NeedStatement, NeedStatus } from './need';
import { ReviewDecision, ReviewReason } from '../review';
import { reviewingEndpoints } from '../reviewing/reviewing.endpoints';
import { writtenBack } from '../written-back';

/** A scientist's organisation has problems of its own too, as a business has technologies. */
const owner = { anyOf: ['business', 'scientist'], scope: 'needs:write' } as const;
const reader = { ...owner, scope: 'needs:read' } as const;
const reviewer = { anyOf: ['moderator', 'administrator'] } as const;
const OneNeed = z.strictObject({ needId: z.uuid() });
const Seen = z.strictObject({ version: Version });

export const draftNeed = endpoint({
  method: 'POST',
  path: '/needs',
  summary: 'Start a draft; sent again under the same id, it answers the need that is there',
  access: owner,
  body: z.strictObject({ ...NeedStatement.shape, id: NewId }),
  answer: Need,
  status: 201,
  problems: ['need.unknown'],
});

export const myNeeds = endpoint({
  method: 'GET',
  path: '/needs/mine',
  summary: 'Needs of the own organisation, newest change first',
  access: reader,
  query: z.strictObject({ ...PageQuery, status: NeedStatus.optional() }),
  answer: Page(Need),
});

export const assessNeed = endpoint({
  method: 'POST',
  path: '/needs/assessment',
  summary: 'Say what a statement lacks, what it gives away, and what its text already says; stores nothing',
  access: 'signed-in',
  body: NeedStatement,
  answer: Assessment,
  // The name of the organisation, which must not show, may still be on its way.
  problems: ['service.unavailable'],
});

export const readNeedDocument = endpoint({
  method: 'PUT',
  path: '/needs/reading',
  kind: 'file',
  file: needDocument,
  since: '0.2.0',
  summary: 'Read the words of a document, as far as a need takes them, to begin one with; stores nothing',
  access: owner,
  /** `cut`: there were more. */
  answer: z.object({ text: z.string(), cut: z.boolean() }),
  problems: ['file.refused'],
});

export const needReviewQueue = endpoint({
  method: 'GET',
  path: '/needs/review-queue',
  summary: 'Needs that wait for a reviewer, most urgent first',
  access: reviewer,
  query: z.strictObject(PageQuery),
  answer: Page(Need),
});

export const needReviewCount = endpoint({
  method: 'GET',
  path: '/needs/review-queue/count',
  summary: 'How many needs wait for a reviewer',
  access: reviewer,
  answer: z.object({ count: z.int() }),
});

export const getNeed = endpoint({
  method: 'GET',
  path: '/needs/:needId',
  summary: 'One need, as far as the caller may see it',
  access: 'public',
  params: OneNeed,
  answer: Need,
  problems: ['need.unknown'],
});

export const needChanges = endpoint({
  method: 'GET',
  path: '/needs/:needId/changes',
  kind: 'stream',
  since: '0.2.0',
  summary: 'The state of an own need now, and each time that it changes',
  access: reader,
  params: OneNeed,
  answer: z.object({ version: Version, status: NeedStatus }),
  problems: ['need.unknown'],
});

export const reviseNeed = endpoint({
  method: 'PUT',
  path: '/needs/:needId',
  summary: 'Replace a draft or returned need; a published one goes back to review',
  access: owner,
  params: OneNeed,
  body: writtenBack(NeedStatement, Need),
  answer: Need,
  problems: ['need.unknown', 'need.stale', 'need.wrong_state'],
});

export const discardNeed = endpoint({
  method: 'DELETE',
  path: '/needs/:needId',
  summary: 'Throw a draft away',
  access: owner,
  params: OneNeed,
  answer: z.undefined(),
  status: 204,
  problems: ['need.unknown', 'need.wrong_state'],
});

export const copyNeed = endpoint({
  method: 'POST',
  path: '/needs/:needId/copies',
  summary: 'Start a new draft from an own need; sent again under the same id, it answers the need that is there',
  access: owner,
  params: OneNeed,
  body: z.strictObject({ id: NewId }).default({}),
  answer: Need,
  status: 201,
  problems: ['need.unknown'],
});

export const submitNeed = endpoint({
  method: 'POST',
  path: '/needs/:needId/submission',
  summary: 'Submit a need that passes the quality gate: it is matched at once and public after review',
  access: owner,
  params: OneNeed,
  body: Seen,
  answer: Need,
  problems: ['account.unproven', 'need.unknown', 'need.stale', 'need.wrong_state', 'need.not_answerable', 'service.unavailable'],
});

export const reviewNeed = endpoint({
  method: 'POST',
  path: '/needs/:needId/review',
  summary: 'Publish, return with comments, or reject a submitted need',
  access: reviewer,
  params: OneNeed,
  body: z.strictObject({ version: Version, decision: ReviewDecision, reason: ReviewReason, comment: OpenText(2000).default('') }),
  answer: Need,
  problems: ['need.unknown', 'need.stale', 'need.wrong_state', 'need.own_review', 'review.claimed'],
});

export const withdrawNeed = endpoint({
  method: 'POST',
  path: '/needs/:needId/withdrawal',
  summary: 'Withdraw a need: nobody finds it any more',
  access: owner,
  params: OneNeed,
  body: Seen,
  answer: Need,
  problems: ['need.unknown', 'need.stale', 'need.wrong_state'],
});

export const markNeedAnswered = endpoint({
  method: 'POST',
  path: '/needs/:needId/answer',
  summary: 'Mark a published need as answered',
  access: owner,
  params: OneNeed,
  body: Seen,
  answer: Need,
  problems: ['need.unknown', 'need.stale', 'need.wrong_state'],
});

export const renewNeed = endpoint({
  method: 'POST',
  path: '/needs/:needId/renewal',
  summary: 'Confirm that a published or expired need still stands',
  access: owner,
  params: OneNeed,
  body: z.strictObject({ version: Version, deadline: Day }),
  answer: Need,
  problems: ['account.unproven', 'need.unknown', 'need.stale', 'need.wrong_state', 'need.not_answerable', 'service.unavailable'],
});

export const needReviewing = reviewingEndpoints({
  name: 'need',
  path: '/needs',
  one: '/needs/:needId',
  params: OneNeed,
  statement: NeedStatement,
  thing: Need,
  since: '0.2.0',
});
export const {
  claim: claimNeed,
  release: releaseNeed,
  reopen: reopenNeed,
  claims: needClaims,
  statistics: needReviewStatistics,
  file: needReviewFile,
} = needReviewing;
