import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { expertsService } from '@caunoi/experts/service';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { identityService } from '@caunoi/identity/service';
import { asset } from '@caunoi/kit/assets';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { type RunningService, runService } from '@caunoi/kit/run/run-service';
import type { Service } from '@caunoi/kit/run/service';
import { matchingService } from '@caunoi/matching/service';
import { needsService } from '@caunoi/needs/service';
import { technologyBankService } from '@caunoi/technology-bank/service';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { freshDatabase } from '@caunoi/testing/test-postgres';

const all: Record<ServiceName, Service> = {
  identity: identityService,
  experts: expertsService,
  'technology-bank': technologyBankService,
  needs: needsService,
  matching: matchingService,
};

/** Every service as in production, with signed tokens, behind the gateway. Facts do not travel: each service is on its own. */
export async function startPlatform(env: Record<string, string> = {}) {
  const identityPort = await freePort();
  const bus = handBus();
  const running = {} as Record<ServiceName, RunningService>;
  for (const name of serviceNames) {
    const prefix = name.replaceAll('-', '_').toUpperCase();
    running[name] = await runService(all[name], {
      bus,
      env: {
        [`${prefix}_DATABASE_URL`]: await freshDatabase(),
        [`${prefix}_DATABASE_POOL`]: '3',
        [`${prefix}_JWKS_URL`]: `http://127.0.0.1:${identityPort}/.well-known/jwks.json`,
        [`${prefix}_PORT`]: name === 'identity' ? String(identityPort) : '0',
      },
    });
  }
  const urls = Object.fromEntries(serviceNames.map((name) => [name, running[name].url])) as Record<ServiceName, string>;
  const gateway = await startGateway(urls, { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: asset('dist/web'), ...env });
  return {
    url: gateway.url,
    running,
    stop: async () => {
      await gateway.stop();
      for (const name of serviceNames) await running[name].stop();
    },
  };
}
