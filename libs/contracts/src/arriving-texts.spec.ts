import type { z } from 'zod';
import { gatewayEndpoints, services } from './services';

type Def = z.core.$ZodTypeDef & Record<string, unknown>;
interface Place {
  path: string;
  value: unknown;
}

/** An ordinary text, far longer than anything that is asked for anywhere. */
const megabyte = 'Giữ xoài tươi lâu hơn trên đường biển. '.repeat(27_000);

/** Values with the long text in one place each; what stands beside it may be missing, since all faults are named at once. */
function placesIn(schema: z.core.$ZodType, path = ''): Place[] {
  const def = schema._zod.def as Def;
  const inside = (inner: unknown) => placesIn(inner as z.core.$ZodType, path);
  switch (def.type) {
    case 'string':
    case 'enum':
    case 'literal':
    case 'number':
      return [{ path, value: megabyte }];
    case 'object':
      return Object.entries(def['shape'] as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
        placesIn(field, `${path}/${key}`).map(({ path: at, value }) => ({ path: at, value: { [key]: value } })),
      );
    case 'array':
      return placesIn(def['element'] as z.core.$ZodType, `${path}/0`).map(({ path: at, value }) => ({ path: at, value: [value] }));
    case 'union':
      return (def['options'] as z.core.$ZodType[]).flatMap((option) => inside(option).map((place) => known(option, place)));
    case 'pipe':
      return inside(def['in']);
    case 'default':
    case 'nullable':
    case 'optional':
      return inside(def['innerType']);
    default:
      return [];
  }
}

/** A choice between objects is made by what stands literally in them. */
function known(option: z.core.$ZodType, { path, value }: Place): Place {
  const def = option._zod.def as Def;
  if (def.type !== 'object') return { path, value };
  const literals = Object.entries(def['shape'] as Record<string, z.core.$ZodType>).flatMap(([key, field]) => {
    const inner = field._zod.def as Def;
    return inner.type === 'literal' ? [[key, (inner['values'] as unknown[])[0]] as const] : [];
  });
  return { path, value: { ...Object.fromEntries(literals), ...(value as object) } };
}

const endpoints = Object.entries({
  ...gatewayEndpoints,
  ...Object.assign({}, ...Object.values(services).map((service) => service.endpoints)),
});
const places = endpoints.flatMap(([name, endpoint]) =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = (endpoint as (typeof gatewayEndpoints)[string])[part];
    return placesIn(schema).map(({ path, value }) => ({ name: `${name} ${part}${path}`, schema, value }));
  }),
);

/** The methods of texts whose cost grows with the text, or faster. */
const worked = ['normalize', 'toWellFormed', 'replace', 'replaceAll', 'trim', 'toLowerCase', 'split'] as const;

/** How often a long text was worked on meanwhile. */
function workDuring(task: () => void) {
  const calls: string[] = [];
  const originals = worked.map((name) => [name, String.prototype[name]] as const);
  for (const [name, original] of originals)
    Object.assign(String.prototype, {
      [name](this: string, ...args: never[]) {
        if (this.length > megabyte.length / 2) calls.push(name);
        return (original as (...args: never[]) => unknown).apply(this, args);
      },
    });
  try {
    task();
  } finally {
    Object.assign(String.prototype, Object.fromEntries(originals));
  }
  return calls;
}

it('finds the texts of every contract', () => {
  expect(places.length).toBeGreaterThan(150);
  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['draftNeed body/title', 'register body/organisation/name', 'search query/q', 'openSession body/password']),
  );
});

it('counts what is done to a text', () => expect(workDuring(() => void ` ${megabyte}`.trim().normalize())).toEqual(['trim', 'normalize']));

it.each(places)('a megabyte is refused unread: $name', ({ schema, value }) => {
  let result: z.ZodSafeParseResult<unknown> | undefined;
  expect(workDuring(() => (result = schema.safeParse(value)))).toEqual([]);
  expect(result?.success).toBe(false);
  expect(JSON.stringify(result?.error?.issues).length).toBeLessThan(10_000);
});
