import { discardNeed } from '@caunoi/contracts/needs/needs.endpoints';
import { log } from '@caunoi/kit/log';
import { randomUUID } from 'node:crypto';
import { hangs, problem } from './fake-services';
import { read, type Sent, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
let session: string;
beforeAll(async () => {
  log.level = 'silent';
  Object.assign(discardNeed, { deprecated: { since: '2027-01-01', sunset: '2027-07-01', instead: '/needs/mine' } });
  gateway = await startBehindFakes({ GATEWAY_CALL_MS: '1500' });
  session = gateway.identity.open('business');
});
beforeEach(() => {
  gateway.fakes.needs.seen.splice(0);
  gateway.fakes.needs.does(() => ({ body: { ok: true } }));
});
afterAll(() => gateway.close());

const needId = randomUUID();
const call = (method: string, path: string, sent: Sent = {}) => gateway.call(method, path, { session, ...sent });
const seen = () => gateway.fakes.needs.seen;

it('passes on method, address, query and body as they are', async () => {
  const body = '{ "title":"Xoài Cát Chu — 18% hỏng",\n  "unknown":1 }';
  await call('PUT', `/v1/needs/${needId}?a=1&b=x%20y&a=2`, { body });
  expect(seen()).toMatchObject([{ method: 'PUT', path: `/needs/${needId}?a=1&b=x%20y&a=2`, body }]);
  expect(seen()[0]?.headers['content-type']).toBe('application/json');
});

it('passes on language and trace, and nothing else of the browser', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const headers = {
    traceparent,
    'accept-language': 'fr',
    cookie: `other=1; sid=${session}`,
    'x-forwarded-user': 'admin',
    'x-forwarded-prefix': '/evil',
    'user-agent': 'Firefox',
  };
  for (const method of ['GET', 'DELETE']) await call(method, `/v1/needs/${needId}`, { headers });
  for (const { headers: passed } of seen()) {
    expect(passed['x-forwarded-prefix']).toBe('/v1');
    expect(passed['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(
      Object.keys(passed)
        .filter((name) => !['connection', 'content-length', 'host'].includes(name))
        .sort(),
    ).toEqual(['accept-language', 'authorization', 'traceparent', 'x-forwarded-prefix']);
  }
});

it('a body keeps its trace', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await call('POST', '/v1/needs', { body: { title: 'x' }, headers: { traceparent } });
  expect(seen()[0]?.headers['traceparent']).toContain('0af7651916cd43dd8448eb211c80319c');
});

it('a creation keeps its key', async () => {
  const key = randomUUID();
  await call('POST', '/v1/needs', { body: { title: 'x' }, headers: { 'idempotency-key': key } });
  expect(seen()[0]?.headers['idempotency-key']).toBe(key);
});

it('hands answers back byte for byte', async () => {
  const body = '{"items":[ ],"next":null}';
  gateway.fakes.needs.does(() => ({ status: 201, body }));
  expect(await call('POST', '/v1/needs', { body: {} })).toMatchObject({ status: 201, text: body });
});

it.each([
  [problem(404, 'need.unknown')],
  [problem(412, 'need.stale', { current: { id: needId, version: 4 } })],
  [problem(422, 'request.invalid', { errors: [{ in: 'body', pointer: '/title', code: 'too_small', message: '…' }] })],
  [problem(500, 'service.failed')],
])('hands problems back unchanged: %j', async (said) => {
  gateway.fakes.needs.does(() => said);
  const answer = await call('POST', `/v1/needs/${needId}/submission`, { body: { version: 3 } });
  expect(answer).toMatchObject({ status: said.status, headers: said.headers });
  expect(read(answer)).toEqual(said.body);
});

it('an answer without a body stays without', async () => {
  gateway.fakes.needs.does(() => ({ status: 204 }));
  expect(await call('DELETE', `/v1/needs/${needId}`)).toMatchObject({ status: 204, text: '' });
});

it('what is to go says so with every answer, refusals included; what stays says nothing', async () => {
  for (const sent of [{}, { session: '' }])
    expect((await call('DELETE', `/v1/needs/${needId}`, sent)).headers).toMatchObject({
      deprecation: '@1798761600',
      sunset: 'Thu, 01 Jul 2027 00:00:00 GMT',
      link: '</v1/needs/mine>; rel="successor-version"',
    });
  expect((await call('GET', `/v1/needs/${needId}`)).headers).not.toHaveProperty('deprecation');
});

