import { z } from 'zod';

interface JsonSchema {
  properties?: Record<string, { description?: string }>;
  required?: string[];
}
type Node = Record<string, unknown>;
type Io = 'input' | 'output';

/**
 * JSON Schemas of a document: what has an id stands once under `components/schemas` and is referred to. As input a schema
 * may look different, since defaults are optional there; then its name says so.
 */
export class NamedSchemas {
  readonly all: Record<string, object> = {};

  constructor(private readonly target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12') {}

  /** `name`: what an object is called that has no id of its own. `defaults`: what counts where nothing is sent is worth saying. */
  use(schema: z.ZodType, io: Io, { name, defaults = false }: { name?: string; defaults?: boolean } = {}): JsonSchema {
    const override = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }) =>
      readable(jsonSchema as Node, zodSchema._zod.def.type, { io, defaults });
    const made = z.toJSONSchema(schema, { io, target: this.target, unrepresentable: 'any', override }) as Node;
    const { $schema: _dialect, id: _id, $defs = {}, definitions = {}, ...described } = made;
    const named = { ...($defs as object), ...(definitions as object) };
    for (const [id, definition] of Object.entries(named)) {
      const { id: _own, ...rest } = definition as { id?: string };
      this.all[nameOf(id, io)] = referring(rest, io);
    }
    const referred = referring(described, io) as JsonSchema;
    if (name === undefined || !referred.properties) return referred;
    this.all[name] = referred;
    return { $ref: `#/components/schemas/${name}` } as JsonSchema;
  }
}

const nameOf = (id: string, io: Io) => (io === 'input' ? `${id}Input` : id);

const referring = (schema: object, io: Io) =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(
      /"#\/(?:\$defs|definitions)\/([^"]+)"/g,
      (_, id: string) => `"#/components/schemas/${nameOf(id, io)}"`,
    ),
    apart,
  ) as object;

/** `"type": ["string", "number"]` stops generators of Go; null beside one type they know. */
function apart(_: string, value: unknown): unknown {
  const { type: kinds, ...rest } = (value ?? {}) as { type?: unknown };
  if (!Array.isArray(kinds) || kinds.includes('null') || kinds.some((kind) => typeof kind !== 'string')) return value;
  return { ...rest, anyOf: kinds.map((type: string) => ({ type })) };
}

/** Formats that say as much as the pattern that zod writes beside them. */
const spoken = new Set(['uuid', 'date', 'date-time', 'email']);

/**
 * What zod writes is right, and what generators of clients make of it is not: bounds that only say "whole number", lists of whole numbers called
 * numbers, patterns beside formats,
 * defaults that turn optional fields of a request into required ones, objects and lists of values that nothing may be added to.
 */
function readable(node: Node, type: string, { io, defaults }: { io: Io; defaults: boolean }) {
  if (node['minimum'] === Number.MIN_SAFE_INTEGER) delete node['minimum'];
  if (node['maximum'] === Number.MAX_SAFE_INTEGER) delete node['maximum'];
  if (spoken.has(String(node['format']))) delete node['pattern'];
  if (type === 'readonly') delete node['readOnly'];
  const { additionalProperties: more } = node;
  if (typeof more === 'object' && Object.keys(more ?? {}).length === 0 && node['properties']) delete node['additionalProperties'];
  const { enum: values } = node;
  if (node['type'] === 'number' && Array.isArray(values) && values.every(Number.isInteger)) node['type'] = 'integer';
  if (!defaults) delete node['default'];
  if (io === 'output') open(node);
}

/** Answers grow: fields and values that come later are no break. What tells variants apart stays as it is. */
function open(node: Node) {
  if (node['additionalProperties'] === false) delete node['additionalProperties'];
  const { enum: values } = node;
  if (!Array.isArray(values) || values.length < 2 || values.some((value) => typeof value !== 'string')) return;
  delete node['enum'];
  node['x-extensible-enum'] = values;
}
