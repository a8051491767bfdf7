import { log } from '@caunoi/kit/log';
import { raw } from '@caunoi/testing/http/raw';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { startBehindFakes } from './gateway';

const SCRIPT = '/assets/app-4f2a9c.js';
const json = { 'content-type': 'application/json', 'x-caunoi-csrf': '1' };

let gateway: Awaited<ReturnType<typeof startBehindFakes>>;
let send: ReturnType<typeof raw>;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_RATE_LIMIT_SIGN_IN: '1000' });
  for (const fake of [gateway.fakes.needs, gateway.fakes.matching]) fake.does(() => ({ body: {} }));
  send = raw(gateway.url);
});
afterAll(() => gateway.close());

const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;

it.each([
  ['PROPFIND', '/v1/needs/mine', 'GET, HEAD, OPTIONS'],
  ['PURGE', '/v1/session', 'DELETE, GET, HEAD, OPTIONS, POST'],
  ['PATCH', '/v1/search', 'GET, HEAD, OPTIONS'],
  ['TRACE', '/v1/code-lists', 'GET, HEAD, OPTIONS'],
  ['DELETE', '/docs', 'GET, HEAD, OPTIONS'],
  ['POST', '/v1/openapi.json', 'GET, HEAD, OPTIONS'],
  ['PUT', '/sitemap.xml', 'GET, HEAD, OPTIONS'],
])('%s %s is told which methods there are, as OPTIONS is', async (method, path, allow) => {
  const [refused, asked] = [await send(method, path, { 'x-caunoi-csrf': '1' }), await send('OPTIONS', path)];
  expect([refused.status, refused.headers['allow'], codeOf(refused)]).toEqual([405, allow, 'request.method']);
  expect([asked.status, asked.headers['allow']]).toEqual([204, allow]);
});

it.each([
  ['GET', '/v1/nowhere', 'route.unknown'],
  ['GET', '/v1/needs/mine/', 'route.unknown'],
  ['GET', '/v1/NEEDS/mine', 'route.unknown'],
  ['POST', '/v1/nowhere', 'route.unknown'],
  ['LOCK', '/v1/nowhere', 'route.unknown'],
  ['GET', '/v1/metrics', 'route.unknown'],
  ['GET', '/nowhere.js', 'route.unknown'],
])('%s %s is nowhere', async (method, path, code) => {
  const answer = await send(method, path, { 'x-caunoi-csrf': '1' });
  expect([answer.status, answer.type, codeOf(answer)]).toEqual([404, 'application/problem+json', code]);
});

it('what the operators see is nothing of the public’s', async () => {
  const answer = await send('GET', '/metrics');
  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain('http_requests_total');
});

it.each(['/v1/code-lists', '/v1/session', '/docs', SCRIPT, '/favicon.svg', '/v1/nowhere', '/'])(
  'HEAD %s is GET without a body',
  async (path) => {
    const [whole, head] = [await send('GET', path), await send('HEAD', path)];
    expect([head.status, head.headers['content-type'], head.text ?? '']).toEqual([whole.status, whole.headers['content-type'], '']);
  },
);

describe('a body that is none', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['half of it', '{"email": ', json, 400, 'request.malformed'],
    ['nothing', '', json, 400, 'request.malformed'],
    ['a form', 'email=lan%40vi-du.vn', json, 400, 'request.malformed'],
    ['lists in lists', '['.repeat(50) + ']'.repeat(50), json, 400, 'request.malformed'],
    ['a field twice', '{"email":"lan@vi-du.vn","email":"lan@vi-du.vn"}', json, 400, 'request.malformed'],
    ['too long', `"${'xoài '.repeat(20_000)}"`, json, 413, 'request.too_large'],
    ['of another kind', '{}', { ...json, 'content-type': 'application/ld+json' }, 415, 'request.media_type'],
    ['of no kind', '{}', { ...json, 'content-type': '' }, 415, 'request.media_type'],
    ['in letters of another time', '{}', { ...json, 'content-type': 'application/json; charset=latin1' }, 415, 'request.media_type'],
    ['packed', '{}', { ...json, 'content-encoding': 'br' }, 415, 'request.media_type'],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await send('POST', '/v1/session', headers).send(body);
    expect([answer.status, answer.type, codeOf(answer)]).toEqual([status, 'application/problem+json', code]);
  });

  it('is not passed on packed either', async () => {
    const session = `sid=${gateway.identity.open('business')}`;
    gateway.fakes.needs.seen.splice(0);
    const answer = await send('POST', '/v1/needs', { ...json, cookie: session, 'content-encoding': 'gzip' }).send('{}');
    expect([answer.status, gateway.fakes.needs.seen]).toEqual([415, []]);
  });
});

describe('an address in other letters', () => {
  it.each([
    ['/%761/code-lists', 200],
    ['/v1/code-lists/n%6Fwhere', 404],
    ['/v1/needs/%zz', 400],
    ['/v1/needs/%C3%28', 400],
    ['/v1/organisations/..%2fme', 422],
    [`/v1/needs/${'x'.repeat(300)}`, 404],
  ])('%s: %d', async (path, status) => {
    gateway.fakes.identity.does((seen, response) =>
      seen.path.startsWith('/organisations/..%2Fme')
        ? { status: 422, headers: { 'content-type': 'application/problem+json' }, body: { code: 'request.invalid' } }
        : gateway.identity.answers(seen, response),
    );
    expect((await send('GET', path)).status).toBe(status);
  });
});

describe('a file of the app', () => {
  it('is not sent again to whoever has it, and in part to whoever asks for a part that there is', async () => {
    const whole = await send('GET', SCRIPT);
    const { etag = '', 'last-modified': changed = '' } = whole.headers as Record<string, string>;
    const answers = [
      await send('GET', SCRIPT, { 'if-none-match': etag }),
      await send('GET', SCRIPT, { 'if-none-match': `"other", ${etag}` }),
      await send('GET', SCRIPT, { 'if-none-match': '"other"' }),
      await send('GET', SCRIPT, { 'if-modified-since': changed }),
      await send('GET', SCRIPT, { 'if-modified-since': 'yesterday' }),
      await send('GET', SCRIPT, { range: 'bytes=0-3' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([304, 304, 200, 304, 200, 206]);
    const beyond = await send('GET', SCRIPT, { range: 'bytes=90000-' });
    expect([beyond.status, codeOf(beyond)]).toEqual([416, 'file.range']);
  });
});

/** supertest writes its headers in an order of its own; these must go first, or twice. */
const posted = (headers: OutgoingHttpHeaders) =>
  new Promise<number | undefined>((answered, failed) => {
    const call = request(`${gateway.url}/v1/session`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      answered(answer.statusCode);
    });
    call.on('error', failed).end('{');
  });

it.each<[string, Record<string, string | string[]>, number]>([
  ['waits for a word that nobody gives', { expect: 'a-miracle' }, 417],
  ['asks before it sends', { expect: '100-continue' }, 400],
  ['says its kind twice', { 'content-type': ['application/json', 'text/plain'] }, 400],
])('a call that %s', async (_, headers, status) => expect(await posted({ ...json, ...headers })).toBe(status));

it('a language, a kind or an encoding that nobody speaks changes nothing', async () => {
  const plain = await send('GET', '/v1/code-lists');
  for (const headers of [
    { accept: 'text/xml' },
    { 'accept-language': 'xx;q=9' },
    { 'accept-encoding': 'smoke' },
    { 'accept-charset': 'x' },
  ]) {
    const answer = await send('GET', '/v1/code-lists', headers);
    expect([answer.status, answer.text]).toEqual([200, plain.text]);
  }
});
