import { z } from 'zod';
import { sectors } from './code-lists/sectors';
import { CodeOf } from './code-lists/code-list-schemas';
import { loose } from './loose';
import { OpenText, Page, Text, Timestamp } from './primitives';
import { services } from './services';

const Thing = z
  .strictObject({
    title: Text(10),
    note: OpenText(10).default(''),
    sector: CodeOf(sectors).nullable(),
    tags: z.array(Text(5)).max(2),
    rows: z.array(z.strictObject({ kind: z.enum(['a', 'b']), share: z.number().max(100) })).max(1),
    count: z.int().min(1),
    at: Timestamp,
    id: z.uuid(),
    more: z.record(z.string(), z.union([z.string().max(3), z.number()])).optional(),
  })
  .meta({ id: 'LooseThing' });
const thing = {
  ...{ title: 'xoài', note: '', sector: 'food', tags: ['a'], rows: [{ kind: 'a', share: 5 }], count: 3 },
  ...{ at: '2026-01-05T02:00:00Z', id: '00000000-0000-4000-8000-000000000001' },
};

describe('what was accepted once is told on', () => {
  it.each([
    ['a text that is longer than one may write today', { title: 'x'.repeat(500), note: 'y'.repeat(500) }],
    ['a code that has left its list', { sector: 'tàu hoả' }],
    ['more entries than one may give today', { tags: ['a', 'b', 'c'], rows: [thing.rows[0], thing.rows[0]] }],
    ['a kind that nobody can choose any more', { rows: [{ kind: 'z', share: 500 }] }],
    ['a number beyond its bounds', { count: 0 }],
    ['what hangs on it', { more: { a: 'long enough', b: 1 } }],
  ])('%s', (_, change) => {
    expect(Thing.safeParse({ ...thing, ...change }).success).toBe(false);
    expect(loose(Thing).parse({ ...thing, ...change })).toEqual({ ...thing, ...change });
  });

  it('in a page of a list, too', () => {
    const page = { items: [{ ...thing, sector: 'tàu hoả' }], next: null };
    expect(loose(Page(Thing)).parse(page)).toEqual(page);
  });
});

it('what the contract does not list stays inside, at whatever depth', () => {
  const more = { ...thing, secret: 1, rows: [{ ...thing.rows[0], secret: 1 }] };
  expect(loose(Thing).parse(more)).toEqual(thing);
});

it.each([
  ['a field that is missing', { id: undefined }],
  ['a text where a number belongs', { count: '3' }],
  ['a fraction where a whole number belongs', { count: 1.5 }],
  ['nothing where there must be something', { title: null }],
  ['a list that is none', { tags: 'a' }],
])('the structure must hold: %s is refused', (_, change) => expect(loose(Thing).safeParse({ ...thing, ...change }).success).toBe(false));

it('an open answer stays open, a default stands in', () => {
  expect(loose(z.looseObject({ a: z.string() })).parse({ a: 'b', c: 1 })).toEqual({ a: 'b', c: 1 });
  expect(loose(Thing).parse({ ...thing, note: undefined }).note).toBe('');
});

it('the schema of a contract stays what it is, and is loosened once', () => {
  expect(loose(Thing)).toBe(loose(Thing));
  expect(Thing.safeParse({ ...thing, title: 'x'.repeat(500) }).success).toBe(false);
});

/** Every kind of schema that stands somewhere below. */
function kindsIn(schema: z.ZodType): string[] {
  const { type, format } = schema.def as { type: string; format?: string };
  const below = Object.values(schema.def).flatMap((value): unknown[] =>
    value instanceof z.ZodType ? [value] : typeof value === 'object' && value !== null ? Object.values(value) : [],
  );
  return [format ? `${type} ${format}` : type, ...below.filter((value) => value instanceof z.ZodType).flatMap(kindsIn)];
}

describe.each(Object.entries(services))('what %s answers and tells', (_, { endpoints, events }) => {
  const schemas = [
    ...Object.values(endpoints).map(({ answer }) => answer),
    ...Object.values(events as Record<string, { data: z.ZodType }>).map(({ data }) => data),
  ];
  it('is nowhere judged by a list or a limit', () => {
    const kinds = new Set(schemas.flatMap((schema) => kindsIn(loose(schema))));
    for (const strict of ['enum', 'pipe', 'string uuid', 'string datetime', 'string url']) expect([...kinds]).not.toContain(strict);
  });
});
