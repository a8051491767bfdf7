import { vietnamDay } from '../dates/days';
import type { PublishedText } from './published-texts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Texts that differ in what everybody reads, newest first: a change that only its owner and reviewers see is none. */
export function withoutRepeats<S>(newestFirst: readonly PublishedText<S>[]): PublishedText<S>[] {
  return newestFirst.filter(({ statement }, n) => {
    const before = newestFirst[n + 1];
    return !before || !same(before.statement, statement);
  });
}

/** Of each day the last text: what is saved as it is typed is one change. */
export const lastOfEachDay = <S>(newestFirst: readonly PublishedText<S>[]): PublishedText<S>[] =>
  newestFirst.filter(({ at }, n) => {
    const after = newestFirst[n - 1];
    return !after || vietnamDay(new Date(after.at)) !== vietnamDay(new Date(at));
  });

/** The fields in which two statements differ, in the order that they have. */
export const changedFields = <S extends object>(before: S, now: S) =>
  (Object.keys(now) as (keyof S & string)[]).filter((field) => !same(before[field], now[field]));
