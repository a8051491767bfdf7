import { z } from 'zod';
import { Timestamp } from '../primitives';
import { ReviewDecision, ReviewReason } from '../review';

/** So long after it, in milliseconds, a decision can be taken back. */
export const TAKE_BACK_MS = 10 * 60_000;

/** Who is at a text that waits for a reviewer, until when; `word` is what they said to `takenFrom`, who was at it before. */
export const Claim = z.object({
  thingId: z.uuid(),
  accountId: z.uuid(),
  until: Timestamp,
  takenFrom: z.uuid().nullable(),
  word: z.string().nullable(),
});
export type Claim = z.infer<typeof Claim>;

/** How the last decision on another text of the same organisation went. */
export const FormerDecision = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  decision: ReviewDecision,
  reason: ReviewReason,
  at: Timestamp,
});

/** What an organisation has sent so far: how many texts were published, returned and refused last, and the newest of these decisions. */
export const SenderHistory = z.object({
  publish: z.int(),
  return: z.int(),
  reject: z.int(),
  newest: z.array(FormerDecision),
});
export type SenderHistory = z.infer<typeof SenderHistory>;

/** A text as it was last shown to everybody. */
export const PublishedText = <S extends z.ZodType>(statement: S) => z.object({ version: z.int(), at: Timestamp, statement });

/** How reviewing goes. Decisions that were taken back are not counted. */
export const ReviewStatistics = z.object({
  waiting: z.int(),
  overdue: z.int().describe('Of those that wait: whose owners were promised an answer by now'),
  oldest: Timestamp.nullable().describe('When the one that waits longest was sent'),
  days: z
    .array(z.object({ day: z.iso.date(), publish: z.int(), return: z.int(), reject: z.int() }))
    .describe('In Vietnam; without days without a decision'),
  reasons: z.array(z.object({ reason: ReviewReason, count: z.int() })).describe('Why texts were returned or refused, most frequent first'),
});
export type ReviewStatistics = z.infer<typeof ReviewStatistics>;

export const StatisticsQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(365).default(30) });
