import { z } from 'zod';
import { Text, Timestamp, Version } from '../primitives';
import { dataRequestKinds } from './data-request-limits';

/** To be shown data beyond what the copy gives, to have it corrected or erased, or to object to what it is used for. */
export const DataRequestKind = z.enum(dataRequestKinds);

/** `received`: nobody has answered yet. `accepted`: the person knows how it goes on. The others are over. */
export const DataRequestState = z.enum(['received', 'accepted', 'done', 'refused', 'taken_back']);
export type DataRequestState = z.output<typeof DataRequestState>;

/** Something is still to be done. */
export const isOpen = (state: DataRequestState) => state === 'received' || state === 'accepted';

/** What whoever answers does: says how it goes on, takes more time once, has done it, or says no. */
export const DataRequestStep = z.enum(['accept', 'extend', 'done', 'refuse']);
export type DataRequestStep = z.output<typeof DataRequestStep>;

export const DataRequest = z
  .object({
    id: z.uuid(),
    kind: DataRequestKind,
    /** In the words of the person; empty once their account is closed. */
    text: z.string(),
    state: DataRequestState,
    askedAt: Timestamp,
    /** Until when it is to be answered how it goes on, and until when it is to be done. */
    answerBy: Timestamp,
    doneBy: Timestamp,
    extended: z.boolean(),
    /** What was answered last. */
    answer: z.string().nullable(),
    answeredAt: Timestamp.nullable(),
    version: Version,
  })
  .meta({ id: 'DataRequest' });
export type DataRequest = z.output<typeof DataRequest>;

export const DataRequestDetails = z.strictObject({ kind: DataRequestKind, text: Text(2000) });
export const DataRequestAnswer = z.strictObject({ version: Version, step: DataRequestStep, text: Text(2000) });