it('HEAD answers as GET without the body, OPTIONS with what the address takes', async () => {
  expect(await call('HEAD', `/v1/needs/${needId}`)).toMatchObject({ status: 200, text: '', headers: { 'content-length': '11' } });
  expect(await call('OPTIONS', `/v1/needs/${needId}`)).toMatchObject({
    status: 204,
    headers: { allow: 'DELETE, GET, HEAD, OPTIONS, PUT' },
  });
});

it('a body over 1 MB is refused before it reaches a service', async () => {
  const answer = await call('POST', '/v1/needs', { body: `{"title":"${'x'.repeat(1024 * 1024)}"}` });
  expect({ status: answer.status, code: read(answer)['code'] }).toEqual({ status: 413, code: 'request.too_large' });
  expect(seen()).toEqual([]);
});

describe('no spelling reaches what is not public', () => {
  it.each([
    ['POST', '/v1/accounts'],
    ['POST', '/v1/sessions'],
    ['POST', '/v1/sessions/token'],
    ['GET', '/v1/.well-known/jwks.json'],
    ['GET', '/v1/health/ready'],
    ['GET', '/v1/organisations/..%2f.well-known%2fjwks.json'],
    ['GET', '/v1/organisations/../.well-known/jwks.json'],
    ['GET', '/v1//health/ready'],
  ])('%s %s', async (method, path) => {
    gateway.fakes.identity.seen.splice(0);
    const answer = await call(method, path, method === 'POST' ? { body: {} } : {});
    expect([404, 405]).toContain(answer.status);
    expect(gateway.fakes.identity.seen.filter(({ path: asked }) => !asked.startsWith('/organisations/..%2F'))).toEqual([]);
  });

  it('and another spelling of what is public asks for the same thing', async () => {
    await call('GET', '/%761/needs/m%69ne?limit=5');
    expect(seen()).toMatchObject([{ path: '/needs/mine?limit=5' }]);
  });
});

describe('a service in trouble', () => {
  const refusal = async (method = 'GET', id = needId) => {
    const answer = await call(method, `/v1/needs/${id}`, method === 'PUT' ? { body: {} } : {});
    const { part, reason, code } = read(answer);
    return { status: answer.status, code, part, reason };
  };
  const unavailable = { status: 503, code: 'service.unavailable', part: 'needs' };

  it('that never answers is given up in time', async () => {
    gateway.fakes.needs.does(hangs);
    expect(await refusal()).toEqual({ ...unavailable, reason: 'too_slow' });
  });

  it('that stops half way is given up in time', async () => {
    gateway.fakes.needs.does((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"half":');
      return 'silent';
    });
    expect(await refusal()).toEqual({ ...unavailable, reason: 'too_slow' });
  });

  it('that breaks the connection is a 503', async () => {
    gateway.fakes.needs.does((_, response) => {
      response.destroy();
      return 'silent';
    });
    expect(await refusal()).toEqual({ ...unavailable, reason: 'unreachable' });
  });

  it.each([
    ['GET', 2, 200],
    ['PUT', 1, 503],
  ])('that drops one connection is asked again for a %s: %d times in all', async (method, times, status) => {
    const id = randomUUID();
    const asked = () => seen().filter(({ path }) => path.endsWith(id)).length;
    gateway.fakes.needs.does((_, response) => {
      if (asked() > 1) return { body: { ok: true } };
      response.destroy();
      return 'silent';
    });
    expect((await refusal(method, id)).status).toBe(status);
    expect(asked()).toBe(times);
  });

  it('leaves the other services alone, and what else it answers itself', async () => {
    gateway.fakes.needs.does(({ path }) => (path === '/needs/mine' ? { body: { items: [] } } : 'silent'));
    gateway.fakes.experts.does(() => ({ body: { profile: null } }));
    const hanging = Promise.all(Array.from({ length: 80 }, () => call('GET', `/v1/needs/${needId}`)));
    expect((await call('GET', '/v1/experts/mine')).status).toBe(200);
    expect(new Set((await hanging).map(({ status }) => status))).toEqual(new Set([503]));
    expect((await call('GET', '/v1/needs/mine')).status).toBe(200);
  });
});
