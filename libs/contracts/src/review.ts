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
export const Review = z
  .object({ decision: ReviewDecision, reason: ReviewReason, comment: z.string(), at: Timestamp })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;

/** How somebody looks at a thing: as one of its owners, as one who reviews it, or as anybody. */
export const Viewer = z.enum(['owner', 'reviewer', 'public']);
export type Viewer = z.infer<typeof Viewer>;
