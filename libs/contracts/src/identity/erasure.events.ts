import { z } from 'zod';
import { event } from '../contract';
import { LocaleCode, Timestamp } from '../primitives';

/** Every service obeys it, by what it says of its tables, and tells how it went: see `erasureEvents`. */
export const PersonErased = event({
  summary: 'A person has asked to be erased, and the time in which it could be taken back is over',
  type: 'caunoi.person.erased.v1',
  topic: 'caunoi.identity.erased-person.v1',
  data: z.object({
    erasureId: z.uuid(),
    accountId: z.uuid(),
    /** Organisations of which nobody else is a member: what they show is withdrawn. */
    closes: z.array(z.uuid()),
  }),
  key: ({ accountId }) => accountId,
});

/** The letter of each step; the last one goes to somebody who is known no more. A day after it a tombstone takes the address away. */
export const ErasureTold = event({
  summary: 'Somebody is to be told how far the erasure of their data is',
  type: 'caunoi.erasure.told.v1',
  topic: 'caunoi.identity.erasure-letter.v1',
  retention: { days: 90, compact: false },
  data: z.object({
    id: z.uuid(),
    erasureId: z.uuid(),
    /** Null once there is no account any more. */
    accountId: z.uuid().nullable(),
    step: z.enum(['asked', 'taken_back', 'done']),
    email: z.string(),
    fullName: z.string(),
    locale: LocaleCode,
    dueAt: Timestamp,
  }),
  key: ({ erasureId }) => erasureId,
});
