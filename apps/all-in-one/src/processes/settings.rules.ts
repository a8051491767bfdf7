import { type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import { variableOf, variables } from '@caunoi/kit/run/config';

export type ProcessName = ServiceName | 'gateway';
export const processNames: readonly ProcessName[] = [...serviceNames, 'gateway'];
export type Environment = Readonly<Record<string, string | undefined>>;

/** Few connections each: one laptop's Postgres serves them all, and each costs memory. */
const POOL = '3';

/** What a service needs that nothing in the environment says: the databases by name, and the bus under `eventlog`. */
export const needsEngines = (env: Environment) =>
  serviceNames.some((name) => !env[variableOf(name, 'databaseUrl')] || !env[variableOf(name, 'busUrl')]);

const urlOf = (name: ServiceName, env: Environment) => `http://127.0.0.1:${env[variableOf(name, 'port')] || services[name].port}`;

/** Where everything listens, and who finds whom, when each has a process of its own on this machine. */
function usualOf(name: ProcessName, urls: Readonly<Record<string, string>>, env: Environment, demo: boolean) {
  if (name === 'gateway') return Object.fromEntries(serviceNames.map((service) => [`${service}Url`, urlOf(service, env)]));
  return {
    databaseUrl: urls[services[name].database],
    databasePool: POOL,
    busUrl: urls['eventlog'],
    jwksUrl: `${urlOf('identity', env)}/.well-known/jwks.json`,
    demo: String(demo),
    ...(name === 'notifications' && { publicUrl: env['GATEWAY_PUBLIC_URL'] || `http://127.0.0.1:${env['PORT'] || '3000'}` }),
  };
}

/** The environment of one process: what the whole was given wins over what is usual. Nobody shares out calls here, so nothing waits when it stops. */
export function environmentOf(name: ProcessName, urls: Readonly<Record<string, string>>, env: Environment, demo: boolean): Environment {
  const usual = variables(name, { ...usualOf(name, urls, env, demo), drainSeconds: '0' });
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  return { NODE_ENV: 'production', ...usual, ...given, ...(name === 'gateway' && variables(name, { port: env['PORT'] || '3000' })) };
}
