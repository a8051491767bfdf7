import { problems } from '@caunoi/contracts/problems';
import { gatewayEndpoints, services } from '@caunoi/contracts/services';
import { startGateway } from '../src/start-gateway';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startBehindFakes();
});
afterAll(() => gateway.close());

const get = (path: string) => gateway.call('GET', path);

describe('the web app', () => {
  it.each(['/', '/needs/new', '/search?q=xo%C3%A0i.ngon', '/en', '/fr/needs/new/'])('%s is its page', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(answer.text).toMatch(/<title>(.+ · )?Cầu Nối<\/title>/);
  });

  it('runs only our scripts and styles, nothing inline', async () => {
    expect((await get('/')).headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  it('files with a hash in their name are kept for a year, others not', async () => {
    expect(await get('/assets/app-4f2a9c.js')).toMatchObject({
      status: 200,
      text: 'console.log("xin chào")',
      headers: { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringContaining('javascript') },
    });
    expect((await get('/favicon.svg')).headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=0' });
  });

  it('HEAD tells of a page what GET would', async () =>
    expect(await gateway.call('HEAD', '/needs/new')).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }));

  it('that is not built is one sentence at the start', async () =>
    expect(
      startGateway(Object.fromEntries(Object.keys(services).map((name) => [name, 'http://127.0.0.1:9'])) as never, {
        GATEWAY_WEB_FOLDER: '/nowhere',
      }),
    ).rejects.toThrow('The web app is not built: /nowhere has no index.html with its pages.json. Run "npm run build".'));
});

it.each([
  ['GET', '/v1/nothing'],
  ['GET', '/v1'],
  ['GET', '/v1/'],
  ['GET', '/v1?x=1'],
  ['GET', '/v1/needs/mine/nothing'],
  ['POST', '/v1/nothing'],
  ['GET', '/assets/app-0000.js'],
  ['GET', '/assets/'],
  ['GET', '/assets/../index.html'],
  ['GET', '/assets/%2e%2e/index.html'],
  ['GET', '/assets/..%2findex.html'],
  ['GET', '/missing.png'],
  ['GET', '/index.html'],
  ['GET', '/pages.json'],
  ['GET', '/docs/ui/package.json'],
  ['POST', '/needs/new'],
])('%s %s is nowhere', async (method, path) => {
  const answer = await gateway.call(method, path);
  expect(answer).toMatchObject({ status: 404, headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) } });
  expect(read(answer)).toMatchObject({ code: 'route.unknown', title: 'Không có địa chỉ này' });
});

it('an address that can not be read is a problem, not a page', async () => expect((await get('/v1/%zz')).status).toBe(400));

describe('the reference', () => {
  it('lists every public endpoint with its problems, and no internal one', async () => {
    const document = read(await get('/v1/openapi.json')) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };
    const listed = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    const all = [gatewayEndpoints, ...Object.values(services).map(({ endpoints }) => endpoints)].flatMap((endpoints) =>
      Object.entries(endpoints),
    );
    const names = (exposure: string) => all.filter(([, endpoint]) => endpoint.exposure === exposure).map(([name]) => name);
    expect(document.openapi).toBe('3.1.0');
    expect(listed.sort()).toEqual(names('public').sort());
    expect(listed.filter((name) => names('internal').includes(name))).toEqual([]);
    for (const [, { path, method, problems: codes }] of all.filter(([, endpoint]) => endpoint.exposure === 'public')) {
      const operation = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      for (const code of codes) expect(Object.keys(operation?.responses ?? {})).toContain(String(problems[code].status));
    }
  });

  it('can be read and tried', async () => {
    const page = await get('/docs');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self';`);
    const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(parts).toHaveLength(3);
    for (const path of parts) expect((await get(path)).status).toBe(200);
    expect((await get('/docs/start.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each(Object.keys(problems))('the type of %s leads to what it means', async (code) => {
    const { title } = problems[code as keyof typeof problems];
    const answer = await get(`/problems/${code}`);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    for (const text of Object.values(title)) expect(answer.text).toContain(text);
  });

  it.each(['nothing.here', 'constructor', '__proto__'])('the type %s is nowhere, said as a problem', async (code) => {
    const { status, headers, text } = await get(`/problems/${code}`);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ code: 'route.unknown', status: 404, instance: `/problems/${code}` });
  });
});
