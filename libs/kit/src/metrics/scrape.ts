import { collectDefaultMetrics, type Counter, Gauge } from 'prom-client';
import { createServer } from 'node:http';
import { readings, registry } from './metrics';
import { allReadings } from './sources';

export const METRICS_PATH = '/metrics';

let running: Promise<string> | undefined;
let isWatched = false;

/** The page for Prometheus. Who asks while it is being made gets the same one. */
export const scrape = () => (running ??= made().finally(() => (running = undefined)));

export const { contentType } = registry;

/** What costs a timer (the lag of the event loop) is measured from the first scrape on: a process that nobody watches pays nothing. */
async function made() {
  if (!isWatched) collectDefaultMetrics({ register: registry });
  isWatched = true;
  const found = await allReadings();
  for (const metric of readings.values()) metric.reset();
  for (const { name, labels, value } of found) {
    const metric = readings.get(name);
    if (metric instanceof Gauge) metric.set(labels, value);
    else (metric as Counter | undefined)?.inc(labels, value);
  }
  return registry.metrics();
}

/** A listener for Prometheus alone, where the process's own port is open to the public. */
export async function serveMetrics(port: number, host: string) {
  const server = createServer((request, response) => {
    if (request.url !== METRICS_PATH || request.method !== 'GET') return void response.writeHead(404).end();
    scrape().then(
      (page) => response.writeHead(200, { 'content-type': contentType }).end(page),
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
