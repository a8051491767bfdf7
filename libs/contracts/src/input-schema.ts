import { z } from 'zod';

/** A JSON Schema as zod writes it, as far as it says what may be sent. */
export interface InputSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: InputSchema[];
  oneOf?: InputSchema[];
  $ref?: string;
  $defs?: Record<string, InputSchema>;
  properties?: Record<string, InputSchema>;
  items?: InputSchema;
  maxItems?: number;
  maxLength?: number;
}

const made = new WeakMap<z.ZodType, InputSchema>();

/** Made once: every start asks of every body, more than once. */
export function inputOf(schema: z.ZodType): InputSchema {
  const known = made.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as InputSchema);
  made.set(schema, known);
  return known;
}
