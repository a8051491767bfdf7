import { z } from 'zod';

interface JsonSchema {
  properties?: Record<string, object>;
  required?: string[];
}

/**
 * JSON Schemas of a document: what has an id stands once under `components/schemas` and is referred to. As input a schema
 * may look different, since defaults are optional there; then its name says so.
 */
export class NamedSchemas {
  readonly all: Record<string, object> = {};

  constructor(private readonly target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12') {}

  use(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const made = z.toJSONSchema(schema, { io, target: this.target, unrepresentable: 'any' }) as Record<string, unknown>;
    const { $schema: _dialect, id: _id, $defs = {}, definitions = {}, ...described } = made;
    const named = { ...($defs as object), ...(definitions as object) };
    for (const [id, definition] of Object.entries(named)) {
      const { id: _own, ...rest } = definition as { id?: string };
      this.all[nameOf(id, io)] = referring(rest, io);
    }
    return referring(described, io) as JsonSchema;
  }
}

const nameOf = (id: string, io: 'input' | 'output') => (io === 'input' && !id.startsWith('Code_') ? `${id}Input` : id);

const referring = (schema: object, io: 'input' | 'output') =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(
      /"#\/(?:\$defs|definitions)\/([^"]+)"/g,
      (_, id: string) => `"#/components/schemas/${nameOf(id, io)}"`,
    ),
  ) as object;
