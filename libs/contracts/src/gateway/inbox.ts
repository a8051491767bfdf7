import { z } from 'zod';
import { Kind } from '../matching/match';
import { LocaleCode, Timestamp } from '../primitives';
import { ReviewReason } from '../review';

/**
 * What is to be done. `review`: somebody else's text waits for the reader's word. `suggested`: suggestions that the reader has said no word
 * on. `missing`: there is no profile yet. `failed`: work that comes back did not end well.
 */
export const InboxTask = z.enum(['review', 'failed', 'returned', 'expired', 'expiring', 'suggested', 'draft', 'missing']);
export type InboxTask = z.infer<typeof InboxTask>;

/** `later` can wait for as long as one likes: nobody else waits, and nothing runs out. */
export const Urgency = z.enum(['now', 'soon', 'later']);
export type Urgency = z.infer<typeof Urgency>;

/** One thing that waits for the reader. It leaves the inbox when it is done, whoever did it. */
export const InboxItem = z
  .object({
    task: InboxTask,
    urgency: Urgency,
    /** What it is about, as it is called; null of `missing` and `failed`. */
    thing: z.object({ kind: Kind, id: z.uuid(), title: z.string(), language: LocaleCode, version: z.int() }).nullable(),
    /** Of `failed`. */
    job: z.object({ service: z.string(), name: z.string() }).nullable(),
    /** Of `suggested`: how many; null while that is not known. */
    count: z.int().nullable(),
    /** Of `returned`: why. */
    reason: ReviewReason.nullable(),
    /** When it has to be done, or when it ran out. */
    due: Timestamp.nullable(),
    /** Since when it waits, where it has no end. */
    since: Timestamp.nullable(),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;
