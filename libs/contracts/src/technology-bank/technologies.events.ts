import type { z } from 'zod';
import { event } from '../contract';
import { Technology } from './technology';

/** A listing as other services may know it: never its confidential part. */
export const TechnologyFact = Technology.omit({ confidential: true, viewer: true, review: true });
export type TechnologyFact = z.output<typeof TechnologyFact>;

const technologyEvent = (verb: string, summary: string) =>
  event({
    summary,
    type: `caunoi.technology.${verb}.v1`,
    topic: 'caunoi.technology-bank.technology.v1',
    data: TechnologyFact,
    key: ({ id }) => id,
  });

export const TechnologyPublished = technologyEvent('published', 'A reviewer let a listing into the bank, or its owner renewed it');
export const TechnologyReturned = technologyEvent(
  'returned',
  'A reviewer returned or its owner revised a listing: it is no longer in the bank',
);
export const TechnologyExpired = technologyEvent('expired', 'A listing was not confirmed in time');
export const TechnologyArchived = technologyEvent('archived', 'The owner took a listing out, or a reviewer rejected it');
