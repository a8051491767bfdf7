import { readingsOf } from '@caunoi/kit/metrics/metrics';
import { serveMetrics } from '@caunoi/kit/metrics/scrape';
import { readFrom } from '@caunoi/kit/metrics/sources';
import { assertPortFree } from '@caunoi/kit/run/port';
import type { Turns } from './admission';
import type { GatewayConfig } from './config';
import type { LongCalls } from './long-calls';

type Settings = Pick<GatewayConfig, 'metricsHost' | 'metricsPort'>;

/** Tells Prometheus of the gateway, at a port of its own; answers how to end that. */
export async function measureGateway({ metricsHost, metricsPort }: Settings, turns: Turns, longCalls: LongCalls) {
  const end = readFrom(() => {
    const { active, waiting } = turns.stats();
    return [
      ...readingsOf({}, { gateway_calls_active: active, gateway_calls_waiting: waiting }),
      ...readingsOf({ service: 'gateway' }, { http_streams_open: longCalls.open }),
    ];
  });
  if (metricsPort === undefined) return async () => end();
  await assertPortFree({ port: metricsPort, host: metricsHost }, (port) => `GATEWAY_METRICS_PORT=${port}`);
  const close = await serveMetrics(metricsPort, metricsHost);
  return async () => {
    end();
    await close();
  };
}
