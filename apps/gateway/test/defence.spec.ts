import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startBehindFakes({ GATEWAY_PUBLIC_URL: 'http://caunoi.example' });
});
beforeEach(() => {
  gateway.fakes.needs.seen.splice(0);
  gateway.fakes.needs.does(() => ({ status: 201, body: {} }));
});
afterAll(() => gateway.close());

const draft = (headers: Record<string, string>, session?: string) =>
  gateway.call('POST', '/v1/needs', { body: {}, headers, ...(session ? { session } : {}) });
const forms = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a change that another site makes the browser send', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['with another origin', { origin: 'https://elsewhere.example' }],
    ['with another port', { origin: 'http://127.0.0.1:1' }],
    ['without an origin of its own', { origin: 'null' }],
    ['with an origin that is none', { origin: 'x' }],
    ['as a form', { 'sec-fetch-site': 'cross-site', ...forms }],
  ])('%s is refused and reaches no service', async (_, headers) => {
    for (const session of [undefined, gateway.identity.open('business')]) {
      const answer = await draft(headers, session);
      expect({ status: answer.status, code: read(answer)['code'] }).toEqual({ status: 403, code: 'request.cross_site' });
    }
    expect(gateway.fakes.needs.seen).toEqual([]);
  });

  it.each([
    ['sign in', 'POST', '/v1/session'],
    ['sign up', 'POST', '/v1/registration'],
    ['sign out', 'DELETE', '/v1/session'],
    ['sign out, spelled otherwise', 'DELETE', '/%761/sess%69on'],
    ['change the password', 'PUT', '/v1/me/password'],
  ])('can not %s', async (_, method, path) => {
    const session = gateway.identity.open('business');
    const answer = await gateway.call(method, path, { session, body: {}, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
    expect(gateway.identity.sessions.has(session)).toBe(true);
  });

  it('needs a header of our own when there is a session, even from a browser that tells nothing', async () => {
    const cookie = { cookie: `sid=${gateway.identity.open('business')}`, 'content-type': 'application/json' };
    const bare = { method: 'POST', body: '{}' };
    const without = await fetch(`${gateway.url}/v1/needs`, { ...bare, headers: cookie });
    const withIt = await fetch(`${gateway.url}/v1/needs`, { ...bare, headers: { ...cookie, 'x-caunoi-csrf': '1' } });
    expect([without.status, withIt.status]).toEqual([403, 201]);
    expect(await without.json()).toMatchObject({ code: 'request.cross_site', needs: 'x-caunoi-csrf' });
  });
});

it.each([
  ['our own page', {}],
  ['the address bar', { 'sec-fetch-site': 'none' }],
  ['the public address, when a proxy has changed the host', { origin: 'http://caunoi.example' }],
])('a change from %s goes through', async (_, headers) =>
  expect((await draft(headers, gateway.identity.open('business'))).status).toBe(201),
);

it('reading is free for every page: it changes nothing and no other origin gets to see it', async () => {
  const answer = await gateway.call('GET', '/v1/code-lists', {
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
});

it.each([
  ['an answer', 'GET', '/v1/code-lists', 200],
  ['a refusal', 'POST', '/v1/nowhere', 404],
  ['a page', 'GET', '/', 200],
  ['a file', 'GET', '/assets/app-4f2a9c.js', 200],
  ['the reference', 'GET', '/docs', 200],
])('%s carries the safe headers', async (_, method, path, status) => {
  const answer = await gateway.call(method, path);
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    'x-trace-id': expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(answer.headers['x-powered-by']).toBeUndefined();
});

it('answers of the API are kept by nobody', async () =>
  expect((await gateway.call('GET', '/v1/session')).headers['cache-control']).toBe('private, no-store'));

it('the trace in a problem is the one in the header', async () => {
  const answer = await gateway.call('POST', '/v1/session', { body: '{' });
  expect(read(answer)).toMatchObject({ code: 'request.malformed', traceId: answer.headers['x-trace-id'] });
});
