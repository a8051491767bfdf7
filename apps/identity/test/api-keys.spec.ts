import * as api from '@caunoi/contracts/identity/api-keys.endpoints';
import { actorIn } from '@caunoi/kit/http/token-verifier';
import { newApiKey } from '@caunoi/kit/http/api-key';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { decodeJwt } from 'jose';
import { randomUUID } from 'node:crypto';
import { identityService } from '../src/service';
import { admit, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

type Joined = Awaited<ReturnType<typeof join>>;
const wanted = { name: 'Hệ thống quản lý đề tài', scopes: ['needs:read', 'technologies:write'], days: 90 } as const;
const params = ({ me }: Joined) => ({ organisationId: me.organisation.id });
const make = (owner: Joined, change = {}, emailVerified = true) =>
  service
    .as({ ...owner.actor, emailVerified, provenAt: Number.MAX_SAFE_INTEGER })
    .call(api.createApiKey, { params: params(owner), body: { ...wanted, ...change } });
const list = (owner: Joined) => owner.as.call(api.listApiKeys, { params: params(owner) });
const exchange = (key: string) => service.as().call(api.exchangeApiKey, { body: { key } });
const DAY = 86_400_000;

const memberOf = async ({ actor }: Joined) => (await admit(service, actor)).as;

it('a manager makes one, for the organisation and with what it may do', async () => {
  const owner = await join(service, { fullName: 'Trần Thị Xoài' });
  const { status, body } = await make(owner);
  expect(status).toBe(201);
  expect(body.apiKey).toEqual({
    id: body.apiKey.id,
    name: wanted.name,
    beginning: body.key.slice(0, 9),
    scopes: wanted.scopes,
    createdAt: service.clock.now().toISOString(),
    createdBy: 'Trần Thị Xoài',
    expiresAt: new Date(service.clock.now().getTime() + 90 * DAY).toISOString(),
    lastUsedAt: null,
  });
  const token = await exchange(body.key);
  expect(token.status).toBe(200);
  expect(actorIn(decodeJwt(token.body.token))).toEqual({
    kind: 'client',
    id: body.apiKey.id,
    organisationId: owner.me.organisation.id,
    scopes: wanted.scopes,
  });
});

it('whoever has not proven their address makes none', async () => {
  expect(await make(await join(service), {}, false)).toMatchObject({ status: 403, body: { code: 'account.unproven' } });
});

it('the key itself is nowhere in the database', async () => {
  const owner = await join(service);
  const { body } = await make(owner);
  const rows = await service.db.query<object[]>('SELECT to_jsonb(k) AS row FROM api_key k');
  expect(JSON.stringify(rows)).toContain(body.apiKey.beginning);
  expect(JSON.stringify(rows)).not.toContain(body.key.slice(0, 20));
});

it('the list says which are in use, newest first, and not those that have expired', async () => {
  const owner = await join(service);
  const { body: old } = await make(owner, { name: 'Cũ', days: 30 });
  service.clock.passDays(1);
  const { body: used } = await make(owner, { name: 'Mới' });
  await exchange(used.key);
  expect((await list(owner)).body.items).toMatchObject([
    { name: 'Mới', lastUsedAt: service.clock.now().toISOString() },
    { name: 'Cũ', lastUsedAt: null },
  ]);
  service.clock.passDays(29);
  expect((await list(owner)).body.items).toMatchObject([{ name: 'Mới' }]);
  expect(await exchange(old.key)).toMatchObject({ status: 401, body: { code: 'api_key.unknown' } });
});

it('once revoked it opens nothing any more, and there is none to revoke again', async () => {
  const owner = await join(service);
  const { body } = await make(owner);
  const revoke = () => owner.as.call(api.revokeApiKey, { params: { ...params(owner), keyId: body.apiKey.id } });
  expect((await revoke()).status).toBe(204);
  expect(await exchange(body.key)).toMatchObject({ status: 401, body: { code: 'api_key.unknown' } });
  expect(await revoke()).toMatchObject({ status: 404, body: { code: 'api_key.missing' } });
});

it('who made and revoked it stands in the log of acts, without the key', async () => {
  const owner = await join(service);
  const { body } = await make(owner);
  await owner.as.call(api.revokeApiKey, { params: { ...params(owner), keyId: body.apiKey.id } });
  const acts = await service.db.query<object[]>(`SELECT act, actor_id, thing_name, said FROM act WHERE thing_id = $1 ORDER BY at, id`, [
    body.apiKey.id,
  ]);
  const said = { scopes: wanted.scopes, organisationId: owner.me.organisation.id };
  expect(acts).toEqual(
    ['create', 'revoke'].map((act) => ({ act: `api_key.${act}`, actor_id: owner.me.account.id, thing_name: body.apiKey.beginning, said })),
  );
});

it('is made, seen and revoked by managers of the organisation alone', async () => {
  const [owner, stranger] = [await join(service), await join(service)];
  const member = await memberOf(owner);
  const { body } = await make(owner);
  const one = { params: { ...params(owner), keyId: body.apiKey.id } };
  const all = { params: params(owner) };
  const calls = [
    (who: typeof member) => who.call(api.createApiKey, { ...all, body: wanted }),
    (who: typeof member) => who.call(api.listApiKeys, all),
    (who: typeof member) => who.call(api.revokeApiKey, one),
  ];
  for (const call of calls) {
    expect(await call(member)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await call(stranger.as)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
  }
  const others = { params: { ...params(stranger), keyId: body.apiKey.id } };
  expect(await stranger.as.call(api.revokeApiKey, others)).toMatchObject({ status: 404, body: { code: 'api_key.missing' } });
  expect((await exchange(body.key)).status).toBe(200);
});

it('goes on when whoever made it has left', async () => {
  const owner = await join(service);
  const { body } = await make(owner);
  await service.db.query('UPDATE api_key SET created_by = NULL WHERE id = $1', [body.apiKey.id]);
  expect((await list(owner)).body.items).toMatchObject([{ createdBy: null }]);
  expect((await exchange(body.key)).status).toBe(200);
});

it.each([
  ['no name', { name: ' ' }],
  ['no scope', { scopes: [] }],
  ['a scope that there is not', { scopes: ['everything'] }],
  ['no end', { days: 100_000 }],
])('is not made with %s', async (_, change) => {
  const owner = await join(service);
  expect(await make(owner, change)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
});

it('an organisation has fifty at most; expired ones do not count', async () => {
  const owner = await join(service);
  for (let n = 0; n < 50; n++) expect((await make(owner, { days: n === 0 ? 30 : 365 })).status).toBe(201);
  expect(await make(owner)).toMatchObject({ status: 409, body: { code: 'api_key.too_many' } });
  service.clock.passDays(31);
  expect((await make(owner)).status).toBe(201);
});

it.each(['x'.repeat(54), newApiKey(), randomUUID()])('%s is no key', async (key) =>
  expect(await exchange(key)).toMatchObject({ status: 401, body: { code: 'api_key.unknown' } }),
);
