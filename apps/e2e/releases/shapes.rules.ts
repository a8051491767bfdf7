import type { OperationShape, Shape, Shapes } from '@caunoi/contracts/openapi/shapes';

/** What a caller who was written for an earlier release meets otherwise than they were promised. Additions are no break. */
export function brokenShapes(before: Shapes, today: Shapes): string[] {
  const former = namesOf(before);
  const present = namesOf(today);
  const now = new Map(today.operations.map((one) => [one.operation, one]));
  return before.operations.flatMap((promised) => {
    const operation = now.get(promised.operation);
    // That it has gone is said by `brokenPromises`.
    return operation ? broken(promised, operation, former, present).map((fault) => `${promised.operation}: ${fault}`) : [];
  });
}

type Names = ReadonlyMap<string, Shape>;
const namesOf = ({ schemas }: Shapes): Names => new Map(schemas.map(({ schema, shape }) => [schema, shape]));

function broken(before: OperationShape, now: OperationShape, former: Names, present: Names) {
  const query = Object.entries(before.query).flatMap(([name, { required, schema }]) => {
    const parameter = now.query[name];
    if (!parameter) return [`query.${name} is no longer taken`];
    return [
      ...(parameter.required && !required ? [`query.${name} must be sent now`] : []),
      // One value and a list of one look the same in an address.
      ...taken(listed(schema), listed(parameter.schema), `query.${name}`, { former, present }),
    ];
  });
  const added = Object.entries(now.query).filter(([name, { required }]) => required && !before.query[name]);
  return [
    ...query,
    ...added.map(([name]) => `query.${name} must be sent now`),
    ...brokenBody(before.body, now.body, { former, present }),
    ...brokenAnswer(before.answer, now.answer, { former, present }),
  ];
}

interface Both {
  former: Names;
  present: Names;
}

function brokenBody(before: OperationShape['body'], now: OperationShape['body'], both: Both) {
  if (!before) return now?.required ? ['a body must be sent now'] : [];
  if (!now) return ['no body is taken any more'];
  return [...(now.required && !before.required ? ['a body must be sent now'] : []), ...taken(before.schema, now.schema, 'body', both)];
}

function brokenAnswer(before: Shape | null, now: Shape | null, both: Both) {
  if (!before) return [];
  return now ? answered(before, now, 'answer', both) : ['nothing is answered any more'];
}

const listed = (shape: Shape): Shape => {
  const alternatives = shape.anyOf?.map((one) => (one.type === 'array' ? (one.items ?? {}) : one)) ?? [];
  if (alternatives.length > 0) return alternatives[0] ?? {};
  return shape.type === 'array' ? (shape.items ?? {}) : shape;
};

/** The alternatives that a schema leaves, each of one type. */
function alternatives(shape: Shape, names: Names): Shape[] {
  const { $ref, anyOf, oneOf, type, ...rest } = shape;
  if ($ref !== undefined) return alternatives(names.get($ref.split('/').at(-1) ?? '') ?? {}, names);
  const choices = anyOf ?? oneOf;
  if (choices) return choices.flatMap((choice) => alternatives(choice, names));
  if (Array.isArray(type)) return type.map((one) => ({ ...rest, type: one }));
  return [shape];
}

const values = ({ const: only, enum: some }: Shape) => (only === undefined ? some : [only]);
const isWider = (wide: Shape['type'], narrow: Shape['type']) =>
  wide === undefined || wide === narrow || (wide === 'number' && narrow === 'integer');

/** The fewest faults of any choice; none where there is nothing to choose for. */
const fewest = (choices: string[][], none: string[]) =>
  choices.reduce((best, one) => (one.length < best.length ? one : best), choices[0] ?? none);

/** What could be sent and is refused now. */
function taken(before: Shape, now: Shape, at: string, both: Both): string[] {
  const present = alternatives(now, both.present);
  return alternatives(before, both.former).flatMap((one) => {
    const fitting = present.filter(({ type }) => isWider(type, one.type));
    if (fitting.length === 0) return [`${at} is no longer taken as ${String(one.type)}`];
    return fewest(
      fitting.map((other) => takenAs(one, other, at, both)),
      [],
    );
  });
}

function takenAs(before: Shape, now: Shape, at: string, both: Both): string[] {
  const [could, can] = [values(before), values(now)];
  if (can && !could) return [`${at} is taken from a list now`];
  const gone = (could ?? []).filter((value) => can && !can.includes(value));
  if (gone.length > 0) return [`${at} no longer takes ${gone.map(String).join(', ')}`];
  const fields = Object.entries(before.properties ?? {}).flatMap(([name, field]) => {
    const other = now.properties?.[name];
    return other ? taken(field, other, `${at}.${name}`, both) : [`${at}.${name} is no longer taken`];
  });
  const needed = (now.required ?? []).filter((name) => now.properties && !before.required?.includes(name));
  return [
    ...fields,
    ...needed.map((name) => `${at}.${name} must be sent now`),
    ...(before.items && now.items ? taken(before.items, now.items, `${at}[]`, both) : []),
  ];
}

/** What was always answered and is not, or is of a kind that nobody expected. */
function answered(before: Shape, now: Shape, at: string, both: Both): string[] {
  const former = alternatives(before, both.former);
  return alternatives(now, both.present).flatMap((one) => {
    const fitting = former.filter(({ type }) => isWider(type, one.type));
    if (fitting.length === 0) return [`${at} may be ${String(one.type ?? 'anything')} now`];
    return fewest(
      fitting.map((other) => answeredAs(other, one, at, both)),
      [],
    );
  });
}

function answeredAs(before: Shape, now: Shape, at: string, both: Both): string[] {
  const fields = Object.entries(before.properties ?? {}).flatMap(([name, field]) => {
    const other = now.properties?.[name];
    if (!other) return [`${at}.${name} is no longer answered`];
    const left = before.required?.includes(name) && !now.required?.includes(name);
    return [...(left ? [`${at}.${name} may be missing now`] : []), ...answered(field, other, `${at}.${name}`, both)];
  });
  return [...fields, ...(before.items && now.items ? answered(before.items, now.items, `${at}[]`, both) : [])];
}
