import Fastify from 'fastify';
import { compressAnswers, encodingFor } from '../src/compression';
import { technologyOf } from './things';
import { startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startBehindFakes();
});
afterAll(() => gateway.close());

const id = '0f3c2a90-6f0e-4d0a-9b52-3a1f5c7d9e10';
const answer = (items: number) => ({ body: { items: Array.from({ length: items }, (_, n) => ({ text: `xoài ${n}`, parts: [] })) } });
const encoding = async (method: string, path: string, sent: { session?: string; body?: object; accept?: string } = {}) => {
  const { accept = 'gzip, deflate, br', ...rest } = sent;
  return (await gateway.call(method, path, { ...rest, headers: { 'accept-encoding': accept } })).headers['content-encoding'];
};

describe('an answer of the API', () => {
  beforeEach(() => gateway.fakes.matching.does(() => answer(200)));

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
  ])('to a guest who takes "%s" comes as %s', async (accept, expected) =>
    expect(await encoding('GET', '/v1/search/suggestions?q=xo', { accept })).toBe(expected),
  );

  it('to somebody with a session is never compressed: what they typed or a stranger made them ask lies beside what is theirs', async () =>
    expect(await encoding('GET', '/v1/search/suggestions?q=xo', { session: gateway.identity.open('business') })).toBeUndefined());

  it('that sets a session is never compressed', async () => {
    const body = { email: 'lan@vi-du.vn', password: 'x'.repeat(20), device: 'y'.repeat(2_000) };
    expect(await encoding('POST', '/v1/session', { body })).toBeUndefined();
  });

  it('that sets a cookie is never compressed, though it was only asked for', async () => {
    const fastify = Fastify();
    compressAnswers(fastify, { secretOf: () => undefined });
    const text = 'x'.repeat(2_000);
    fastify.get('/with', (_, reply) => reply.header('set-cookie', 'sid=1').send(text));
    fastify.get('/without', (_, reply) => reply.send(text));
    const encodings = ['/with', '/without'].map(
      async (url) => (await fastify.inject({ url, headers: { 'accept-encoding': 'br' } })).headers,
    );
    expect((await Promise.all(encodings)).map((headers) => headers['content-encoding'])).toEqual([undefined, 'br']);
  });

  it('to a change is never compressed, whoever makes it', async () =>
    expect(await encoding('POST', '/v1/search/look-alikes', { body: { text: 'xoài', kinds: ['need'] } })).toBeUndefined());

  it('of a few words is not worth it', async () => {
    gateway.fakes.matching.does(() => answer(1));
    expect(await encoding('GET', '/v1/search/suggestions?q=xo')).toBeUndefined();
  });

  it('says that it depends on what the browser takes', async () =>
    expect((await gateway.call('GET', '/v1/search/suggestions?q=xo')).headers['vary']).toBe('accept-encoding'));
});

describe('pages and files', () => {
  it('are compressed for everybody: there is nothing private in them', async () => {
    gateway.fakes['technology-bank'].does(() => ({ body: technologyOf(id, id) }));
    const session = gateway.identity.open('business');
    expect(await encoding('GET', `/technologies/${id}`)).toBe('br');
    expect(await encoding('GET', `/technologies/${id}`, { session })).toBe('br');
  });

  it('lie there compressed already', async () => {
    expect(await encoding('GET', '/assets/big-4f2a9c.js')).toBe('br');
    expect(await encoding('GET', '/assets/big-4f2a9c.js', { accept: 'gzip' })).toBe('gzip');
    expect(await encoding('GET', '/assets/big-4f2a9c.js', { accept: 'identity' })).toBeUndefined();
  });
});

it.each([
  ['', undefined],
  ['BR', 'br'],
  ['*', undefined],
  ['br; q=0.0, gzip;q=1', 'gzip'],
])('accept-encoding "%s" means %s', (accepted, expected) => expect(encodingFor(accepted)).toBe(expected));
