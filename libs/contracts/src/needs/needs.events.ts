import { z } from 'zod';
import { event } from '../contract';
import { PicturesNamed } from '../files/named';
import { ReviewReason } from '../review';
import { Need } from './need';

/** A need as other services may know it: never its confidential part. Anonymity binds whoever shows it. */
export const NeedFact = Need.omit({ confidential: true, viewer: true, review: true }).extend({
  organisationId: z.uuid(),
  /** Why a reviewer said no; only where one did. */
  reason: ReviewReason.optional(),
  /** Its organisation is suspended: nobody else sees it, in whatever state it is. */
  suspended: z.boolean().optional(),
});
export type NeedFact = z.output<typeof NeedFact>;

const needEvent = (verb: string, summary: string) =>
  event({ summary, type: `caunoi.need.${verb}.v1`, topic: 'caunoi.needs.need.v1', data: NeedFact, key: ({ id }) => id });

export const NeedSubmitted = needEvent(
  'submitted',
  'A need passed the quality gate: it may be matched for its owner, and waits for review',
);
export const NeedPublished = needEvent('published', 'A reviewer let a need into the directory, or its owner renewed it');
export const NeedReturned = needEvent('returned', 'A reviewer sent a need back to its owner: it is no longer open');
export const NeedRevised = needEvent('revised', 'The owner revised a need that was open or under review: it must be submitted again');
export const NeedRejected = needEvent('rejected', 'A reviewer rejected a need');
export const NeedReopened = needEvent('reopened', 'A reviewer took a decision back: the need waits for review again');
export const NeedAnswered = needEvent('answered', 'The owner found an answer');
export const NeedExpired = needEvent('expired', 'The deadline of a need passed');
export const NeedWithdrawn = needEvent('withdrawn', 'The owner withdrew a need');
export const NeedSuspended = needEvent('suspended', 'The organisation was suspended: a need is hidden, and stays what it is');
export const NeedRestored = needEvent('restored', 'The organisation is back, and a need with it, as it was');

export const NeedPicturesNamed = event({
  summary: 'A need names other pictures than before, or is shown to others: also a draft, of which nothing else is told',
  type: 'caunoi.need_pictures.named.v1',
  topic: 'caunoi.needs.pictures.v1',
  retention: { days: null, compact: true },
  data: PicturesNamed,
  key: ({ id }) => id,
});
