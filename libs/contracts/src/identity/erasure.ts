import { z } from 'zod';
import { Timestamp } from '../primitives';

/** So long somebody may think better of it, from the moment that they ask. */
export const ERASURE_DAYS = 7;

/** `asked`: it can still be taken back. `begun`: the services erase. `done`: all have said so. */
export const ErasureState = z.enum(['asked', 'taken_back', 'begun', 'done']);
export type ErasureState = z.output<typeof ErasureState>;

/** An organisation that somebody alone owns. */
export const OwnedAlone = z.object({ id: z.uuid(), name: z.string() });
export type OwnedAlone = z.output<typeof OwnedAlone>;

/** What stands in the way of an erasure, or is said along with it. */
export const ErasureTies = z.object({
  /** Others are members: one of them is made an owner first. */
  handOver: z.array(OwnedAlone),
  /** Nobody else is a member: it is closed with the account, and what it shows is withdrawn. */
  close: z.array(OwnedAlone),
});
export type ErasureTies = z.output<typeof ErasureTies>;

/** How far a service is with somebody's erasure. */
export const ErasureAnswer = z.object({
  service: z.string(),
  answeredAt: Timestamp.nullable(),
  /** So many rows of people were deleted or emptied. */
  erased: z.int(),
  /** So many are held, by table. */
  held: z.int(),
});

/** As administrators follow it. */
export const Erasure = z
  .object({
    state: ErasureState,
    dueAt: Timestamp,
    begunAt: Timestamp.nullable(),
    doneAt: Timestamp.nullable(),
    answers: z.array(ErasureAnswer),
    /** It has begun more than a day ago, and somebody has not answered. */
    late: z.boolean(),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.output<typeof Erasure>;
