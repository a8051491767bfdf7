import { daysAfter } from '../dates/days';
import { addWorkingDays } from '../dates/working-days';
import type { Thing } from './thing';

/** The times of a thing that a move sets, each from the thing as it becomes and the moment of the move. */
export type Clocks<T extends Thing> = { readonly [K in keyof T & `${string}At`]?: (thing: T, now: Date) => Date | null };

const REVIEW_WORKING_DAYS = 3;
const VALID_DAYS = 365;

/** When an owner has an answer at the latest. */
export const reviewDueOf = (submittedAt: Date) => addWorkingDays(submittedAt, REVIEW_WORKING_DAYS);

/** What its owner does not confirm for a year is no longer shown. */
export const expiryOf = (confirmedAt: Date) => daysAfter(confirmedAt, VALID_DAYS);

/** A submission starts the time that reviewers have. */
export const submission = {
  submittedAt: (_thing: unknown, now: Date) => now,
  reviewDueAt: (_thing: unknown, now: Date) => reviewDueOf(now),
};

/** The day of the first publication stays. */
export const publication = { publishedAt: ({ publishedAt }: Pick<Thing, 'publishedAt'>, now: Date) => publishedAt ?? now };

/** Publication and renewal are confirmations. */
export const confirmation = {
  ...publication,
  confirmedAt: (_thing: unknown, now: Date) => now,
  expiresAt: (_thing: unknown, now: Date) => expiryOf(now),
};
