import type { Endpoint } from '@caunoi/contracts/contract';
import { echo, forMembers, forModerators, probeService } from '@caunoi/testing/http/probe-service';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { connect } from 'node:net';

let service: TestService;
beforeAll(async () => {
  service = await startService(probeService());
});
afterAll(stopServices);

const thingId = '019ab1a0-0000-7000-8000-000000000000';
const json = { 'content-type': 'application/json' };

async function send(method: string, path: string, body: string | Buffer | null = null, headers: Record<string, string> = json) {
  const response = await fetch(service.url + path, {
    method,
    headers,
    ...(body === null ? {} : { body: new Blob([new Uint8Array(Buffer.from(body))]) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as Record<string, unknown> };
}
const say = (body: string | Buffer, headers?: Record<string, string>) => send('POST', `/echo/${thingId}`, body, headers);
const ask = <E extends Endpoint>(endpoint: E, sent: object) => service.as().call(endpoint, sent as Record<string, unknown>);
const sent = (change: object) => ({ params: { thingId }, body: { name: 'Xoài' }, ...change });

describe('what is wrong is named by a pointer', () => {
  it.each([
    ['an unknown field', sent({ body: { name: 'Xoài', price: 3 } }), '/price', 'unrecognized_keys'],
    ['an unknown field deep inside', sent({ body: { name: 'Xoài', tags: [{ 'a/b~c': 1, x: 1 }] } }), '/tags/0/x', 'unrecognized_keys'],
    ['a field with a strange name', sent({ body: { name: 'Xoài', tags: [{ 'a/b~c': 'one' }] } }), '/tags/0/a~1b~0c', 'invalid_type'],
    ['a number instead of text', sent({ body: { name: 5 } }), '/name', 'invalid_type'],
    ['a list instead of an object', sent({ body: [] }), '', 'invalid_type'],
    ['a missing field', sent({ body: {} }), '/name', 'invalid_type'],
    ['a text that is too long', sent({ body: { name: 'x'.repeat(51) } }), '/name', 'too_big'],
    ['an unknown query parameter', sent({ query: { order: 'name' } }), '/order', 'unrecognized_keys', 'query'],
    ['a query parameter of the wrong kind', sent({ query: { page: 'two' } }), '/page', 'invalid_type', 'query'],
    ['a prototype in the query', sent({ query: JSON.parse('{"__proto__":"x"}') as object }), '/__proto__', 'unrecognized_keys', 'query'],
    ['an id that is none', sent({ params: { thingId: 'N-000012' } }), '/thingId', 'invalid_format', 'path'],
  ])('%s', async (_, call, pointer, code, part = 'body') =>
    expect(await ask(echo, call)).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', status: 422, type: '/problems/request.invalid', errors: [{ in: part, pointer, code }] },
    }),
  );

  it('a body where none is expected, unless it is an empty object', async () => {
    const moderator = { ...json, authorization: JSON.stringify(someone('moderator')) };
    const answers = await Promise.all(['{}', '{"a":1}', '[]', '0'].map((body) => send('DELETE', '/moderators', body, moderator)));
    expect(answers.map(({ status }) => status)).toEqual([204, 422, 422, 422]);
    expect(answers[1]?.body).toMatchObject({ errors: [{ in: 'body', pointer: '' }] });
  });

  it('everything at once', async () => {
    const { body } = await ask(echo, sent({ body: { name: '', price: 3, tags: 'x' } }));
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['/name', '/price', '/tags']);
  });

  it('but much nonsense gets a short answer', async () => {
    const body = Object.fromEntries(Array.from({ length: 3_500 }, (_, n) => [`field${n}`, n]));
    const answer = await say(JSON.stringify(body));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body).length).toBeLessThan(20_000);
  });
});

