import type { Defect } from '@caunoi/contracts/quality';

/**
 * One thing that may be wrong with a statement, and what mending it is worth. What an empty statement lacks sums to 100: points are for
 * what was answered, so "none given" takes away what "given, but wrong" would as well.
 */
export type Check<S> = Defect & {
  /** `today` is a day in Vietnam, YYYY-MM-DD. */
  fails: (statement: S, today: string) => boolean;
};

/** All defects at once, in the order of the gate, so that nobody mends one only to meet the next. */
export const defectsIn = <S>(gate: readonly Check<S>[], statement: S, today: string): Defect[] =>
  gate.filter(({ fails }) => fails(statement, today)).map(({ code, field, severity, points }) => ({ code, field, severity, points }));

/** 0 to 100. */
export const scoreOf = (defects: readonly Defect[]) =>
  Math.max(
    0,
    defects.reduce((left, { points }) => left - points, 100),
  );

/** What must be mended before the statement may go on. */
export const blockersOf = (defects: readonly Defect[]) => defects.filter(({ severity }) => severity === 'blocker');
