import { allServices } from '@caunoi/all-in-one/all-services';
import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { variables } from '@caunoi/kit/run/config';
import { type RunningService, runService } from '@caunoi/kit/run/run-service';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { freshDatabase } from '@caunoi/testing/test-postgres';

/**
 * Every service as in production, with signed tokens, behind the gateway. Facts travel only over a bus that is given: without one each
 * service is on its own.
 */
export async function startPlatform(env: Record<string, string> = {}, bus: EventBus = handBus()) {
  const identityPort = await freePort();
  const running = {} as Record<ServiceName, RunningService>;
  const restarts = {} as Record<ServiceName, () => Promise<void>>;
  for (const name of serviceNames) {
    const own = variables(name, {
      databaseUrl: await freshDatabase(),
      databasePool: '3',
      jwksUrl: `http://127.0.0.1:${identityPort}/.well-known/jwks.json`,
      port: name === 'identity' ? String(identityPort) : String(await freePort()),
    });
    running[name] = await runService(allServices[name], { bus, env: own });
    restarts[name] = async () => {
      await running[name].stop();
      running[name] = await runService(allServices[name], { bus, env: own });
    };
  }
  const urls = Object.fromEntries(serviceNames.map((name) => [name, running[name].url])) as Record<ServiceName, string>;
  const gateway = await startGateway(urls, { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: asset('dist/web'), ...env });
  return {
    url: gateway.url,
    running,
    /** Stops a service and starts it again: scheduled work is done when it starts. */
    restart: (name: ServiceName) => restarts[name](),
    loadDemo: async () => {
      for (const name of serviceNames) await allServices[name].demo?.(running[name].app);
    },
    stop: async () => {
      await gateway.stop();
      for (const name of serviceNames) await running[name].stop();
    },
  };
}
