import { newApiKey } from '@caunoi/kit/http/api-key';
import { log } from '@caunoi/kit/log';
import { decodeJwt } from 'jose';
import { randomUUID } from 'node:crypto';
import { problem } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeEach(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_RATE_LIMIT: '6', GATEWAY_TRUST_PROXY: '1' });
  gateway.fakes.needs.does(() => ({ body: { items: [], next: null } }));
});
afterEach(() => gateway.close());

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const mine = (headers: Record<string, string>) => gateway.call('GET', '/v1/needs/mine', { headers });
const exchanges = () => gateway.fakes.identity.seen.filter(({ path }) => path === '/api-keys/token').length;
const seenAs = () => gateway.fakes.needs.seen.map(({ headers }) => decodeJwt((headers.authorization ?? '').slice('Bearer '.length)));

it('services see for whom and with which scopes a program calls, never its key', async () => {
  const { key, id, organisationId } = gateway.identity.letIn('needs:read');
  expect((await mine(bearer(key))).status).toBe(200);
  expect(seenAs()).toMatchObject([{ kind: 'client', sub: id, org: organisationId, scopes: ['needs:read'] }]);
  expect(JSON.stringify(gateway.fakes.needs.seen)).not.toContain(key);
});

it('identity is asked once in a while', async () => {
  const { key } = gateway.identity.letIn('needs:read');
  await Promise.all([1, 2, 3].map(() => mine(bearer(key))));
  await mine({ authorization: `bearer   ${key}` });
  expect(exchanges()).toBe(1);
});

it('a program changes something without the header that browsers need, and from wherever it runs', async () => {
  const { key } = gateway.identity.letIn('needs:write');
  const headers = { ...bearer(key), 'sec-fetch-site': 'cross-site', origin: 'https://vien.vi-du.vn', 'x-caunoi-csrf': '' };
  gateway.fakes.needs.does(() => ({ status: 201, body: {} }));
  expect((await gateway.call('POST', '/v1/needs', { headers, body: { title: 'Xoài' } })).status).toBe(201);
});

it.each(['made up', 'mistyped', 'unknown to identity'])(
  'a key that is %s opens nothing, not even what is public or what a cookie would',
  async (what) => {
    const { key } = gateway.identity.letIn('needs:read');
    const wrong = {
      'made up': 'Zm9vYmFy',
      mistyped: key.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'unknown to identity': newApiKey(),
    };
    const headers = bearer(wrong[what as keyof typeof wrong]);
    const answers = [
      await mine(headers),
      await gateway.call('GET', '/v1/code-lists', { headers }),
      await gateway.call('GET', '/v1/needs/mine', { headers, session: gateway.identity.open('business') }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
      expect(read(answer)).toMatchObject({ code: 'api_key.unknown' });
    }
    expect(gateway.fakes.needs.seen).toEqual([]);
    expect(exchanges()).toBe(what === 'unknown to identity' ? 3 : 0);
  },
);

it('what names no scope of the key is refused before it reaches a service', async () => {
  const { key } = gateway.identity.letIn('needs:read');
  expect(read(await gateway.call('POST', '/v1/needs', { headers: bearer(key), body: {} }))).toMatchObject({ code: 'access.scope' });
  expect(gateway.fakes.needs.seen).toEqual([]);
});

it('a program has no session', async () => {
  const { key } = gateway.identity.letIn('needs:read');
  expect(read(await gateway.call('GET', '/v1/session', { headers: bearer(key) }))).toEqual({ me: null });
});

it('a program that was let in is counted by its key, wherever it calls from; one that was not, by its address', async () => {
  const { key } = gateway.identity.letIn('needs:read');
  const from = (n: number) => ({ ...bearer(key), 'x-forwarded-for': `198.51.100.${n}` });
  expect((await mine(from(1))).headers['ratelimit-remaining']).toBe('5');
  const remaining = [];
  for (const n of [2, 3, 4]) remaining.push((await mine(from(n))).headers['ratelimit-remaining']);
  expect(remaining).toEqual(['5', '4', '3']);
  expect(
    (await gateway.call('GET', '/v1/code-lists', { headers: { 'x-forwarded-for': '198.51.100.2' } })).headers['ratelimit-remaining'],
  ).toBe('5');
  const strange = { ...bearer(newApiKey()), 'x-forwarded-for': '198.51.100.9' };
  const statuses = [];
  for (let n = 0; n < 7; n++) statuses.push((await mine(strange)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
});

it('once it is revoked here it opens nothing any more', async () => {
  const { key, id, revoke } = gateway.identity.letIn('needs:read');
  await mine(bearer(key));
  revoke();
  expect((await mine(bearer(key))).status).toBe(200);
  gateway.fakes.identity.does((seen, response) => (seen.method === 'DELETE' ? { status: 204 } : gateway.identity.answers(seen, response)));
  const session = gateway.identity.open('business');
  const answer = await gateway.call('DELETE', `/v1/organisations/${randomUUID()}/api-keys/${id}`, { session });
  expect(answer.status).toBe(204);
  expect((await mine(bearer(key))).status).toBe(401);
});

it('while identity is away nothing is said about a key', async () => {
  const { key } = gateway.identity.letIn('needs:read');
  gateway.fakes.identity.does(() => problem(503, 'service.unavailable'));
  expect((await mine(bearer(key))).status).toBe(503);
  gateway.fakes.identity.does(gateway.identity.answers);
  expect((await mine(bearer(key))).status).toBe(200);
});
