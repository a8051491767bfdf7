import { z } from 'zod';

const known = new WeakMap<z.ZodType, z.ZodType>();

/**
 * The schema of what was accepted once: answers and facts are made of rows that passed the rules of their day, which may have
 * been changed since. The structure must hold, and what is not listed stays inside; but a text may be longer than one may
 * write today, a code may have left its list, a list may hold more. What people send is judged by the strict schema.
 */
export function loose<S extends z.ZodType>(schema: S): S {
  const made = known.get(schema) ?? make(schema);
  known.set(schema, made);
  // The types stay those of the contract: they say what is written today.
  return made as S;
}

/** What an endpoint may answer: made of rows, so what was accepted once. */
export const answerOf = <A extends z.ZodType>({ answer }: { answer: A }): A => loose(answer);

/** What a fact may say, when it is told and when it is heard: made of rows, too, and read by others for years. */
export const factOf = <D extends z.ZodType>({ data }: { data: D }): D => loose(data);

/** How a client reads an answer that it does not trust. */
export const byContract = (endpoint: { answer: z.ZodType }, body: unknown): unknown => answerOf(endpoint).parse(body);

function make(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return looseObject(schema);
  if (schema instanceof z.ZodArray) return z.array(loose(part(schema.element)));
  if (schema instanceof z.ZodNullable) return loose(part(schema.unwrap())).nullable();
  if (schema instanceof z.ZodOptional) return loose(part(schema.unwrap())).optional();
  if (schema instanceof z.ZodReadonly) return loose(part(schema.unwrap())).readonly();
  if (schema instanceof z.ZodDefault) return loose(part(schema.unwrap())).default(() => schema.def.defaultValue as never);
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map((option) => loose(part(option))));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), loose(part(schema.valueType)));
  // What cleans a text has done so before it was stored.
  if (schema instanceof z.ZodPipe) return schema.out instanceof z.ZodTransform ? schema : loose(part(schema.out));
  if (schema instanceof z.ZodEnum || schema.def.type === 'string') return z.string();
  if (schema instanceof z.ZodNumber) return isWhole(schema) ? z.int() : z.number();
  return schema;
}

function looseObject(schema: z.ZodObject) {
  const shape = Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, loose(part(field))]));
  return schema.def.catchall instanceof z.ZodUnknown ? z.looseObject(shape) : z.object(shape);
}

const isWhole = ({ format }: z.ZodNumber) => format === 'safeint' || format === 'int32' || format === 'uint32';

/** Inner schemas are typed by zod's core; all that contracts are made of are whole ones. */
const part = (inner: z.core.$ZodType) => inner as z.ZodType;
