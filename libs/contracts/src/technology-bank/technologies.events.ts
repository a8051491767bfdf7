import { z } from 'zod';
import { event } from '../contract';
import { PicturesNamed } from '../files/named';
import { ReviewReason } from '../review';
import { Technology } from './technology';

/** A listing as other services may know it: never its confidential part. */
export const TechnologyFact = Technology.omit({ confidential: true, viewer: true, review: true }).extend({
  /** Why a reviewer said no; only where one did. */
  reason: ReviewReason.optional(),
  /** Its organisation is suspended: nobody else sees it, in whatever state it is. */
  suspended: z.boolean().optional(),
});
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
export const TechnologyReturned = technologyEvent('returned', 'A reviewer sent a listing back to its owner: it is not in the bank');
export const TechnologyRevised = technologyEvent(
  'revised',
  'The owner revised a listing that was in the bank, under review or expired: it must be submitted again',
);
export const TechnologyRejected = technologyEvent('rejected', 'A reviewer rejected a listing');
export const TechnologyReopened = technologyEvent(
  'reopened',
  'A reviewer took a decision back: the listing waits for review again, and is not in the bank',
);
export const TechnologyExpired = technologyEvent('expired', 'A listing was not confirmed in time');
export const TechnologyArchived = technologyEvent('archived', 'The owner took a listing out');
export const TechnologySuspended = technologyEvent(
  'suspended',
  'The organisation was suspended: a listing is hidden, and stays what it is',
);
export const TechnologyRestored = technologyEvent('restored', 'The organisation is back, and a listing with it, as it was');

export const TechnologyPicturesNamed = event({
  summary: 'A listing names other pictures than before, or is shown to others: also a draft, of which nothing else is told',
  type: 'caunoi.technology_pictures.named.v1',
  topic: 'caunoi.technology-bank.pictures.v1',
  retention: { days: null, compact: true },
  data: PicturesNamed,
  key: ({ id }) => id,
});
