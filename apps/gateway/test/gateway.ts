import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { request } from 'undici';
import { startGateway } from '../src/start-gateway';
import { fakeIdentity, fakeServices, type Said } from './fake-services';

/** As little of a built web app as the gateway needs. */
export async function builtWebApp() {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="vi"><head><!--head--><title>Cầu Nối</title><!--/head--><script type="module" src="/assets/app-1a2b.js"></script></head><body><div id="root"></div><noscript>…</noscript></body></html>',
  );
  const pages = [
    '/',
    '/search',
    '/needs/new',
    '/needs/$needId',
    '/technologies/$technologyId',
    '/experts/$expertId',
    '/terms',
    '/contact',
    '/unsubscribe',
  ];
  const files = (name: string) => ({ scripts: [`/assets/${name}.js`], styles: [`/assets/${name}.css`] });
  await writeFile(
    join(folder, 'pages.json'),
    JSON.stringify({
      pages: Object.fromEntries(
        pages.map((path, n) => [path, { ...files(`page-${n}`), texts: path === '/needs/new' ? ['reading', 'working'] : ['reading'] }]),
      ),
      texts: Object.fromEntries(
        ['reading/vi', 'reading/en', 'reading/fr', 'working/vi'].map((name) => [name, { ...files(name.replace('/', '-')), styles: [] }]),
      ),
      quotes: ['/assets/serif-4f2a9c.woff2'],
    }),
  );
  const script = `console.log("${'xin chào '.repeat(200)}")`;
  await writeFile(join(folder, 'assets', 'big-4f2a9c.js'), script);
  await writeFile(join(folder, 'assets', 'big-4f2a9c.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets', 'big-4f2a9c.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'assets', 'app-4f2a9c.js'), 'console.log("xin chào")');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

/** A gateway in front of fakes. `env` as in production, e.g. `{ GATEWAY_RATE_LIMIT: '5' }`. */
export async function startBehindFakes(env: Record<string, string> = {}) {
  const { fakes, urls, stop } = await fakeServices();
  const identity = await fakeIdentity(fakes.identity);
  const folder = await builtWebApp();
  const gateway = await startGateway(urls, { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: folder, ...env });
  const others: (() => Promise<void>)[] = [];
  return {
    url: gateway.url,
    fakes,
    identity,
    ...caller(gateway.url),
    /** Another gateway in front of the same fakes. */
    async another(other: Record<string, string>) {
      const beside = await startGateway(urls, { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: folder, ...other });
      others.push(beside.stop);
      return caller(beside.url);
    },
    close: async () => {
      for (const end of [...others, gateway.stop]) await end();
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

export interface Sent {
  headers?: Record<string, string>;
  body?: object | string | Buffer;
  /** The session's cookie; changes then carry the header that only our own pages can set. */
  session?: string;
}

/** Calls as a browser on our own page would make them; `headers` take precedence. */
export const caller = (url: string) => ({
  async call(method: string, path: string, { headers = {}, body, session }: Sent = {}) {
    const {
      statusCode,
      headers: received,
      body: text,
    } = await request(url + path, {
      method: method as 'GET',
      headers: {
        ...(method === 'GET' || method === 'HEAD' ? {} : { 'sec-fetch-site': 'same-origin', origin: url, 'x-caunoi-csrf': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(session === undefined ? {} : { cookie: `sid=${session}` }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    return { status: statusCode, headers: received, text: await text.text() };
  },
});

/** The body of an answer in JSON. */
export const read = ({ text }: { text: string }) => JSON.parse(text) as Record<string, unknown>;

/** Lets identity hesitate: before it closes a session, but after it has found the token to hand out. */
export function held(
  { fakes, identity }: Awaited<ReturnType<typeof startBehindFakes>>,
  path: '/sessions/token' | '/sessions/closing' = '/sessions/token',
) {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const hesitate = () => {
    reached.resolve();
    return released.promise;
  };
  fakes.identity.does(async (seen, response) => {
    if (seen.path === path && path === '/sessions/closing') await hesitate();
    const answer = (await identity.answers(seen, response)) as Said;
    if (seen.path === path && path === '/sessions/token') await hesitate();
    return answer;
  });
  return { reached: reached.promise, release: released.resolve };
}
