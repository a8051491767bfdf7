import { z } from 'zod';
import { event } from '../contract';
import { Need } from './need';

/** A need as other services may know it: never its confidential part. Anonymity binds whoever shows it. */
export const NeedFact = Need.omit({ confidential: true, viewer: true, review: true }).extend({ organisationId: z.uuid() });
export type NeedFact = z.output<typeof NeedFact>;

const needEvent = (verb: string, summary: string) =>
  event({ summary, type: `caunoi.need.${verb}.v1`, topic: 'caunoi.needs.need.v1', data: NeedFact, key: ({ id }) => id });

export const NeedSubmitted = needEvent(
  'submitted',
  'A need passed the quality gate: it may be matched for its owner, and waits for review',
);
export const NeedPublished = needEvent('published', 'A reviewer let a need into the directory, or its owner renewed it');
export const NeedReturned = needEvent('returned', 'A reviewer returned or its owner revised a need: it is no longer open');
export const NeedAnswered = needEvent('answered', 'The owner found an answer');
export const NeedExpired = needEvent('expired', 'The deadline of a need passed');
export const NeedWithdrawn = needEvent('withdrawn', 'The owner withdrew or a reviewer rejected a need');