describe('what can not be read is refused', () => {
  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['a body over 1 MB', `{"name":"${'x'.repeat(1024 * 1024)}"}`, json, 413, 'request.too_large'],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), json, 400, 'request.malformed'],
    ['broken UTF-8 in what is JSON otherwise', Buffer.from('{"name":"Xo\xc3i"}', 'latin1'), json, 400, 'request.malformed'],
    ['broken JSON', '{"name": ', json, 400, 'request.malformed'],
    ['no JSON at all', '', json, 400, 'request.malformed'],
    ['a prototype', '{"name":"Xoài","__proto__":{"admin":true}}', json, 400, 'request.malformed'],
    ['a prototype by way of the constructor', '{"name":"Xoài","constructor":{"prototype":{"admin":true}}}', json, 400, 'request.malformed'],
    ['a key that stands twice', '{"name":"Xoài","name":"Mít"}', json, 400, 'request.malformed'],
    ['nesting without end', `{"name":${'['.repeat(500)}`, json, 400, 'request.malformed'],
    ['more values than anybody asks for', JSON.stringify({ name: 'Xoài', tags: Array(20_000).fill(1) }), json, 413, 'request.too_large'],
    ['another character set', '{"name":"Xoai"}', { 'content-type': 'application/json; charset=utf-16' }, 415, 'request.media_type'],
    ['an old character set', '{"name":"Xoai"}', { 'content-type': 'application/json;charset="ISO-8859-1"' }, 415, 'request.media_type'],
    ['a form', 'name=Xo%C3%A0i', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'request.media_type'],
    ['plain text', '{"name":"Xoài"}', { 'content-type': 'text/plain' }, 415, 'request.media_type'],
    ['a kind that can not be told', '{}', { 'content-type': 'json' }, 415, 'request.media_type'],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await say(body, headers);
    expect(answer).toMatchObject({
      status,
      body: { status, code, title: expect.any(String), traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('a body larger than anything that the endpoint can take is not read', async () =>
    expect(await send('DELETE', '/moderators', `"${'x'.repeat(70_000)}"`)).toMatchObject({
      status: 413,
      body: { code: 'request.too_large' },
    }));

  it('a long name of an unknown field is not said again at length', async () => {
    const { status, body } = await say(JSON.stringify({ name: 'Xoài', ['x'.repeat(50_000)]: 1 }));
    expect(status).toBe(422);
    expect(JSON.stringify(body).length).toBeLessThan(1_000);
  });

  it('but a byte order mark, and a charset, do no harm', async () =>
    expect((await say('\uFEFF{"name":"Xoài"}', { 'content-type': 'application/json; charset=utf-8' })).body).toMatchObject({
      name: 'Xoài',
    }));
});

describe('an address that there is not', () => {
  it.each([
    ['unknown', 'GET', '/nothing/here', 404, 'route.unknown'],
    ['known, but not for this method', 'PUT', '/members', 405, 'request.method'],
    ['with a part that is far too long', 'POST', `/echo/${'x'.repeat(300)}`, 400, 'request.malformed'],
  ])('%s', async (_, method, path, status, code) => {
    const answer = await send(method, path, null, {});
    expect(answer).toMatchObject({ status, body: { code, instance: path } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('with a broken escape', async () =>
    expect(await raw('GET /echo/%zz HTTP/1.1')).toMatch(/^HTTP\/1.1 400 [^]*"code":"request.malformed"/));
});

/** fetch mends addresses before it sends them. */
const raw = (line: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () =>
      socket.write(`${line}\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });

describe('access', () => {
  it.each([
    ['an open endpoint', echo, sent({}), [200, 200, 200]],
    ['an endpoint for members', forMembers, {}, [401, 200, 200]],
    ['an endpoint for moderators', forModerators, {}, [401, 403, 204]],
  ])('%s lets in nobody, a business, a moderator: %j', async (_, endpoint, call, statuses) => {
    const callers = [undefined, someone('business'), someone('moderator')];
    const answers = await Promise.all(callers.map((actor) => service.as(actor).call(endpoint as Endpoint, call)));
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  });

  it('is checked before what was sent', async () =>
    expect(await service.as().call(forMembers, { query: { what: 1 } })).toMatchObject({
      status: 401,
      body: { code: 'access.signed_out' },
    }));

  it('a refused role is told which ones there are', async () =>
    expect((await service.as(someone('business')).call(forModerators, {})).body).toMatchObject({
      code: 'access.role',
      needs: ['moderator', 'administrator'],
    }));

  it('a route without a contract is closed to everybody', async () => {
    const administrator = { authorization: JSON.stringify(someone('administrator')) };
    expect((await send('GET', '/without-contract', null, {})).body).toMatchObject({ code: 'access.signed_out' });
    expect((await send('GET', '/without-contract', null, administrator)).body).toMatchObject({ code: 'access.role' });
  });
});

describe('other methods', () => {
  it('HEAD answers as GET without the body', async () => {
    const answer = await send('HEAD', '/health/live', null, {});
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: undefined });
    expect((await send('HEAD', '/members', null, {})).status).toBe(401);
  });

  it.each([
    ['PUT', '/members', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/moderators', 'DELETE, OPTIONS'],
    ['QUERY', '/moderators', 'DELETE, OPTIONS'],
    ['GET', `/echo/${thingId}`, 'OPTIONS, POST'],
    ['DELETE', '/health/live', 'GET, HEAD, OPTIONS'],
  ])('%s %s is told which there are, whatever the body', async (method, path, allow) => {
    const answer = await send(method, path, method === 'GET' ? null : 'no JSON', method === 'GET' ? {} : { 'content-type': 'text/plain' });
    expect({ status: answer.status, allow: answer.headers.get('allow'), code: answer.body['code'] }).toEqual({
      status: 405,
      allow,
      code: 'request.method',
    });
  });

  it('OPTIONS says what an address takes, and opens it to no other origin', async () => {
    const preflight = { origin: 'https://elsewhere.example', 'access-control-request-method': 'DELETE' };
    const { status, headers } = await send('OPTIONS', '/moderators', null, preflight);
    expect({ status, allow: headers.get('allow') }).toEqual({ status: 204, allow: 'DELETE, OPTIONS' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await send('OPTIONS', '/members', null, {})).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});
