import type { RegistryEntry } from '@caunoi/contracts/identity/registry';
import * as api from '@caunoi/contracts/identity/registry.endpoints';
import { updateOrganisation } from '@caunoi/contracts/identity/identity.endpoints';
import { log } from '@caunoi/kit/log';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { identityService } from '../src/service';
import { admit, join } from './people';

/** A registry on this machine: what it answers, a test says. */
async function localRegistry() {
  const asked: { path: string; key: string | undefined }[] = [];
  let answer: RequestListener = (_, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', key: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/enterprises`,
    asked,
    answers: (next: RequestListener) => void (answer = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let registry: Awaited<ReturnType<typeof localRegistry>>;
let folder: string;
let connected: TestService;
/** Waits for nobody. */
let hasty: TestService;
let alone: TestService;
let byFile: TestService;
const filed: RegistryEntry = { taxCode: '0100109106', name: 'CÔNG TY TNHH SEN HỒNG', address: 'Cao Lãnh, Đồng Tháp', state: 'active' };

beforeAll(async () => {
  log.level = 'silent';
  [registry, folder] = [await localRegistry(), await mkdtemp(path(tmpdir(), 'registry-'))];
  await writeFile(path(folder, 'entries.json'), JSON.stringify([filed]));
  const settings = { IDENTITY_REGISTRY_URL: registry.url, IDENTITY_REGISTRY_KEY: 'khoa' };
  connected = await startService(identityService, { env: { ...settings, IDENTITY_REGISTRY_DEADLINE_MS: '20000' } });
  hasty = await startService(identityService, { env: { ...settings, IDENTITY_REGISTRY_DEADLINE_MS: '300' } });
  alone = await startService(identityService);
  byFile = await startService(identityService, { env: { IDENTITY_REGISTRY_FILE: path(folder, 'entries.json') } });
});
afterAll(async () => {
  registry.close();
  await rm(folder, { recursive: true });
  await stopServices();
});

const says = (entry: RegistryEntry) => registry.answers((_, response) => response.end(JSON.stringify(entry)));
const founder = async (service: TestService) => {
  const owner = await join(service);
  const { taxCode } = owner.me.organisation;
  if (!taxCode) throw new Error('no tax code');
  const params = { organisationId: owner.me.organisation.id };
  return { ...owner, taxCode, params, check: () => owner.as.call(api.checkRegistry, { params }) };
};
const known = async (service: TestService, params: { organisationId: string }) =>
  (await service.as().call(api.registryCheck, { params })).body;
const lookUp = async (service: TestService, taxCode: string) => (await service.as().call(api.lookUpTaxCode, { query: { taxCode } })).body;

it('an organisation that calls itself as it is registered shows it to everybody, with the date; another name takes it away', async () => {
  const owner = await founder(connected);
  const entry = { taxCode: owner.taxCode, name: 'HỢP TÁC XÃ MÙA NƯỚC NỔI', address: 'Cao Lãnh, Đồng Tháp', state: 'active' as const };
  says(entry);
  const checkedAt = connected.clock.now().toISOString();
  expect(await owner.check()).toEqual({ status: 200, body: { connected: true, check: { ...entry, matches: true, checkedAt } } });
  expect(registry.asked.at(-1)).toEqual({ path: `/v1/enterprises/${owner.taxCode}`, key: 'Bearer khoa' });
  expect(await known(connected, owner.params)).toMatchObject({ check: { matches: true } });

  const renamed = async (change: object) => {
    const { version, id: _, logo: _logo, verification: _verified, ...details } = owner.me.organisation;
    await owner.as.call(updateOrganisation, { params: owner.params, body: { version, details: { ...details, ...change } } });
    owner.me.organisation.version += 1;
    return (await known(connected, owner.params)).check;
  };
  expect(await renamed({ name: 'HTX Mùa Nước Cạn' })).toMatchObject({ matches: false, name: entry.name });
  expect(await renamed({ name: 'HTX Mùa Nước Nổi', taxCode: '1400000000' })).toBeNull();
});

it('an enterprise that is dissolved matches nobody', async () => {
  const owner = await founder(connected);
  says({ taxCode: owner.taxCode, name: owner.me.organisation.name, address: '', state: 'dissolved' });
  expect((await owner.check()).body.check).toMatchObject({ matches: false, state: 'dissolved' });
});

it('what the registry does not know, and that it is away, is said; nothing is claimed', async () => {
  const [owner, impatient] = [await founder(connected), await founder(hasty)];
  const refused = async ({ check }: typeof owner) => (await check()).body.code as string;
  registry.answers((_, response) => response.writeHead(404).end());
  expect(await refused(owner)).toBe('registry.unknown');
  for (const answer of [
    (_, response) => response.writeHead(500).end(),
    (_, response) => response.end('no JSON'),
    (_, response) => response.end('{"name":1}'),
    (_, response) => response.end('x'.repeat(100_000)),
  ] satisfies RequestListener[]) {
    registry.answers(answer);
    expect(await refused(owner)).toBe('registry.away');
  }
  registry.answers(() => undefined);
  expect(await refused(impatient)).toBe('registry.away');
  expect(await known(connected, owner.params)).toEqual({ connected: true, check: null });
});

it('whoever signs up reads what it says of a tax code, once asked; when it is away they go on', async () => {
  says({ ...filed, taxCode: '0312345678' });
  const before = registry.asked.length;
  const found = { connected: true, entry: { ...filed, taxCode: '0312345678' } };
  expect([await lookUp(connected, '0312345678'), await lookUp(connected, '0312345678')]).toEqual([found, found]);
  expect(registry.asked.length).toBe(before + 1);
  registry.answers((_, response) => response.writeHead(503).end());
  expect(await lookUp(connected, '0312345679')).toEqual({ connected: true, entry: null });
});

it('a file stands for it', async () => {
  expect(await lookUp(byFile, filed.taxCode)).toEqual({ connected: true, entry: filed });
  expect(await lookUp(byFile, '0312345678')).toEqual({ connected: true, entry: null });
});

it('without one nothing is claimed', async () => {
  const owner = await founder(alone);
  expect(await lookUp(alone, filed.taxCode)).toEqual({ connected: false, entry: null });
  expect(await known(alone, owner.params)).toEqual({ connected: false, check: null });
  expect(await owner.check()).toMatchObject({ status: 409, body: { code: 'registry.not_connected' } });
});

it('only managers have it asked, of an organisation that has a tax code', async () => {
  const owner = await founder(connected);
  const member = await admit(connected, owner.actor);
  const { params } = owner;
  expect(await member.as.call(api.checkRegistry, { params })).toMatchObject({ status: 403, body: { code: 'access.role' } });
  await connected.db.query('UPDATE organisation SET tax_code = NULL WHERE id = $1', [params.organisationId]);
  expect(await owner.check()).toMatchObject({ status: 409, body: { code: 'organisation.no_tax_code' } });
});
