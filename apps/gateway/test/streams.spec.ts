import { eventually } from '@caunoi/testing/events/eventually';
import { log } from '@caunoi/kit/log';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { hangs, type Seen } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
let session: string;
const ends: (() => void)[] = [];
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_CALL_MS: '300', GATEWAY_CALLS_AT_ONCE: '1', GATEWAY_LONG_CALLS_OF_CLIENT: '2' });
  session = gateway.identity.open('business');
});
beforeEach(() => {
  open.splice(0);
  gateway.fakes.needs.does((seen, response) => {
    if (!seen.path.endsWith('/changes')) return 'silent';
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    if (seen.method === 'HEAD') response.end();
    else response.write(event('draft'));
    open.push({ seen, response });
    return 'silent';
  });
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await eventually(() => expect(open.filter(({ response }) => !response.closed)).toEqual([]));
});
afterAll(() => gateway.close());

/** The streams that the fake service has begun. */
const open: { seen: Seen; response: ServerResponse }[] = [];
const event = (status: string) => `id: 1\ndata: {"version":1,"status":"${status}"}\n\n`;
const address = (id: string = randomUUID()) => `/v1/needs/${id}/changes`;

async function follow(headers: Record<string, string> = {}) {
  const gone = new AbortController();
  ends.push(() => gone.abort());
  const answer = await fetch(gateway.url + address(), { headers: { cookie: `sid=${session}`, ...headers }, signal: gone.signal });
  const parts = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  return { answer, next: async () => (await parts.read()).value, hangUp: () => gone.abort() };
}

it('passes a stream on as it comes, with the place where it is taken up, not compressed', async () => {
  const { answer, next } = await follow({ 'last-event-id': '41', 'accept-encoding': 'br, gzip' });
  expect(await next()).toBe(event('draft'));
  expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(open[0]?.seen.headers).toMatchObject({ 'last-event-id': '41', authorization: expect.stringContaining('Bearer ') });
  open[0]?.response.write(event('published'));
  expect(await next()).toBe(event('published'));
});

it('lasts longer than any call may take, and keeps no turn of others', async () => {
  const { next } = await follow();
  await next();
  const late = await gateway.call('GET', '/v1/needs/mine', { session });
  expect([late.status, read(late)['reason']]).toEqual([503, 'too_slow']);
  open[0]?.response.write(event('published'));
  expect(await next()).toBe(event('published'));
});

it('ends at the service when the browser has gone, and in the browser when the service has', async () => {
  const one = await follow();
  one.hangUp();
  await eventually(() => expect(open[0]?.response.closed).toBe(true));
  const two = await follow();
  await two.next();
  open[1]?.response.destroy();
  await expect(two.next()).rejects.toThrow();
});

it('one client has no more open than it needs; who leaves makes room', async () => {
  const [one] = [await follow(), await follow()];
  const refused = await gateway.call('GET', address(), { session });
  expect([refused.status, read(refused)['code']]).toEqual([503, 'service.busy']);
  one.hangUp();
  await eventually(() => expect(open[0]?.response.closed).toBe(true));
  await eventually(async () => expect((await follow()).answer.status).toBe(200));
});

it('is refused to guests before a service is asked, and HEAD opens nothing', async () => {
  expect((await gateway.call('GET', address())).status).toBe(401);
  expect(open).toEqual([]);
  expect(await gateway.call('HEAD', address(), { session })).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-type': 'text/event-stream' },
  });
  expect(open.map(({ seen }) => seen.method)).toEqual(['HEAD']);
});

it('that never begins is given up in time', async () => {
  gateway.fakes.needs.does(hangs);
  const answer = await gateway.call('GET', address(), { session });
  expect([answer.status, read(answer)['reason']]).toEqual([503, 'too_slow']);
});
