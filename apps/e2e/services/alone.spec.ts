import type { Endpoint } from '@caunoi/contracts/contract';
import { gatewayEndpoints, type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import { variables } from '@caunoi/kit/run/config';
import { eventually } from '@caunoi/testing/events/eventually';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { end, freeAddress, launch, type Program, ready } from './program';

// Each service and the gateway as a process of its own, as they are built. All that they know of anything else are addresses.

type Name = ServiceName | 'gateway';
const names: Name[] = [...serviceNames, 'gateway'];
const NOBODY = 'http://127.0.0.1:9';

let busUrl: string;
const open: Program[] = [];
beforeAll(async () => {
  busUrl = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((program) => end(program, 'SIGKILL')));
});
afterAll(stopPostgres);

/** What `name` needs to start when the others are at `urls`. */
async function settingsOf(name: Name, urls: Partial<Record<Name, string>>): Promise<Record<string, string | undefined>> {
  const { port } = new URL(urls[name] ?? NOBODY);
  if (name === 'gateway')
    return { port, drainSeconds: '0', ...Object.fromEntries(serviceNames.map((other) => [`${other}Url`, urls[other] ?? NOBODY])) };
  const jwksUrl = `${urls.identity ?? NOBODY}/.well-known/jwks.json`;
  return { port, databaseUrl: await freshDatabase(), databasePool: '3', busUrl, jwksUrl, drainSeconds: '0' };
}

async function start(name: Name, urls: Partial<Record<Name, string>>) {
  const settings = await settingsOf(name, urls);
  const program = launch(name, variables(name, settings));
  open.push(program);
  await ready(program);
  return { program, settings };
}

const offered = (name: Name): [string, Endpoint][] => {
  if (name !== 'gateway') return Object.values(services[name].endpoints).map((endpoint) => ['', endpoint]);
  const published = Object.values(services).flatMap(({ endpoints }) => Object.values<Endpoint>(endpoints));
  return [...Object.values(gatewayEndpoints), ...published.filter(({ exposure }) => exposure === 'public')].map((one) => ['/v1', one]);
};

/** Without a session, body or thing: whatever the endpoint answers, there is one. */
async function asks(url: string, [prefix, { method, path }]: [string, Endpoint]) {
  const address = prefix + path.replaceAll(/:\w+/g, randomUUID());
  const { code = 'none' } = (await fetch(url + address, { method }).then((answer) => answer.json().catch(() => ({})))) as { code?: string };
  return { endpoint: `${method} ${path}`, code };
}

it.each(names)('%s alone serves its endpoints, says what it leans on, and stops in order', async (name) => {
  const url = await freeAddress();
  const { program } = await start(name, { [name]: url });
  const answers = await Promise.all(offered(name).map((one) => asks(url, one)));
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter(({ code }) => ['route.unknown', 'request.method', 'service.failed'].includes(code))).toEqual([]);
  const health = await fetch(`${url}/health/ready`);
  const own = name === 'matching' ? { search: 'up' } : {};
  const dependencies = name === 'gateway' ? {} : { database: 'up', bus: 'up', ...own };
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok', dependencies, jobs: expect.any(Object) }]);
  expect(await end(program, 'SIGTERM')).toEqual([0, null]);
});

it('together they are the platform: facts go from one process to another', async () => {
  const urls = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freeAddress()]))) as Record<Name, string>;
  const started = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await start(name, urls)])));
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-caunoi-csrf': '1' };
  const send = (path: string, body: object) => fetch(`${urls.gateway}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const terms = (await fetch(`${urls.gateway}/v1/pages/terms`).then((answer) => answer.json())) as { version: string };
  const registered = await send('/registration', {
    ...{ email: 'nguoi@vi-du.vn', password: 'cầu tre lắc lẻo 2026', fullName: 'Nguyễn Văn Thử', role: 'business' },
    ...{ acceptedTerms: terms.version, organisation: { name: 'Hợp tác xã Thử Nghiệm', type: 'household_cooperative', province: '82' } },
  });
  expect([registered.status, await registered.json()]).toMatchObject([201, { me: { organisation: { name: 'Hợp tác xã Thử Nghiệm' } } }]);
  headers['cookie'] = registered.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  expect((await send('/needs', {})).status).toBe(201);
  const client = new pg.Client({ connectionString: started['needs']?.settings['databaseUrl'] ?? '' });
  await client.connect();
  const known = async () => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM organisation')).rows[0]?.n;
  await eventually(async () => expect(await known()).toBe(1), { withinMs: 60_000 }).finally(() => client.end());
});

it.each([
  ['what is missing', {}, ['NEEDS_DATABASE_URL: is missing', 'NEEDS_JWKS_URL: is missing', 'NEEDS_BUS_URL: is missing']],
  ['a bus that there is not', { NEEDS_BUS_URL: 'amqp://bus' }, ['NEEDS_BUS_URL: must be a postgres:// or kafka:// address']],
])('%s ends the start with one sentence that names it', async (_, env, faults) => {
  const program = launch('needs', { NEEDS_DATABASE_URL: undefined, ...env });
  open.push(program);
  expect(await program.gone).toEqual([1, null]);
  expect(program.said().trim().split('\n')).toHaveLength(1);
  for (const fault of faults) expect(program.said()).toContain(fault);
});

it('a database that is not there is told in one sentence', async () => {
  const elsewhere = Object.assign(new URL(await freshDatabase()), { pathname: '/nowhere' }).href;
  const program = launch('needs', variables('needs', { databaseUrl: elsewhere, busUrl, jwksUrl: `${NOBODY}/jwks.json`, port: '0' }));
  open.push(program);
  expect(await program.gone).toEqual([1, null]);
  expect(program.said()).toBe('needs has failed: database "nowhere" does not exist\n');
});
