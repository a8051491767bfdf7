import { z } from 'zod';

export const PostgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address');

/** So long a process that is told to stop still takes calls while it says that it is not ready: whoever shares out calls has to notice first. */
export const DrainSeconds = z.coerce.number().int().min(0).max(10).default(0);

const BusUrl = z.string().regex(/^(postgres(ql)?|kafka):\/\//, 'must be a postgres:// or kafka:// address');

/** Settings of every service. */
export const BaseConfig = z.object({
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  databaseUrl: PostgresUrl,
  /** At least two: a transaction must not keep the relay waiting. */
  databasePool: z.coerce.number().int().min(2).max(100).default(10),
  jwksUrl: z.url(),
  drainSeconds: DrainSeconds,
});

/** Settings of a service that runs in a process of its own. The address says which bus it is. */
export const ProcessConfig = z.object({ ...BaseConfig.shape, busUrl: BusUrl, demo: z.stringbool().default(false) });

/** What a process of its own has unless it is told otherwise. */
export const DRAIN_SECONDS = '5';

/** A service's own settings are provided under this token. */
export const CONFIG = Symbol('config');

/** The environment variable of a setting: NEEDS_DATABASE_URL. */
export const variableOf = (service: string, key: string) =>
  `${service}_${key}`
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();

/** Settings as a runner gives them to a service that it starts itself. */
export const variables = (service: string, values: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [variableOf(service, key), value]));

/** Reads `<SERVICE>_<KEY>` for each key of the schema. All faults at once, values never printed. */
export function readConfig<S extends z.ZodObject>(service: string, schema: S, env: Record<string, string | undefined>): z.output<S> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, env[variableOf(service, key)] || undefined]));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: [key = ''], message }) => {
    const said = given[String(key)] === undefined ? 'is missing' : message;
    return `${variableOf(service, String(key))}: ${said}`;
  });
  throw new Error(`Settings of ${service} are wrong: ${faults.join('; ')}.`);
}
