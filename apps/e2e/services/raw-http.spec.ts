import { allServices } from '@caunoi/all-in-one/all-services';
import type { Endpoint } from '@caunoi/contracts/contract';
import { target } from '@caunoi/contracts/client';
import { type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import { raw } from '@caunoi/testing/http/raw';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';

afterAll(stopPostgres);

/** Those that some endpoint may take, those that none takes, and one that is older than the web's. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'QUERY', 'PROPFIND', 'PURGE'];

const addressOf = (endpoint: Endpoint) =>
  target(endpoint, Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, randomUUID()])));

/** The addresses of a service, each with the methods that it takes. */
function addresses(name: ServiceName) {
  const byPath = Map.groupBy(Object.values(services[name].endpoints), ({ path }) => path);
  return [...byPath.values()].map((endpoints) => {
    const methods = endpoints.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    return { path: addressOf(endpoints[0] as Endpoint), methods, allow: ['OPTIONS', ...methods].sort().join(', ') };
  });
}

describe.each(serviceNames)('%s', (name) => {
  let service: TestService;
  let send: ReturnType<typeof raw>;
  beforeAll(async () => {
    service = await startService(allServices[name]);
    send = raw(service.url);
  });
  afterAll(() => service.close());

  it('tells a method that an address does not take which ones it does, and OPTIONS the same', async () => {
    for (const { path, methods, allow } of addresses(name)) {
      for (const method of METHODS.filter((one) => !methods.includes(one))) {
        const { status, headers } = await send(method, path);
        expect({ method, path, status, allow: headers['allow'] }).toEqual({ method, path, status: 405, allow });
      }
      const { status, headers } = await send('OPTIONS', path, { origin: 'https://elsewhere.example' });
      expect({ path, status, allow: headers['allow'], origin: headers['access-control-allow-origin'] }).toEqual({
        path,
        status: 204,
        allow,
      });
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const { path, methods } of addresses(name).filter((one) => one.methods.includes('HEAD'))) {
      const [whole, head] = [await send('GET', path), await send('HEAD', path)];
      expect({ path, methods, status: head.status, type: head.headers['content-type'], text: head.text ?? '' }).toEqual({
        ...{ path, methods, status: whole.status, type: whole.headers['content-type'], text: '' },
      });
    }
  });

  const json = { 'content-type': 'application/json' };
  it.each<[string, string, Record<string, string>, number, string]>([
    ['no JSON', '{"title": ', json, 400, 'request.malformed'],
    ['nothing, and calls it JSON', '', json, 400, 'request.malformed'],
    ['a form, and calls it JSON', 'title=Xo%C3%A0i', json, 400, 'request.malformed'],
    ['lists in lists in lists', '['.repeat(50) + ']'.repeat(50), json, 400, 'request.malformed'],
    ['a field twice', '{"title":"Xoài","title":"Mít"}', json, 400, 'request.malformed'],
    ['far too much', `"${'xoài '.repeat(400_000)}"`, json, 413, 'request.too_large'],
    ['a form', 'title=Xo%C3%A0i', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'request.media_type'],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'request.media_type'],
    ['something of no kind', '{}', { 'content-type': '' }, 415, 'request.media_type'],
    ['letters of another time', '{}', { 'content-type': 'application/json; charset=iso-8859-1' }, 415, 'request.media_type'],
    ['what is said to be packed', '{}', { ...json, 'content-encoding': 'gzip' }, 415, 'request.media_type'],
  ])('says what is wrong to whoever sends %s', async (_, body, headers, status, code) => {
    const taking = Object.values(services[name].endpoints).filter(({ kind, method }) => kind === 'json' && method !== 'GET');
    for (const endpoint of taking) {
      const answer = await send(endpoint.method, addressOf(endpoint), headers).send(body);
      const { path } = endpoint;
      expect({ path, status: answer.status, type: answer.type, code: (answer.body as { code: string }).code }).toEqual({
        ...{ path, status, type: 'application/problem+json', code },
      });
    }
  });
});
