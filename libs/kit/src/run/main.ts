import 'reflect-metadata';
import { services } from '@caunoi/contracts/services';
import { z } from 'zod';
import { openBus } from '../events/open-bus';
import { DRAIN_SECONDS, ProcessConfig, readConfig, variables } from './config';
import { patiently } from './patiently';
import { runProcess, type Surroundings } from './process';
import { runService } from './run-service';
import type { Service } from './service';

/** One service as a process of its own: `NEEDS_DATABASE_URL`, `NEEDS_BUS_URL` and `NEEDS_JWKS_URL` say with whom; demo content only if it is wanted. */
export const run = (service: Service) => runProcess(service.name, (surroundings) => startAlone(service, surroundings));

async function startAlone(service: Service, { env: given, say }: Surroundings) {
  const usual = { port: String(services[service.name].port), drainSeconds: DRAIN_SECONDS };
  const env = { ...variables(service.name, usual), ...given };
  const { busUrl, demo } = readConfig(service.name, z.object({ ...service.config.shape, ...ProcessConfig.shape }), env);
  const { bus, close } = await openBus(busUrl, say);
  const { app, url, stop } = await runService(service, { bus, env, say });
  await (demo ? patiently(`demo content of ${service.name}`, async () => service.demo?.(app), { say }) : service.withoutDemo?.(app));
  return { url, stop: () => stop().finally(close) };
}
