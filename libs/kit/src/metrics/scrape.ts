import { createServer } from 'node:http';
import { exposed } from './kept-metrics';
import { kept, read, type Reading } from './metrics';
import { allReadings } from './sources';

export const METRICS_PATH = '/metrics';
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

let running: Promise<string> | undefined;
let process: Promise<{ metrics: () => Promise<string> }> | undefined;

/** The page for Prometheus. Who asks while it is being made gets the same one. */
export const scrape = () => (running ??= made().finally(() => (running = undefined)));

async function made() {
  const ofProcess = await (process ??= watched());
  const readings = Map.groupBy(await allReadings(), ({ name }) => name);
  const lines = Object.entries(read).flatMap(([name, [kind, help]]) => {
    const found = readings.get(name as Reading['name']) ?? [];
    return exposed(name, kind, help, once(found, kind === 'counter'));
  });
  return [...kept.flatMap((metric) => metric.exposed()), ...lines, await ofProcess.metrics()].join('\n');
}

/**
 * Memory, garbage, the lag of the event loop: by the library, which comes with the first scrape. The lag is measured by a timer, a hundred
 * times a second, which a process that nobody watches does not pay.
 */
async function watched() {
  const { collectDefaultMetrics, Registry } = await import('prom-client');
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}

/** No series twice: what two parts of a process have counted adds up, else the last word counts. */
function once(readings: readonly Reading[], adds: boolean) {
  const series = new Map<string, Reading>();
  for (const reading of readings) {
    const key = JSON.stringify(reading.labels);
    const before = adds ? (series.get(key)?.value ?? 0) : 0;
    series.set(key, { ...reading, value: before + reading.value });
  }
  return [...series.values()];
}

/** A listener for Prometheus alone, where the process's own port is open to the public. */
export async function serveMetrics(port: number, host: string) {
  const server = createServer((request, response) => {
    if (request.url !== METRICS_PATH || request.method !== 'GET') return void response.writeHead(404).end();
    scrape().then(
      (page) => response.writeHead(200, { 'content-type': METRICS_TYPE }).end(page),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  return () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
}
