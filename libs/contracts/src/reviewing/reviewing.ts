import { z } from 'zod';
import { Timestamp } from '../primitives';
import { ReviewDecision, ReviewReason } from '../review';

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
