import type { Review } from '@caunoi/contracts/review';
import { TAKE_BACK_MS } from '@caunoi/contracts/reviewing/reviewing';
import type { ReviewedThing } from './thing';

/** A decision of the last minutes, after which nothing has become of the thing. */
export const canBeTakenBack = ({ review, updatedAt }: Pick<ReviewedThing, 'review' | 'updatedAt'>, now: Date) =>
  review !== null && Date.parse(review.at) === updatedAt.getTime() && now.getTime() - updatedAt.getTime() <= TAKE_BACK_MS;

/** For `sets` of the move that takes a decision back: it was never made, and what it published first never was. */
export const undone = ({ review, publishedAt }: { review: Review | null; publishedAt: Date | null }) => ({
  review: null,
  publishedAt: publishedAt && review && Date.parse(review.at) === publishedAt.getTime() ? null : publishedAt,
});
