import { getOrganisation } from '@caunoi/contracts/identity/identity.endpoints';
import { reviewQueue } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Need } from '@caunoi/contracts/needs/need';
import type { ReviewDecision, ReviewReason } from '@caunoi/contracts/review';
import { needReviewFile, reviewNeed } from '@caunoi/contracts/needs/needs.endpoints';
import { reviewTechnology, technologyReviewFile } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';

export type Queue = z.output<typeof reviewQueue.answer>;

/** Something that waits for a reviewer. */
export type Waiting = { kind: 'need'; thing: Need } | { kind: 'technology'; thing: Technology };

export const queueQuery = queryOptions({
  queryKey: ['review-queue'],
  queryFn: ({ signal }) => api.call(reviewQueue, {}, signal),
  staleTime: 5_000,
  refetchInterval: 30_000,
});

const due = ({ thing: { reviewDueAt } }: Waiting) => (reviewDueAt ? Date.parse(reviewDueAt) : Infinity);

/** Both kinds in one line, most urgent first. */
export const inLine = ({ needs, technologies }: Queue): Waiting[] =>
  [
    ...needs.map((thing) => ({ kind: 'need' as const, thing })),
    ...technologies.map((thing) => ({ kind: 'technology' as const, thing })),
  ].toSorted((a, b) => due(a) - due(b));

/** The line with one text renewed, when it was changed while it was read. */
export const renewed = ({ needs, technologies, degraded }: Queue, now: Need | Technology): Queue => ({
  needs: needs.map((need) => (need.id === now.id ? (now as Need) : need)),
  technologies: technologies.map((technology) => (technology.id === now.id ? (now as Technology) : technology)),
  degraded,
});

export interface Decided {
  decision: ReviewDecision;
  reason: ReviewReason;
  comment: string;
  /** Of a listing: the levels that were compared with the report of a third party. */
  verified: number[];
}

export const decide = ({ kind, thing: { id, version } }: Waiting, { verified, ...decided }: Decided): Promise<Need | Technology> =>
  kind === 'need'
    ? api.call(reviewNeed, { params: { needId: id }, body: { version, ...decided } })
    : api.call(reviewTechnology, { params: { technologyId: id }, body: { version, verified, ...decided } });

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId],
    queryFn: ({ signal }) => api.call(getOrganisation, { params: { organisationId } }, signal),
    staleTime: 5 * 60_000,
  });

/** What a reviewer should know of a text besides its words. */
export type FileOf =
  | { kind: 'need'; file: z.output<typeof needReviewFile.answer> }
  | { kind: 'technology'; file: z.output<typeof technologyReviewFile.answer> };

export const fileQuery = ({ kind, thing: { id, version } }: Waiting) =>
  queryOptions({
    queryKey: ['review-file', id, version],
    queryFn: async ({ signal }): Promise<FileOf> =>
      kind === 'need'
        ? { kind, file: await api.call(needReviewFile, { params: { needId: id } }, signal) }
        : { kind, file: await api.call(technologyReviewFile, { params: { technologyId: id } }, signal) },
    staleTime: 30_000,
  });
