import { readConfig } from '@caunoi/kit/run/config';
import { connect } from 'node:net';
import { GatewayConfig } from '../src/config';
import { clientOf } from '../src/rate-limits';
import { problem } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startBehindFakes({ GATEWAY_PUBLIC_URL: 'https://caunoi.example', GATEWAY_HOST_NAMES: 'cong-noi-bo, Trong.example' });
});
beforeEach(() => {
  for (const fake of [gateway.fakes.needs, gateway.fakes.matching]) {
    fake.seen.splice(0);
    fake.does(() => ({ body: {} }));
  }
});
afterAll(() => gateway.close());

/** What comes back for these lines and nothing more: a body that is announced never comes. */
const raw = (...lines: string[]) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes('"traceId"')) socket.destroy();
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
const announced = (path: string, bytes: number, ...more: string[]) =>
  raw(
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `content-length: ${bytes}`,
    'x-caunoi-csrf: 1',
    ...more,
  );
const cookie = (...roles: Parameters<Gateway['identity']['open']>) => `cookie: __Host-sid=${gateway.identity.open(...roles)}`;

describe('before a body is read', () => {
  it('nobody is let in where one must be signed in', async () => {
    expect(await announced('/v1/needs', 50_000)).toMatch(/^HTTP\/1.1 401 [^]*"access.signed_out"[^]*"instance":"\/v1\/needs"/);
    expect(gateway.fakes.needs.seen).toEqual([]);
  });

  it('a role that may not is refused, and told which ones may', async () => {
    expect(await announced('/v1/needs', 50_000, cookie('analyst'))).toMatch(/^HTTP\/1.1 403 [^]*"access.role"[^]*"needs":\[/);
    expect(gateway.fakes.needs.seen).toEqual([]);
  });

  it.each([
    ['/v1/session', 70_000],
    ['/v1/needs', 300_000],
    [`/v1/needs/${crypto.randomUUID()}/submission`, 70_000],
  ])('%s refuses %d bytes, which no valid one has', async (path, bytes) =>
    expect(await announced(path, bytes, cookie('business'))).toMatch(/^HTTP\/1.1 413 [^]*"request.too_large"/),
  );

  it.each([
    ['PATCH', '/v1/needs/mine', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/overview', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/needs', 'OPTIONS, POST'],
    ['PUT', '/v1/session', 'DELETE, GET, HEAD, OPTIONS, POST'],
  ])('%s %s is told which methods there are', async (method, path, allow) => {
    const answer = await gateway.call(method, path, method === 'GET' ? {} : { body: 'no JSON' });
    expect({ status: answer.status, allow: answer.headers['allow'], code: read(answer)['code'] }).toEqual({
      status: 405,
      allow,
      code: 'request.method',
    });
  });
});

describe('a host name', () => {
  const under = (...hosts: string[]) => raw('GET /v1/nothing HTTP/1.1', ...hosts.map((host) => `host: ${host}`));

  it.each([
    'localhost',
    'localhost:3000',
    '127.0.0.1:8080',
    '[::1]:8080',
    '192.0.2.7',
    'caunoi.example',
    'CAUNOI.example',
    'trong.example:80',
  ])('%s is ours', async (host) => expect(await under(host)).toMatch(/^HTTP\/1.1 404 /));

  it.each(['elsewhere.example', 'caunoi.example.elsewhere.example', 'localhost.elsewhere.example', '127.0.0.1.elsewhere.example'])(
    '%s is not',
    async (host) => expect(await under(host)).toMatch(/^HTTP\/1.1 421 [^]*"request.wrong_host"/),
  );

  it('given twice is none', async () => expect(await under('localhost', 'elsewhere.example')).toMatch(/^HTTP\/1.1 400 /));
});

it.each([
  ['https://caunoi.example', 401],
  ['http://caunoi.example', 403],
  ['http://localhost', 401],
  ['https://localhost', 403],
])('a change from a page of %s answers %d', async (origin, status) =>
  expect(await announced('/v1/needs', 10, `origin: ${origin}`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `)),
);

it('a caller who has hung up is counted, too', () => expect(clientOf({ ip: undefined })).toBe('gone'));

describe('behind proxies', () => {
  it.each(['true', 'yes', '11', 'proxy.example', '10.0.0.0/40', '10.0.0.0/8,x'])('%s says not whom to believe', (setting) =>
    expect(() => readConfig('gateway', GatewayConfig, { GATEWAY_TRUST_PROXY: setting, GATEWAY_WEB_FOLDER: '.' })).toThrow(
      /^Settings of gateway are wrong: GATEWAY_TRUST_PROXY: say how many/,
    ),
  );

  it.each(['1', '127.0.0.0/8, ::1/128', '127.0.0.1'])('%s: what a caller claims in front of it counts for nothing', async (setting) => {
    const behind = await startBehindFakes({ GATEWAY_TRUST_PROXY: setting, GATEWAY_RATE_LIMIT_SIGN_IN: '2' });
    behind.fakes.identity.does(() => problem(401, 'session.refused'));
    const signIn = (claimed: string, real: string) =>
      behind.call('POST', '/v1/session', {
        body: { email: 'lan@vi-du.vn', password: 'sai bét nhè 12345' },
        headers: { 'x-forwarded-for': `${claimed}, ${real}` },
      });
    const tries = [];
    for (let n = 1; n <= 3; n++) tries.push((await signIn(`203.0.113.${n}`, '198.51.100.1')).status);
    tries.push((await signIn('203.0.113.1', '198.51.100.2')).status);
    await behind.close();
    expect(tries).toEqual([401, 401, 429, 401]);
  });
});
