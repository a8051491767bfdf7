import { type ServiceName, services } from '@caunoi/contracts/services';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import { openBus } from '@caunoi/kit/events/open-bus';
import { logOf } from '@caunoi/kit/log';
import { freePort, startPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { variables } from '@caunoi/kit/run/config';
import { patiently } from '@caunoi/kit/run/patiently';
import { type RunningService, runService, type Wiring } from '@caunoi/kit/run/run-service';
import { join } from 'node:path';
import { allServices } from './all-services';
import { prepareDatabases } from './databases';

/** Few connections each: one laptop's Postgres serves them all, and each costs memory. */
const POOL = '3';

interface Options {
  /** Where everything is kept. */
  data: string;
  port: number;
  demo: boolean;
  say: (line: string) => void;
  env?: Record<string, string | undefined>;
}

/** The whole platform in one process: the same services, calls and events as in production, on embedded engines. */
export async function startPlatform({ data, port, demo, say, env = process.env }: Options) {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse())
      await end().catch((error: unknown) => logOf('platform').warn({ error }, 'something did not stop in order'));
  };
  try {
    say('Starting the database …');
    const postgres = await startPostgres({ folder: join(data, 'postgres') });
    stops.push(postgres.stop);
    const urls = await patiently('database', () => prepareDatabases(postgres.url), { say });
    const { bus, close } = await openBus(urls.eventlog, say);
    stops.push(close);
    say('Starting the services …');
    const publicUrl = env['NOTIFICATIONS_PUBLIC_URL'] || env['GATEWAY_PUBLIC_URL'] || `http://127.0.0.1:${port}`;
    const { ports, running } = await startServices(urls, { bus, say, env: { ...env, NOTIFICATIONS_PUBLIC_URL: publicUrl } }, stops);
    await (demo ? loadDemo(running, say) : closeDemo(running));
    const settings = { GATEWAY_WEB_FOLDER: asset('dist/web'), ...env, GATEWAY_PORT: String(port) };
    const gateway = await patiently('gateway', () => startGateway(addresses(ports), settings), { say });
    stops.push(gateway.stop);
    return { url: gateway.url, services: running, postgres, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>;

async function startServices(urls: Record<string, string>, { env, ...wiring }: Wiring, stops: (() => Promise<void>)[]) {
  const names = Object.keys(services) as ServiceName[];
  const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort()]))) as Record<ServiceName, number>;
  const running = {} as Record<ServiceName, RunningService>;
  for (const name of names) {
    const own = variables(name, {
      port: String(ports[name]),
      databaseUrl: urls[services[name].database],
      databasePool: POOL,
      jwksUrl: `${addresses(ports).identity}/.well-known/jwks.json`,
    });
    running[name] = await runService(allServices[name], { ...wiring, env: { ...env, ...own } });
    stops.push(running[name].stop);
  }
  return { ports, running };
}

const addresses = (ports: Record<ServiceName, number>) =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://127.0.0.1:${port}`])) as Record<ServiceName, string>;

async function loadDemo(running: Record<ServiceName, RunningService>, say: (line: string) => void) {
  say('Loading the demo content …');
  for (const [name, { app }] of Object.entries(running)) {
    const demo = allServices[name as ServiceName].demo;
    if (demo) await patiently(`demo content of ${name}`, () => demo(app), { say });
  }
}

/** What an earlier start with demo content has left must let nobody in. */
async function closeDemo(running: Record<ServiceName, RunningService>) {
  for (const [name, { app }] of Object.entries(running)) await allServices[name as ServiceName].withoutDemo?.(app);
}
