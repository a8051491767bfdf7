import { z } from 'zod';
import { endpoint, type Release } from '../contract';
import { Line } from '../primitives';
import type { ProblemCode } from '../problems';
import { Claim, PublishedText, SenderHistory } from './reviewing';

interface Reviewed<P extends z.ZodType, S extends z.ZodType> {
  /** As its problems call it. */
  name: 'need' | 'technology';
  /** Where they are: `/needs`. */
  path: `/${string}`;
  /** Where one is, and by which id: `/needs/:needId`. */
  one: `/${string}`;
  params: P;
  statement: S;
  since: Release;
}

const access = { anyOf: ['moderator', 'administrator'] } as const;

/** What reviewers need besides the queue and the decision: the same for everything that is reviewed. */
export const reviewingEndpoints = <P extends z.ZodType, S extends z.ZodType>({
  name,
  path,
  one,
  params,
  statement,
  since,
}: Reviewed<P, S>) => {
  const said = (...what: ('unknown' | 'wrong_state' | 'own_review')[]) => what.map((each) => `${name}.${each}` as ProblemCode);
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
    claims: endpoint({
      ...base,
      method: 'GET',
      path: `${path}/review-queue/claims`,
      exposure: 'internal',
      summary: `Who is at which ${name} of the queue`,
      answer: z.object({ items: z.array(Claim) }),
    }),
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
