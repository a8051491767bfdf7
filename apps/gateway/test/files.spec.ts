import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
let session: string;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_CALLS_AT_ONCE: '1' });
  session = gateway.identity.open('scientist');
});
beforeEach(() => void gateway.fakes['technology-bank'].seen.splice(0));
afterAll(() => gateway.close());

const bank = () => gateway.fakes['technology-bank'];
const address = () => `/v1/technologies/${randomUUID()}/documents/${randomUUID()}`;
const pdf = { 'content-type': 'application/pdf' };

it('hands a part of a file back with all that is said of it', async () => {
  const headers = {
    ...{ 'content-type': 'application/pdf', 'content-length': '5', 'content-range': 'bytes 0-4/10', 'accept-ranges': 'bytes', etag: '"x"' },
    ...{ 'content-disposition': 'attachment', 'content-security-policy': 'sandbox' },
  };
  bank().does(() => ({ status: 206, headers, body: '%PDF-' }));
  const answer = await gateway.call('GET', address(), {
    session,
    headers: { range: 'bytes=0-4', 'if-range': '"x"', 'accept-encoding': 'br' },
  });
  expect(answer).toMatchObject({ status: 206, text: '%PDF-', headers: { ...headers, 'x-content-type-options': 'nosniff' } });
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(bank().seen).toMatchObject([{ headers: { range: 'bytes=0-4', 'if-range': '"x"' } }]);
  bank().does(() => ({ status: 304, headers: { etag: '"x"' } }));
  expect(await gateway.call('GET', address(), { session, headers: { 'if-none-match': '"x"' } })).toMatchObject({ status: 304, text: '' });
});

it('passes a file on while it comes, and keeps no turn of others meanwhile', async () => {
  let come = 0;
  bank().onRequest((incoming) => void incoming.on('data', (chunk: Buffer) => (come += chunk.length)));
  bank().does(() => ({ status: 201, body: { id: 'x' } }));
  const answered = Promise.withResolvers<number | undefined>();
  const sending = request(`${gateway.url}${address()}?name=x`, {
    method: 'PUT',
    headers: { ...pdf, cookie: `sid=${session}`, 'x-caunoi-csrf': '1', 'content-length': 200_000 },
  });
  sending.on('response', ({ statusCode }) => answered.resolve(statusCode)).on('error', answered.reject);
  sending.write(Buffer.alloc(100_000));
  await eventually(() => expect(come).toBe(100_000));
  gateway.fakes.needs.does(() => ({ body: { items: [] } }));
  expect((await gateway.call('GET', '/v1/needs/mine', { session })).status).toBe(200);
  sending.end(Buffer.alloc(100_000));
  expect(await answered.promise).toBe(201);
  expect(come).toBe(200_000);
});

it.each([
  ['too many bytes', { ...pdf, body: Buffer.alloc(10_000_001) }, 413, 'request.too_large'],
  [
    'a file where none is taken',
    { ...pdf, body: Buffer.from('%PDF-1.7'), path: '/v1/technologies', method: 'POST' },
    415,
    'request.media_type',
  ],
])(
  'refuses %s before a service is asked',
  async (_, { body, path = address(), method = 'PUT' }: { body: Buffer; path?: string; method?: string }, status, code) => {
    const answer = await gateway.call(method, path, { session, body, headers: pdf });
    expect([answer.status, read(answer)['code']]).toEqual([status, code]);
    expect(bank().seen).toEqual([]);
  },
);

it('a refusal of the service reaches who is still sending', async () => {
  bank().onRequest(
    (_incoming, response) => void response.writeHead(415, { 'content-type': 'application/problem+json' }).end('{"code":"file.type"}'),
  );
  const answer = await gateway.call('PUT', `${address()}?name=x`, { session, body: Buffer.alloc(5_000_000), headers: pdf });
  expect([answer.status, read(answer)['code']]).toEqual([415, 'file.type']);
  bank().onRequest(() => {});
});
