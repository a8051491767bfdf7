import { type Need, NeedStatement } from '@caunoi/contracts/needs/need';
import type { z } from 'zod';

/** A need of which nothing is written yet. */
export const emptyStatement = (): NeedStatement => NeedStatement.parse({});

const fields = Object.keys(NeedStatement.shape) as (keyof NeedStatement)[];

/** What the business wrote, out of everything the platform says of a need. */
export const statementOf = (need: Need): NeedStatement =>
  NeedStatement.parse(
    Object.fromEntries(fields.map((field) => [field, field === 'confidential' ? (need.confidential ?? '') : need[field]])),
  );

export type Shape = Readonly<Record<string, z.ZodType>>;

/** Whether everything that stands in a form could be sent. */
export const isWhole = (shape: Shape, values: Record<string, unknown>) =>
  Object.entries(shape).every(([field, schema]) => schema.safeParse(values[field]).success);

/**
 * What of a half-written form the platform can take already: the fields that are valid, and of a list with a bad row the good rows.
 * The rest waits in the copy on this machine.
 */
export function readable(shape: Shape, values: Record<string, unknown>): Partial<NeedStatement> {
  const entries = Object.entries(shape).flatMap(([field, schema]) => {
    const value = values[field];
    const whole = schema.safeParse(value);
    if (whole.success) return [[field, whole.data]];
    if (!Array.isArray(value)) return [];
    const rows = value.map((row) => schema.safeParse([row])).flatMap((row) => (row.success ? (row.data as unknown[]) : []));
    return [[field, rows]];
  });
  return Object.fromEntries(entries) as Partial<NeedStatement>;
}
