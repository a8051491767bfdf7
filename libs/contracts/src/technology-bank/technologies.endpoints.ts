import { z } from 'zod';
import { ReviewDecision, ReviewReason } from '../review';
import { endpoint } from '../contract';
import { Defect } from '../quality';
import { reviewingEndpoints } from '../reviewing/reviewing.endpoints';
import { PublishedText } from '../reviewing/reviewing';
import { NewId, OpenText, Page, PageQuery, Version } from '../primitives';
import { Technology, TechnologyStatement, TechnologyStatus, VerifiedLevel } from './technology';
import { writtenBack } from '../written-back';

const owner = { anyOf: ['scientist', 'business'], scope: 'technologies:write' } as const;
const reader = { ...owner, scope: 'technologies:read' } as const;
const reviewer = { anyOf: ['moderator', 'administrator'] } as const;
const OneTechnology = z.strictObject({ technologyId: z.uuid() });
const Seen = z.strictObject({ version: Version });

export const draftTechnology = endpoint({
  method: 'POST',
  path: '/technologies',
  summary: 'Start a listing; sent again under the same id, it answers the listing that is there',
  access: owner,
  body: z.strictObject({ ...TechnologyStatement.shape, id: NewId }),
  answer: Technology,
  status: 201,
  problems: ['technology.unknown'],
});

export const myTechnologies = endpoint({
  method: 'GET',
  path: '/technologies/mine',
  summary: 'Listings of the own organisation, newest change first',
  access: reader,
  query: z.strictObject({ ...PageQuery, status: TechnologyStatus.optional() }),
  answer: Page(Technology),
});

export const assessTechnology = endpoint({
  method: 'POST',
  path: '/technologies/assessment',
  summary: 'Say what a listing lacks and which readiness level its evidence supports; stores nothing',
  access: 'signed-in',
  body: TechnologyStatement,
  answer: z.object({
    score: z.int(),
    complete: z.boolean(),
    defects: z.array(Defect),
    /** The highest level that the evidence shows: any up to 3, from 4 on at least grade B; null without any. */
    supportedTrl: z.int().nullable(),
    /** The level to prove next: the claimed one while it is not shown, then the one above; null at the top. */
    missingProof: z.int().nullable(),
    /** The text describes an invention that is not filed yet in detail: publishing may destroy its novelty. */
    noveltyAtRisk: z.boolean(),
  }),
});

export const technologyReviewQueue = endpoint({
  method: 'GET',
  path: '/technologies/review-queue',
  summary: 'Listings that wait for a reviewer, most urgent first',
  access: reviewer,
  query: z.strictObject(PageQuery),
  answer: Page(Technology),
});

export const technologyReviewCount = endpoint({
  method: 'GET',
  path: '/technologies/review-queue/count',
  summary: 'How many listings wait for a reviewer',
  access: reviewer,
  answer: z.object({ count: z.int() }),
});

export const getTechnology = endpoint({
  method: 'GET',
  path: '/technologies/:technologyId',
  summary: 'One listing, as far as the caller may see it',
  access: 'public',
  params: OneTechnology,
  answer: Technology,
  problems: ['technology.unknown'],
});

export const technologyVersions = endpoint({
  method: 'GET',
  path: '/technologies/:technologyId/versions',
  since: '0.2.0',
  summary: 'A listing that everybody may read as it was each time that it was shown, newest first',
  access: 'public',
  params: OneTechnology,
  answer: z.object({
    items: z.array(PublishedText(TechnologyStatement.omit({ confidential: true }))),
  }),
  problems: ['technology.unknown'],
});

export const reviseTechnology = endpoint({
  method: 'PUT',
  path: '/technologies/:technologyId',
  summary: 'Replace a listing; one that was submitted, published or has expired must be submitted again',
  access: owner,
  params: OneTechnology,
  body: writtenBack(TechnologyStatement, Technology),
  answer: Technology,
  problems: ['technology.unknown', 'technology.stale', 'technology.wrong_state'],
});

export const discardTechnology = endpoint({
  method: 'DELETE',
  path: '/technologies/:technologyId',
  summary: 'Throw a draft away',
  access: owner,
  params: OneTechnology,
  answer: z.undefined(),
  status: 204,
  problems: ['technology.unknown', 'technology.wrong_state'],
});

export const submitTechnology = endpoint({
  method: 'POST',
  path: '/technologies/:technologyId/submission',
  summary: 'Send a complete listing to review',
  access: owner,
  params: OneTechnology,
  body: Seen,
  answer: Technology,
  problems: ['account.unproven', 'technology.unknown', 'technology.stale', 'technology.wrong_state', 'technology.not_complete'],
});

export const reviewTechnology = endpoint({
  method: 'POST',
  path: '/technologies/:technologyId/review',
  summary: 'Publish, return with comments, or reject a submitted listing',
  access: reviewer,
  params: OneTechnology,
  body: z.strictObject({
    version: Version,
    decision: ReviewDecision,
    reason: ReviewReason,
    comment: OpenText(2000).default(''),
    /** Levels whose evidence the reviewer has compared with the report of a third party. */
    verified: z.array(VerifiedLevel.shape.level).max(9).default([]),
  }),
  answer: Technology,
  problems: ['technology.unknown', 'technology.stale', 'technology.wrong_state', 'technology.own_review', 'review.claimed'],
});

export const renewTechnology = endpoint({
  method: 'POST',
  path: '/technologies/:technologyId/renewal',
  summary: 'Confirm that a published or expired listing still stands, for another year',
  access: owner,
  params: OneTechnology,
  body: Seen,
  answer: Technology,
  problems: ['account.unproven', 'technology.unknown', 'technology.stale', 'technology.wrong_state', 'technology.not_complete'],
});

export const archiveTechnology = endpoint({
  method: 'POST',
  path: '/technologies/:technologyId/archival',
  summary: 'Take a listing out of the bank',
  access: owner,
  params: OneTechnology,
  body: Seen,
  answer: Technology,
  problems: ['technology.unknown', 'technology.stale', 'technology.wrong_state'],
});

export const technologyReviewing = reviewingEndpoints({
  name: 'technology',
  path: '/technologies',
  one: '/technologies/:technologyId',
  params: OneTechnology,
  statement: TechnologyStatement,
  thing: Technology,
  since: '0.2.0',
});
export const {
  claim: claimTechnology,
  release: releaseTechnology,
  reopen: reopenTechnology,
  claims: technologyClaims,
  statistics: technologyReviewStatistics,
  file: technologyReviewFile,
} = technologyReviewing;
