import { Translation } from '@caunoi/contracts/translation';
import { z } from 'zod';
import type { Held } from './parts';

/** The fields of one part of a form, each with the schema that reads it. */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** The fields in which something stands that the platform cannot take yet, such as a half-filled row. */
export const unfinished = (shape: Shape, values: Record<string, unknown>) =>
  Object.entries(shape).flatMap(([field, schema]) => (schema.safeParse(values[field]).success ? [] : [field]));

/** Whether everything that stands in a form could be sent. */
export const isWhole = (shape: Shape, values: Record<string, unknown>) => unfinished(shape, values).length === 0;

/**
 * What of a half-written form the platform can take already: the fields that are valid, and of a list with a bad row the good rows.
 * The rest waits in the copy on this machine.
 */
export function readable<S extends object>(shape: Shape, values: Record<string, unknown>): Partial<S> {
  const entries = Object.entries(shape).flatMap(([field, schema]) => {
    const value = values[field];
    const whole = schema.safeParse(value);
    if (whole.success) return [[field, whole.data]];
    if (!Array.isArray(value)) return [];
    const rows = value.map((row) => schema.safeParse([row])).flatMap((row) => (row.success ? (row.data as unknown[]) : []));
    return [[field, rows]];
  });
  return Object.fromEntries(entries) as Partial<S>;
}

const none = (value: unknown) => value === null || value === undefined || String(value).trim() === '';

/** Whether none of these cells of a row is filled in. */
export const blankIn =
  (...cells: string[]) =>
  (row: Record<string, unknown>) =>
    cells.every((cell) => none(row[cell]));

/** Rows of a form: those with nothing in them count as not there, a half-filled one says what it lacks at its own cell. */
export const rows = (row: z.ZodType, isBlank: (value: Record<string, unknown>) => boolean, most: number) =>
  z
    .array(z.record(z.string(), z.unknown()))
    .transform((values, context) =>
      values.flatMap((value, index) => {
        if (isBlank(value)) return [];
        const one = row.safeParse(value);
        if (one.success) return [one.data];
        for (const { path, message } of one.error.issues)
          context.issues.push({ code: 'custom', input: value, path: [index, ...path], message });
        return [];
      }),
    )
    .pipe(z.array(z.unknown()).max(most));

/** Words with commas between them, as a list without repetitions. */
export const asWords = (list: z.ZodType): Held<string[], string> => ({
  begin: (words) => words.join(', '),
  read: z
    .string()
    .transform((text) => [...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter(Boolean))
    .pipe(list as z.ZodType<unknown, string[]>),
});

/** Translations as rows of a form: one with no words in it counts as not there. */
export const asTranslations = (list: z.ZodType): Held<Translation[], Translation[]> => ({
  begin: (translations) => translations,
  read: rows(Translation, blankIn('title', 'summary'), 3).pipe(list as z.ZodType<unknown, unknown[]>),
});

/** A level as its code, because that is what a list of codes chooses. */
export const asCode = (level: z.ZodType): Held<number | null, string | null> => ({
  begin: (value) => (value === null ? null : String(value)),
  read: z
    .string()
    .nullable()
    .transform((code) => (code === null ? null : Number(code)))
    .pipe(level as z.ZodType<unknown, number | null>),
});

/** Text that may be left out, as an empty line. */
export const asLine = (schema: z.ZodType): Held<string | null, string> => ({ begin: (value) => value ?? '', read: orNothing(schema) });

/** A field of text that may be left out: nothing typed is null. */
export const orNothing = (schema: z.ZodType) =>
  z
    .string()
    .transform((text) => text.trim() || null)
    .pipe(schema as z.ZodType<unknown, string | null>);

/** What its writer said, out of everything the platform says of a thing. */
export const statementIn = <S>(schema: z.ZodType<S> & { shape: Shape }, thing: Readonly<Record<string, unknown>>): S =>
  schema.parse(Object.fromEntries(Object.keys(schema.shape).map((field) => [field, thing[field]])));
