import { z } from 'zod';
import { endpoint, type Release } from '../contract';
import { Line, Version } from '../primitives';
import type { ProblemCode } from '../problems';
import { Claim, PublishedText, ReviewStatistics, SenderHistory, StatisticsQuery } from './reviewing';

interface Reviewed<P extends z.ZodType, S extends z.ZodType, T extends z.ZodType> {
  /** As its problems call it. */
  name: 'need' | 'technology';
  /** Where they are: `/needs`. */
  path: `/${string}`;
  /** Where one is, and by which id: `/needs/:needId`. */
  one: `/${string}`;
  params: P;
  statement: S;
  thing: T;
  since: Release;
}

const access = { anyOf: ['moderator', 'administrator'] } as const;

/** What they need of all texts of a kind at once: for the gateway, which adds names. */
const ofAll = (name: string, path: `/${string}`, since: Release) => {
  const base = { access, since, method: 'GET', exposure: 'internal' } as const;
  return {
    claims: endpoint({
      ...base,
      path: `${path}/review-queue/claims`,
      summary: `Who is at which ${name} of the queue`,
      answer: z.object({ items: z.array(Claim) }),
    }),
    statistics: endpoint({
      ...base,
      path: `${path}/review-statistics`,
      summary: `How the review of each ${name} goes`,
      query: StatisticsQuery,
      answer: ReviewStatistics,
    }),
  };
};

/** What reviewers need besides the queue and the decision: the same for everything that is reviewed. */
export const reviewingEndpoints = <P extends z.ZodType, S extends z.ZodType, T extends z.ZodType>({
  name,
  path,
  one,
  params,
  statement,
  thing,
  since,
}: Reviewed<P, S, T>) => {
  const said = (...what: ('unknown' | 'stale' | 'wrong_state' | 'own_review')[]) => what.map((each) => `${name}.${each}` as ProblemCode);
  const base = { access, since } as const;
  return {
    claim: endpoint({
      ...base,
      method: 'PUT',
      path: `${one}/claim`,
      summary: `Say that one is at a ${name} that waits for review, for the next half hour; with a word, also where somebody else is`,
      params,
      body: z.strictObject({ word: Line(200).optional() }).default({}),
      answer: Claim,
      problems: [...said('unknown', 'wrong_state', 'own_review'), 'review.claimed'],
    }),
    release: endpoint({
      ...base,
      method: 'DELETE',
      path: `${one}/claim`,
      summary: `Say that one is no longer at a ${name}`,
      params,
      answer: z.undefined(),
      status: 204,
      problems: said('unknown', 'own_review'),
    }),
    reopen: endpoint({
      ...base,
      method: 'POST',
      path: `${one}/reopening`,
      summary: `Take back a decision of the last ten minutes on which nothing was built: the ${name} waits for review again`,
      params,
      body: z.strictObject({ version: Version }),
      answer: thing,
      problems: [...said('unknown', 'stale', 'wrong_state', 'own_review'), 'review.settled'],
    }),
    ...ofAll(name, path, since),
    file: endpoint({
      ...base,
      method: 'GET',
      path: `${one}/review-file`,
      summary: `What a reviewer of a ${name} should know: how it was last shown to everybody, and what its organisation has sent so far`,
      params,
      answer: z.object({ published: PublishedText(statement).nullable(), sender: SenderHistory }),
      problems: said('unknown', 'own_review'),
    }),
  };
};

export type ReviewingEndpoints = ReturnType<typeof reviewingEndpoints>;
