import { z } from 'zod';
import type { Endpoint } from './contract';
import { inputOf, type InputSchema } from './input-schema';

/** A body is never taken for too large before this. */
const SMALLEST = 64 * 1024;
const LARGEST = 1024 * 1024;
/** A letter as \uXXXX. */
const BYTES_OF_LETTER = 6;
/** A number, an id, a day, true, null. */
const BYTES_OF_SMALL = 60;

/** How many bytes the body of an endpoint can have if it is valid: what is larger needs not be read. */
export function bodyLimit({ body }: Pick<Endpoint, 'body'>): number {
  if (body instanceof z.ZodUndefined) return SMALLEST;
  const schema = inputOf(body);
  return Math.min(LARGEST, Math.max(SMALLEST, bytesOf(schema, schema)));
}

function bytesOf(schema: InputSchema, root: InputSchema): number {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return bytesOf(root.$defs?.[name] ?? {}, root);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return Math.max(...choices.map((choice) => bytesOf(choice, root)));
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values) return Math.max(...values.map((value) => BYTES_OF_LETTER * JSON.stringify(value).length));
  if (schema.type === 'object')
    return Object.entries(schema.properties ?? {}).reduce(
      (sum, [key, field]) => sum + key.length + BYTES_OF_SMALL + bytesOf(field, root),
      2,
    );
  if (schema.type === 'array') return (schema.maxItems ?? Infinity) * (bytesOf(schema.items ?? {}, root) + BYTES_OF_SMALL);
  if (schema.type === 'string' && schema.maxLength !== undefined) return BYTES_OF_LETTER * schema.maxLength + 2;
  return BYTES_OF_SMALL;
}
