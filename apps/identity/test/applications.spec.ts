import { exchangeApiKey } from '@caunoi/contracts/identity/api-keys.endpoints';
import * as api from '@caunoi/contracts/identity/applications.endpoints';
import { suspendOrganisation } from '@caunoi/contracts/identity/suspensions.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { OidcKeys } from '../src/oidc/oidc-keys.service';
import { OidcRows } from '../src/oidc/oidc-rows.service';
import { OidcSweep } from '../src/oidc/oidc-sweep.job';
import { identityService } from '../src/service';
import { admit, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

type Joined = Awaited<ReturnType<typeof join>>;
const wanted = { name: 'Cổng Sen', redirectUris: ['https://cong.vi-du.vn/back', 'http://localhost:8080/back'], scopes: ['needs:read'] };
const params = ({ me }: Joined) => ({ organisationId: me.organisation.id });
const make = (owner: Joined, change = {}, emailVerified = true) =>
  service
    .as({ ...owner.actor, emailVerified, provenAt: Number.MAX_SAFE_INTEGER })
    .call(api.createApplication, { params: params(owner), body: { ...wanted, ...change } });

it('a manager registers one, removes it, and both stand in the log of acts without the secret', async () => {
  const owner = await join(service, { fullName: 'Trần Thị Xoài' });
  const { status, body } = await make(owner);
  expect(status).toBe(201);
  const { application, secret } = body;
  const createdAt = service.clock.now().toISOString();
  expect(application).toEqual({ ...wanted, id: application.id, createdAt, createdBy: 'Trần Thị Xoài', lastUsedAt: null });
  expect((await owner.as.call(api.listApplications, { params: params(owner) })).body.items).toEqual([application]);
  const remove = () => owner.as.call(api.removeApplication, { params: { ...params(owner), applicationId: application.id } });
  expect((await remove()).status).toBe(204);
  expect(await remove()).toMatchObject({ status: 404, body: { code: 'application.missing' } });
  const acts = await service.db.query<{ act: string }[]>('SELECT act, said FROM act WHERE thing_id = $1 ORDER BY at, id', [application.id]);
  expect(acts.map(({ act }) => act)).toEqual(['application.create', 'application.remove']);
  expect(JSON.stringify(acts)).not.toContain(secret);
});

it('the secret itself is nowhere in the database', async () => {
  const { body } = await make(await join(service));
  const rows = await service.db.query<object[]>('SELECT to_jsonb(a) AS row FROM application a');
  expect(JSON.stringify(rows)).toContain(body.application.id);
  expect(JSON.stringify(rows)).not.toContain(body.secret);
});

it('is registered, seen and removed by managers of the organisation alone, whose address is proven, and twenty at the most', async () => {
  const [owner, stranger] = [await join(service), await join(service)];
  const member = (await admit(service, owner.actor)).as;
  const { body } = await make(owner);
  const one = { params: { ...params(owner), applicationId: body.application.id } };
  const calls = [
    (who: typeof member) => who.call(api.createApplication, { params: params(owner), body: wanted }),
    (who: typeof member) => who.call(api.listApplications, { params: params(owner) }),
    (who: typeof member) => who.call(api.removeApplication, one),
  ];
  for (const call of calls) {
    expect(await call(member)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await call(stranger.as)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
  }
  expect(await make(owner, {}, false)).toMatchObject({ status: 403, body: { code: 'account.unproven' } });
  for (let n = 1; n < 20; n++) expect((await make(owner, { name: `Ứng dụng ${n}` })).status).toBe(201);
  expect(await make(owner)).toMatchObject({ status: 409, body: { code: 'application.too_many' } });
});

it.each([
  'http://cong.vi-du.vn/back',
  'https://cong.vi-du.vn/back#x',
  'https://ai@cong.vi-du.vn/back',
  'https://cong.vi-du.vn/*',
  'javascript:alert(1)',
  'https://Cong.vi-du.vn\\@elsewhere.example/',
])('nobody is sent back to %s', async (uri) => {
  expect(await make(await join(service), { redirectUris: [uri] })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
});

it('of an organisation that is suspended nobody is signed in, and its programs are refused', async () => {
  const owner = await join(service);
  const { application } = (await make(owner)).body;
  const rows = service.app.get(OidcRows);
  const token = randomUUID();
  await rows.adapter('ClientCredentials').upsert(token, { jti: token, clientId: application.id, scope: 'needs:read' }, 600);
  const exchange = () => service.as().call(exchangeApiKey, { body: { key: token } });
  expect((await exchange()).status).toBe(200);
  expect(await rows.adapter('Client').find(application.id)).toMatchObject({ client_id: application.id });
  const body = { reason: 'false_details' as const, text: 'Mã số thuế là của công ty khác.' };
  await service.as(someone('administrator')).call(suspendOrganisation, { params: params(owner), body });
  expect(await exchange()).toMatchObject({ status: 403, body: { code: 'access.suspended' } });
  expect(await rows.adapter('Client').find(application.id)).toBeUndefined();
  await rows.adapter('ClientCredentials').destroy(token);
});

it('keys are there at once, the next one before it signs, and the one before as long as anything that it signed', async () => {
  const keys = service.app.get(OidcKeys);
  const kids = async () => (await keys.all()).map(({ kid }) => kid);
  const [first] = await kids();
  expect(await kids()).toEqual([first]);
  service.clock.passDays(88);
  const [still, next] = await kids();
  expect(still).toBe(first);
  service.clock.passDays(2);
  expect(await kids()).toEqual([next, first]);
});

it('others read the public halves alone, also of the next key, however often they ask', async () => {
  const read = async () => {
    const answer = await service.app.inject({ url: '/oidc/jwks', headers: { 'x-caunoi-issuer': 'https://cau-noi.vi-du.vn' } });
    return (answer.json() as { keys: Record<string, unknown>[] }).keys;
  };
  const [signing] = await read();
  expect(Object.keys(signing ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  const [{ newest }] = await service.db.query<[{ newest: Date }]>('SELECT max(created_at) AS newest FROM oidc_key');
  const due = newest.getTime() + 88 * 86_400_000;
  const told = [];
  for (const minutes of [-30, -10, 10, 31]) {
    service.clock.set(new Date(due + minutes * 60_000));
    told.push((await read()).length);
  }
  expect(told.at(-1)).toBe((told[0] ?? 0) + 1);
});

it('codes and tokens are found by what they are, until they end, and then go', async () => {
  const rows = service.app.get(OidcRows);
  const [token, grantId] = [randomUUID(), randomUUID()];
  await rows.adapter('AccessToken').upsert(token, { jti: token, grantId, kind: 'AccessToken' }, 60);
  expect(await rows.find('AccessToken', token)).toEqual({ jti: token, grantId, kind: 'AccessToken' });
  expect(await rows.find('AuthorizationCode', token)).toBeUndefined();
  const kept = JSON.stringify(await service.db.query<object[]>('SELECT to_jsonb(r) AS row FROM oidc_row r'));
  expect(kept).toContain(grantId);
  expect(kept).not.toContain(token);
  service.clock.set(new Date(service.clock.now().getTime() + 61_000));
  expect(await rows.find('AccessToken', token)).toBeUndefined();
  expect(await service.app.get(OidcSweep).run()).toEqual({ done: 1, failed: 0 });
});
