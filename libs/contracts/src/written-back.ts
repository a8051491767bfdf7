import { z } from 'zod';
import { loose } from './loose';
import { Version } from './primitives';

type Given<S extends z.ZodObject, T extends z.ZodObject> = {
  [K in Exclude<keyof T['shape'], keyof S['shape'] | 'version'>]: z.ZodOptional<z.ZodUnknown>;
};

/**
 * Body of a PUT: the thing as it was read, with what the caller changes. What only the platform sets may come along and is not looked at;
 * anything else that is unknown is refused. Handlers get `{ version, statement }`.
 */
export function writtenBack<S extends z.ZodObject, T extends z.ZodObject>(statement: S, thing: T) {
  const given = Object.entries<z.ZodType>(thing.shape)
    .filter(([name]) => !(name in statement.shape) && name !== 'version')
    .map(([name, field]) => [name, loose(field).optional().meta({ readOnly: true })]);
  const flat = z.strictObject({ ...statement.shape, version: Version, ...(Object.fromEntries(given) as Given<S, T>) });
  type Flat = z.input<S> & { version: number } & z.input<z.ZodObject<Given<S, T>>>;
  const said = Object.keys(statement.shape);
  return z.preprocess(lifted, flat).transform((sent) => {
    const { version, ...fields } = sent as Record<string, unknown> & { version: number };
    return { version, statement: Object.fromEntries(said.map((name) => [name, fields[name]])) as z.output<S> };
  }) as unknown as z.ZodType<{ version: number; statement: z.output<S> }, Flat>;
}

/** Release 0.1.0 took the fields in a `statement` beside the version. */
function lifted(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Object.keys(sent).some((key) => key !== 'version' && key !== 'statement')) return sent;
  const { version, statement } = sent as { version?: unknown; statement?: unknown };
  return typeof statement === 'object' && statement !== null && !Array.isArray(statement) ? { ...statement, version } : sent;
}
