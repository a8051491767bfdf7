import type { z } from 'zod';
import type { Shape } from './shapes';

type FieldsOf<S> = Readonly<Record<string, readonly (keyof S & string)[]>>;

const isOpen = (value: unknown) => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** The order in which a thing is written: its parts by their fields, then the last look at them all. */
export function partsOf<S extends object, P extends FieldsOf<S>>(fieldsOf: P) {
  type Written = keyof P & string;
  type Part = Written | 'check';
  const written = Object.keys(fieldsOf) as Written[];
  const parts: Part[] = [...written, 'check'];
  const numberOf = (part: Part) => parts.indexOf(part) + 1;
  return {
    written,
    parts,
    numberOf,
    after: (part: Part): Part => parts[numberOf(part)] ?? 'check',
    /** In which part a field is written; what no part asks for belongs to the first. */
    partOf: (field: string) => (written.find((part) => fieldsOf[part]?.some((name) => name === field)) ?? written[0]) as Written,
    /** Whether something is answered in a part. A language is there from the beginning. */
    isBegun: (part: Written, statement: S) => fieldsOf[part]?.some((field) => field !== 'language' && !isOpen(statement[field])) ?? false,
  };
}

/** A field that a form holds otherwise than a statement: what it begins with there, and what reads it back. */
export interface Held<V, F = unknown> {
  begin: (value: V) => F;
  read: z.ZodType;
}

type Begun<S, H, K extends keyof S> = K extends keyof H ? (H[K] extends Held<never, infer F> ? F : never) : S[K];

/** For each part the schemas that read its form, and the form as a statement begins it. */
export function formsOf<S extends object, P extends FieldsOf<S>, H extends { [K in keyof S]?: Held<S[K]> }>(
  schema: z.ZodType<S> & { shape: Shape },
  fieldsOf: P,
  held: H,
) {
  const each = (make: (fields: readonly (keyof S & string)[]) => unknown) =>
    Object.fromEntries(Object.entries(fieldsOf).map(([part, fields]) => [part, make(fields)]));
  const shapeOf = (fields: readonly (keyof S & string)[]) => fields.map((field) => [field, held[field]?.read ?? schema.shape[field]]);
  const formOf = (fields: readonly (keyof S & string)[], statement: S) =>
    fields.map((field) => [field, held[field] ? held[field].begin(statement[field]) : statement[field]]);
  return {
    shapes: each((fields) => Object.fromEntries(shapeOf(fields))) as { [K in keyof P]: Record<P[K][number], z.ZodType> },
    forms: each((fields) => (statement: S) => Object.fromEntries(formOf(fields, statement))) as {
      [K in keyof P]: (statement: S) => { [F in P[K][number]]: Begun<S, H, F> };
    },
  };
}
