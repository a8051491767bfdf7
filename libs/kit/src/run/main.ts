import 'reflect-metadata';
import { services } from '@caunoi/contracts/services';
import { z } from 'zod';
import { openBus } from '../events/open-bus';
import { ProcessConfig, readConfig, variables } from './config';
import { runProcess, type Surroundings } from './process';
import { runService } from './run-service';
import type { Service } from './service';

/** One service as a process of its own, without demo content: `NEEDS_DATABASE_URL`, `NEEDS_BUS_URL` and `NEEDS_JWKS_URL` say with whom. */
export const run = (service: Service) => runProcess(service.name, (surroundings) => startAlone(service, surroundings));

async function startAlone(service: Service, { env: given, say }: Surroundings) {
  const env = { ...variables(service.name, { port: String(services[service.name].port) }), ...given };
  const { busUrl } = readConfig(service.name, z.object({ ...service.config.shape, ...ProcessConfig.shape }), env);
  const { bus, close } = await openBus(busUrl, say);
  const { app, url, stop } = await runService(service, { bus, env, say });
  await service.withoutDemo?.(app);
  return { url, stop: () => stop().finally(close) };
}
