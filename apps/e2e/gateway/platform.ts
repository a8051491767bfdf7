import { allServices } from '@caunoi/all-in-one/all-services';
import type { Kind } from '@caunoi/contracts/matching/match';
import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { JobRunner } from '@caunoi/kit/jobs/job-runner';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { variables } from '@caunoi/kit/run/config';
import { type RunningService, runService } from '@caunoi/kit/run/run-service';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { freshDatabase } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';

/** Nobody is sent away for asking often, and nobody gives up on a machine that has other things to do. */
export const patient = { GATEWAY_RATE_LIMIT: '1000000', GATEWAY_DEADLINE_MS: '60000', GATEWAY_CALL_MS: '60000' };

/** Who holds what. */
export const serviceOf: Record<Kind, ServiceName> = { need: 'needs', technology: 'technology-bank', expert: 'experts' };

/**
 * Every service as in production, with signed tokens, behind the gateway. Facts travel only over a bus that is given: without one each
 * service is on its own.
 */
export async function startPlatform(env: Record<string, string> = {}, bus: EventBus = handBus()) {
  const identityPort = await freePort();
  const running = {} as Record<ServiceName, RunningService>;
  const again = {} as Record<ServiceName, () => Promise<void>>;
  for (const name of serviceNames) {
    const own = {
      ...env,
      ...variables(name, {
        databaseUrl: await freshDatabase(),
        databasePool: '3',
        jwksUrl: `http://127.0.0.1:${identityPort}/.well-known/jwks.json`,
        port: name === 'identity' ? String(identityPort) : String(await freePort()),
      }),
    };
    again[name] = async () => void (running[name] = await runService(allServices[name], { bus, env: own }));
    await again[name]();
  }
  const urls = Object.fromEntries(serviceNames.map((name) => [name, running[name].url])) as Record<ServiceName, string>;
  const gateway = await startGateway(urls, { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: asset('dist/web'), ...env });
  const dbOf = (name: ServiceName) => running[name].app.get(DataSource);
  return {
    url: gateway.url,
    running,
    dbOf,
    /** Starts a service that was stopped, at its address and with its database. */
    again,
    /** Makes a service do now what it does by itself from time to time. */
    runJobs: async (name: ServiceName) => {
      const runner = running[name].app.get(JobRunner);
      for (const job of await runner.list()) await runner.ask(job.name, null);
    },
    loadDemo: async () => {
      for (const name of serviceNames) await allServices[name].demo?.(running[name].app);
    },
    /** Until search finds all that is published: facts go round behind what wrote them. From here on numbers change by what is done alone. */
    allFound: async () => {
      for (const [kind, name] of Object.entries(serviceOf) as [Kind, ServiceName][]) {
        const [{ published }] = await dbOf(name).query<[{ published: number }]>(
          `SELECT count(*)::int AS published FROM ${kind} WHERE status = 'published'`,
        );
        while ((await foundOf(gateway.url))[kind] !== published) await sleep(50);
      }
    },
    stop: async () => {
      await gateway.stop();
      for (const name of serviceNames) await running[name].stop();
    },
  };
}

const foundOf = async (url: string) => (await (await fetch(`${url}/v1/search/counts`)).json()) as Record<Kind, number>;
