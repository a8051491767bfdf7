import { serviceNames, services } from '@caunoi/contracts/services';
import { composeFile, prometheusFile } from './compose';

/** What stands under a name in the part `services`. */
const partOf = (name: string) => new RegExp(`^  ${name}:\\n((?:    .*\\n)+)`, 'm').exec(composeFile())?.[1] ?? '';

it.each(serviceNames)('%s has a process of its own, its database and the port of the list', (name) => {
  const { port, database } = services[name];
  const prefix = name.replaceAll('-', '_').toUpperCase();
  const part = partOf(name);
  expect(part).toContain(`SERVICE: ${name}\n`);
  expect(part).toContain(`${prefix}_PORT: '${port}'\n`);
  expect(part).toContain(`${prefix}_DATABASE_URL: 'postgres://${database}:`);
  expect(part).toContain(`${prefix}_JWKS_URL: 'http://identity:${services.identity.port}/.well-known/jwks.json'\n`);
  expect(partOf('postgres')).toMatch(new RegExp(`CAUNOI_DATABASES: .*\\b${database}\\b`));
  expect(partOf('gateway')).toContain(`GATEWAY_${prefix}_URL: 'http://${name}:${port}'\n`);
  expect(prometheusFile()).toContain(`names: [${name}], type: A, port: ${port},`);
});

it('nothing but the door and what operators look at listens on the machine, and only for itself', () => {
  const open = [...composeFile().matchAll(/^ {2}([\w-]+):\n(?: {4}.*\n)*? {4}ports: \['(.*?):\d+'\]/gm)].map(([, name, port]) => [
    name,
    port,
  ]);
  expect(open).toEqual([
    ['edge', '${CAUNOI_BIND:-127.0.0.1}:${PORT:-3000}'],
    ['prometheus', '127.0.0.1:${PROMETHEUS_PORT:-9090}'],
    ['grafana', '127.0.0.1:${GRAFANA_PORT:-3001}'],
  ]);
});
