import { SOMETHING_VISIBLE } from '@caunoi/contracts/primitives';
import fc from 'fast-check';
import { z } from 'zod';

/** A JSON Schema as zod writes it, as far as it says what may be sent. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
  readOnly?: boolean;
}

export const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

/** What a schema can't tell: values that are likely to exist, by the name of the field. */
export type Hints = Readonly<Record<string, readonly unknown[]>>;

interface Wish {
  hints: Hints;
  /** How often, of a hundred, a value is something else than the schema says. */
  junk: number;
}

const words = ['Giữ xoài tươi', 'nước mắm', 'đường biển', 'Thủy sản', 'ẩm độ', 'quý', 'lò nung', '35 ngày', 'ﬁ', 'Straße'];
/** As old keyboards send it. */
const vietnamese = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' ').normalize('NFD'));
const strange = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202e',
  '👩‍🌾',
  'مرحبا',
  "'; --",
  '%_\\',
  '${7*7}',
  '../..',
  '\r\n\t',
  '__proto__',
  '0000-01-01',
  '9999-12-31',
);
const junk: fc.Arbitrary<unknown> = fc.oneof(
  strange,
  fc.constantFrom(null, true, [], {}, [[]], -1, 0, 1.5, 2 ** 31, 2 ** 53, 1e308, -0),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(300, 7000).map((length) => 'x'.repeat(length)),
);

const formats: Record<string, fc.Arbitrary<string>> = {
  uuid: fc.uuid(),
  date: fc.constantFrom('2027-06-30', '2027-02-28', '1900-01-01', '2099-12-31', '2026-11-22'),
  'date-time': fc.constantFrom('2026-11-22T02:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'),
  uri: fc.constantFrom('https://vi-du.vn/', 'http://vi-du.vn/a b', 'https://vi-du.vn/\0', 'https://ví-dụ.vn/\ud800'),
};

function text({ format, pattern, minLength = 0, maxLength = 5000 }: JsonSchema): fc.Arbitrary<string> {
  const known = format && formats[format];
  if (known) return known;
  if (pattern && pattern !== SOMETHING_VISIBLE) return fc.stringMatching(new RegExp(pattern));
  const long = fc.constantFrom(maxLength - 1, maxLength, maxLength + 1).map((length) => 'ạ'.repeat(Math.max(0, Math.min(length, 8000))));
  return fc
    .oneof({ weight: 12, arbitrary: vietnamese }, { weight: 1, arbitrary: long }, { weight: 1, arbitrary: strange })
    .map((value) => value.padEnd(minLength, 'ơ'));
}

const whole = ({ minimum = -(2 ** 53), maximum = 2 ** 53 }: JsonSchema) =>
  fc.oneof(
    fc.integer({ min: Math.max(minimum, 0), max: Math.min(maximum, Math.max(minimum, 0) + 3) }),
    fc.constantFrom(minimum, Math.min(maximum, 2 ** 31), maximum),
  );

/** Values that a schema mostly admits: most of what is sent shall get past the parser. */
export function valuesOf(schema: JsonSchema, wish: Wish, root = schema, name = ''): fc.Arbitrary<unknown> {
  const good = admitted(schema, wish, root, name);
  return wish.junk === 0 ? good : fc.oneof({ weight: 100 - wish.junk, arbitrary: good }, { weight: wish.junk, arbitrary: junk });
}

function admitted(schema: JsonSchema, wish: Wish, root: JsonSchema, name: string): fc.Arbitrary<unknown> {
  const hinted = wish.hints[name];
  if (hinted) return fc.constantFrom(...hinted);
  if (schema.$ref) return admitted(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, wish, root, name);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => admitted(choice, wish, root, name)));
  switch (schema.type) {
    case 'object':
      return fields(schema, wish, root);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, wish, root, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'string':
      return text(schema);
    case 'integer':
      return whole(schema);
    case 'number':
      return fc.oneof(
        whole(schema),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: schema.minimum ?? -1e300, max: schema.maximum ?? 1e300 }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return junk;
  }
}

function fields({ properties = {}, required = [] }: JsonSchema, wish: Wish, root: JsonSchema): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, wish, root, name)]));
  const some = fc.record(known, { requiredKeys: wish.junk === 0 ? Object.keys(known) : required });
  if (wish.junk === 0) return some;
  const more = fc.oneof(
    { weight: 30, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom({ khôngCó: 1 }, { constructor: 1 }) },
  );
  return fc.tuple(some, more).map(([one, other]) => ({ ...one, ...other }));
}

/** Something that the schema admits, with every field said: the first of many tries that passes. The same on every run. */
export function sampleOf(schema: z.ZodType, hints: Hints): unknown {
  const samples = fc.sample(valuesOf(jsonSchemaOf(schema), { hints, junk: 0 }), { seed: 7, numRuns: 400 });
  const weight = (value: unknown) => JSON.stringify(value).length;
  const passing = samples.filter((sample) => schema.safeParse(sample).success).sort((a, b) => weight(b) - weight(a));
  if (passing.length === 0) throw new Error('no sample passes the schema');
  return passing[0];
}

export type Path = readonly (string | number)[];

/** Every place in a value, from the outside in, with what stands there. */
export const places = (value: unknown, path: Path = []): { path: Path; value: unknown }[] => [
  { path, value },
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

const OMIT = Symbol('omit');
export const omitted: unknown = OMIT;

/** The value with something else at a place; `omitted` takes the field away. */
export function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const holder = copy as Record<string | number, unknown>;
  if (rest.length === 0 && to === OMIT) Reflect.deleteProperty(holder, step);
  else holder[step] = changed(holder[step], rest, to);
  return copy;
}
