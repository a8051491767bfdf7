import { asyncapi } from '@caunoi/contracts/asyncapi';
import { offeredEndpoints } from '@caunoi/contracts/offered';
import { openapi } from '@caunoi/contracts/openapi/openapi';
import { shapesOf } from '@caunoi/contracts/openapi/shapes';
import { gatewayEndpoints, services } from '@caunoi/contracts/services';
import { asset } from '@caunoi/kit/assets';
import { composeFile, prometheusFile } from '../deployment/compose';
import { dashboardFiles } from '../deployment/dashboards';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const { version } = JSON.parse(await readFile(asset('package.json'), 'utf8')) as { version: string };

/** Writes what follows from the contracts and the list of services; with --check, says whether the committed files are still what they say. */
const endpoints = Object.fromEntries(Object.entries(services).map(([name, service]) => [name, service.endpoints]));
const events = Object.fromEntries(Object.entries(services).map(([name, service]) => [name, service.events]));
const api = openapi({ gateway: gatewayEndpoints, ...endpoints });
const documents = {
  'docs/contracts/openapi.json': api,
  'docs/contracts/asyncapi.json': asyncapi(events),
};
const rows = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const files = {
  ...Object.fromEntries(Object.entries(documents).map(([path, document]) => [path, `${JSON.stringify(document, null, 2)}\n`])),
  // Until the release is out, more may come.
  [`apps/e2e/releases/${version}/endpoints.jsonl`]: rows(offeredEndpoints()),
  [`apps/e2e/releases/${version}/shapes.jsonl`]: rows(Object.values(shapesOf(api)).flat()),
  'docker-compose.yml': composeFile(),
  'infra/prometheus/prometheus.yml': prometheusFile(),
  ...dashboardFiles(),
};

const drifted: string[] = [];
for (const [path, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(asset(path)), { recursive: true });
    await writeFile(asset(path), text);
  } else if ((await readFile(asset(path), 'utf8').catch(() => '')) !== text) drifted.push(path);
}
if (drifted.length > 0) {
  console.error(`${drifted.join(', ')} no longer say what the contracts say: run "npm run contracts" and commit the result.`);
  process.exit(1);
}
