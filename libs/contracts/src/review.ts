import { z } from 'zod';
import { Timestamp } from './primitives';

export const ReviewDecision = z.enum(['publish', 'return', 'reject']);
export type ReviewDecision = z.infer<typeof ReviewDecision>;
export const ReviewReason = z.enum([
  'ok',
  'unclear',
  'not_measurable',
  'reveals_identity',
  'wrong_field',
  'duplicate',
  'unlawful',
  'unproven_claim',
  'incomplete',
]);
export type ReviewReason = z.infer<typeof ReviewReason>;
export const Review = z.object({ decision: ReviewDecision, reason: ReviewReason, comment: z.string(), at: Timestamp });
export type Review = z.infer<typeof Review>;
