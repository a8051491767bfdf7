import { randomUUID } from 'node:crypto';
import { problem } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeEach(async () => {
  gateway = await startBehindFakes({ GATEWAY_RATE_LIMIT: '6', GATEWAY_RATE_LIMIT_SIGN_IN: '3', GATEWAY_TRUST_PROXY: '1' });
});
afterEach(() => gateway.close());

const from = (ip: string) => ({ 'x-forwarded-for': ip });
const search = (ip = '198.51.100.1') => gateway.call('GET', '/v1/code-lists', { headers: from(ip) });
const credentials = { email: 'lan@vi-du.vn', password: 'sai bét nhè 12345' };
const signIn = (path = '/v1/session', ip = '198.51.100.1') => gateway.call('POST', path, { body: credentials, headers: from(ip) });
const statuses = async (times: number, call: () => Promise<{ status: number }>) => {
  const found: number[] = [];
  for (let n = 0; n < times; n++) found.push((await call()).status);
  return found;
};

it('says how much is left, and when too much was asked for, when to come back', async () => {
  expect((await search()).headers).toMatchObject({ 'ratelimit-limit': '6', 'ratelimit-remaining': '5', 'ratelimit-reset': '60' });
  await statuses(5, search);
  const answer = await search();
  expect(answer).toMatchObject({ status: 429, headers: { 'ratelimit-remaining': '0', 'retry-after': expect.stringMatching(/^\d+$/) } });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(read(answer)).toMatchObject({ code: 'request.too_many', retryAfter: Number(answer.headers['retry-after']) });
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

it('counts a question for the head alone once, as any other', async () => {
  await gateway.call('HEAD', '/v1/code-lists', { headers: from('198.51.100.1') });
  expect((await search()).headers['ratelimit-remaining']).toBe('4');
});

it('counts each client apart, an IPv6 household as one', async () => {
  expect(await statuses(7, search)).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await search('198.51.100.2')).status).toBe(200);
  let host = 1;
  expect(await statuses(7, () => search(`2001:db8:7:7::${host++}`))).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await search('2001:db8:7:8::1')).status).toBe(200);
});

it('counts everything under /v1, proxied or not, and pages apart', async () => {
  gateway.fakes.needs.does(() => ({ body: {} }));
  expect(await statuses(3, () => gateway.call('GET', `/v1/needs/${randomUUID()}`, { headers: from('198.51.100.1') }))).toEqual([
    200, 200, 200,
  ]);
  expect(await statuses(3, () => gateway.call('GET', '/v1/openapi.json', { headers: from('198.51.100.1') }))).toEqual([200, 200, 200]);
  expect((await search()).status).toBe(429);
  expect(await statuses(6, () => gateway.call('GET', '/', { headers: from('198.51.100.1') }))).toEqual(Array(6).fill(200));
});

describe('pages that are composed', () => {
  const page = (path = '/en/search?q=xoai', ip = '198.51.100.1') => gateway.call('GET', path, { headers: from(ip) });

  it('have a limit by client, told in the words of the page, before a service is asked', async () => {
    expect(await statuses(6, page)).toEqual(Array(6).fill(200));
    gateway.fakes.matching.seen.splice(0);
    const { status, headers, text } = await page();
    expect([status, headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(text).toMatch(/<html lang="en".*<h1[^>]*>Too many requests, please wait a moment</s);
    expect(gateway.fakes.matching.seen).toEqual([]);
    expect((await page('/search', '198.51.100.2')).status).toBe(200);
  });

  it('take nothing from the calls of the API; pages that cost nothing go on', async () => {
    await statuses(7, page);
    expect((await search()).status).toBe(200);
    expect((await page('/needs/new')).status).toBe(200);
  });
});

it('lists for search engines count, too', async () => {
  const sitemap = () => gateway.call('GET', '/sitemap.xml', { headers: from('198.51.100.1') });
  expect((await statuses(7, sitemap)).map((status) => status === 429)).toEqual([...Array<boolean>(6).fill(false), true]);
});

describe('signing in', () => {
  beforeEach(() => gateway.fakes.identity.does(() => problem(401, 'session.refused')));

  it('is limited more tightly, without taking from the rest', async () => {
    expect(await statuses(4, signIn)).toEqual([401, 401, 401, 429]);
    expect(await statuses(6, search)).toEqual(Array(6).fill(200));
  });

  it.each(['/v1/session?x=1', '/v1/session?', '/v1/sess%69on', '/%761/session', '/v1/session#x'])(
    'spelled %s counts just the same',
    async (path) => {
      expect(await statuses(3, signIn)).toEqual([401, 401, 401]);
      expect((await signIn(path)).status).toBe(429);
    },
  );

  it('signing up counts with it', async () => {
    await statuses(3, signIn);
    expect((await signIn('/v1/registration')).status).toBe(429);
  });
});

it('who asks too much is not even looked up', async () => {
  await statuses(6, search);
  gateway.fakes.identity.seen.splice(0);
  const cookie = { ...from('198.51.100.1'), cookie: `sid=${'x'.repeat(30)}` };
  expect((await gateway.call('GET', '/v1/code-lists', { headers: cookie })).status).toBe(429);
  expect(gateway.fakes.identity.seen).toEqual([]);
});
