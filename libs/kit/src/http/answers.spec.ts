import { brokenPromise, crash, echo, probeService, stray } from '@caunoi/testing/http/probe-service';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { request } from 'node:http';
import { log } from '../log';
import { preferred } from './problem.filter';

let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(probeService());
});
afterAll(stopServices);

const call = { params: { thingId: '019ab1a0-0000-7000-8000-000000000000' }, body: { name: 'Xoài' } };
const get = (path: string, headers = {}) => fetch(service.url + path, { headers });

it('what the contract does not list stays inside', async () =>
  expect(Object.keys((await service.as().call(echo, call)).body).sort()).toEqual(['actor', 'name', 'traceId']));

it('an answer that breaks its contract is a failure, not a wrong answer', async () =>
  expect(await (await get(brokenPromise.path)).json()).toMatchObject({ status: 500, code: 'service.failed' }));

it('a failure says nothing of its cause', async () => {
  const answer = await get(crash.path);
  const [status, body] = [answer.status, (await answer.json()) as Record<string, unknown>];
  expect(Object.keys(body).sort()).toEqual(['code', 'instance', 'status', 'title', 'traceId', 'type']);
  expect({ status, code: body['code'] }).toEqual({ status: 500, code: 'service.failed' });
});

it('a test of a service meets the cause instead', () =>
  expect(service.as().call(crash, {})).rejects.toThrow('GET /crash failed: the password of the database is 1234'));

it('a problem that the contract does not promise is answered, and a test of the service fails with its name', async () => {
  expect(await (await get(stray.path)).json()).toMatchObject({ status: 404, code: 'need.unknown' });
  await expect(service.as().call(stray, {})).rejects.toThrow('GET /stray failed: need.unknown is not among the problems of its contract');
});

it('what the contract of a problem does not list stays inside', async () => {
  const body = (await (await get('/refusal')).json()) as object;
  expect(Object.keys(body).sort()).toEqual(['code', 'instance', 'retryAfter', 'status', 'title', 'traceId', 'type']);
});

it('who is to wait is told so in the header too', async () => expect((await get('/refusal')).headers.get('retry-after')).toBe('7'));

describe('a trace', () => {
  const id = '0af7651916cd43dd8448eb211c80319c';
  const traced = (traceparent: string) => ({ 'content-type': 'application/json', traceparent });
  const post = (traceparent: string, body: string) =>
    fetch(`${service.url}/echo/${call.params.thingId}`, { method: 'POST', headers: traced(traceparent), body });

  it('goes on through a call with a body, and through its refusal', async () => {
    const traceparent = `00-${id}-b7ad6b7169203331-01`;
    expect(await (await post(traceparent, JSON.stringify(call.body))).json()).toMatchObject({ traceId: id });
    expect(await (await post(traceparent, '{}')).json()).toMatchObject({ traceId: id });
    expect(await (await post(traceparent, '{')).json()).toMatchObject({ traceId: id });
  });

  it('goes on through a body that comes late', async () => {
    const body = Buffer.from(JSON.stringify(call.body));
    const answer = await new Promise<string>((resolve, reject) => {
      const headers = { ...traced(`00-${id}-b7ad6b7169203331-01`), 'content-length': body.length };
      const sent = request(`${service.url}/echo/${call.params.thingId}`, { method: 'POST', headers }, (response) => {
        response.on('data', (chunk: Buffer) => resolve(chunk.toString()));
      });
      sent.on('error', reject).flushHeaders();
      setTimeout(() => sent.write(body.subarray(0, 5)), 30);
      setTimeout(() => sent.end(body.subarray(5)), 60);
    });
    expect(JSON.parse(answer)).toMatchObject({ traceId: id });
  });

  it('that is not well-formed begins anew', async () => {
    const answer = (await (await post(`00-${id.toUpperCase()}-1-01`, JSON.stringify(call.body))).json()) as { traceId: string };
    expect(answer.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.traceId).not.toBe(id);
  });
});

describe('the language of a problem', () => {
  it('is that of the reader', async () => {
    const answer = await get('/nothing', { 'accept-language': 'fr-CA, en;q=0.5' });
    expect(answer.headers.get('content-language')).toBe('fr');
    expect(await answer.json()).toMatchObject({ title: 'Il n’y a rien à cette adresse' });
  });

  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['de, ja', 'vi'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en;q=0.3, fr;q=0.9', 'fr'],
    ['de, en;q=0.5', 'en'],
    ['en ; Q=0.2 , vi;q=0.1', 'en'],
    ['en;q=0, de', 'vi'],
    ['english', 'vi'],
    ['en;q=much', 'vi'],
  ])('%s means %s', (header, language) => expect(preferred(header)).toBe(language));
});

describe('health', () => {
  it('is well while the database answers', async () => {
    expect([(await get('/health/live')).status, (await get('/health/ready')).status]).toEqual([200, 200]);
  });

  it('without the database the process lives, but is not ready', async () => {
    const lonely = await startService(probeService());
    await lonely.db.destroy();
    const [live, ready] = await Promise.all(['live', 'ready'].map((what) => fetch(`${lonely.url}/health/${what}`)));
    await lonely.close();
    expect([live?.status, ready?.status]).toEqual([200, 503]);
    expect(await ready?.json()).toMatchObject({ code: 'service.unavailable', part: 'database' });
  });
});
