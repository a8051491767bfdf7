import { getExpert, myProfile } from '@caunoi/contracts/experts/experts.endpoints';
import { draftNeed } from '@caunoi/contracts/needs/needs.endpoints';
import { serviceNames } from '@caunoi/contracts/services';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { ServiceClient, type ServiceUrls } from './service-client';

const expertId = '0193b1de-7a5c-7000-8000-000000000001';
let does: (response: ServerResponse, path: string) => void;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  does(response, request.url ?? '');
});
let client: ServiceClient;
let now = 0;
const realNow = performance.now;

const answers = (response: ServerResponse) =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify({ profile: null }));
const breaks = (response: ServerResponse) => void response.destroy();

beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
beforeEach(() => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new ServiceClient(Object.fromEntries(serviceNames.map((name) => [name, url])) as ServiceUrls, 10_000);
  asked.splice(0);
  now = 0;
  performance.now = () => now;
});
afterEach(async () => {
  performance.now = realNow;
  await client.close();
});
afterAll(() => new Promise((closed) => server.close(closed)));

const expert = () => client.call(getExpert, { params: { expertId } }, {});
const mine = () => client.call(myProfile, {}, {});
const unreachable = { code: 'service.unavailable', details: { part: 'experts', reason: 'unreachable' } };

it('asks again when a connection is lost, and answers what the contract says', async () => {
  does = (response) => (asked.length > 1 ? answers(response) : breaks(response));
  expect(await mine()).toEqual({ profile: null });
  expect(asked).toEqual(['GET /experts/mine', 'GET /experts/mine']);
});

it('sends a second time what makes the same thing by its key, and nothing else that may have arrived', async () => {
  does = (response) => (asked.length % 2 === 0 ? answers(response) : breaks(response));
  await client.call(draftNeed, { body: {}, key: '0193b1de-7a5c-7000-8000-000000000002' }, {});
  expect(asked.splice(0)).toEqual(['POST /needs', 'POST /needs']);
  await expect(client.call(draftNeed, { body: {} }, {})).rejects.toMatchObject({ code: 'service.unavailable' });
  expect(asked).toEqual(['POST /needs']);
});

it('asks once more whoever refused the connection: nothing was sent', async () => {
  const closed = new ServiceClient(Object.fromEntries(serviceNames.map((name) => [name, 'http://127.0.0.1:9'])) as ServiceUrls, 10_000);
  const { dispatch } = Pool.prototype;
  let tries = 0;
  Pool.prototype.dispatch = function (...given) {
    tries++;
    return dispatch.apply(this, given);
  };
  await expect(closed.call(draftNeed, { body: {} }, {})).rejects.toMatchObject({ details: { part: 'needs', reason: 'unreachable' } });
  Pool.prototype.dispatch = dispatch;
  expect(tries).toBe(2);
  await closed.close();
});

it('asks an endpoint no more after ten failures, then once; its service is asked on for everything else', async () => {
  does = (response, path) => (path === '/experts/mine' ? answers(response) : breaks(response));
  for (let n = 0; n < 10; n++) await expect(expert()).rejects.toMatchObject(unreachable);
  const before = asked.length;
  await expect(expert()).rejects.toMatchObject(unreachable);
  expect(asked).toHaveLength(before);
  expect(await mine()).toEqual({ profile: null });

  does = answers;
  now = 2_000;
  expect(await expert()).toEqual({ profile: null });
  expect(await expert()).toEqual({ profile: null });
});

it('whoever gives up says nothing about the service', async () => {
  does = () => undefined;
  for (let n = 0; n < 12; n++) {
    const gone = new AbortController();
    const asking = client.call(getExpert, { params: { expertId } }, {}, gone.signal);
    gone.abort();
    await expect(asking).rejects.toMatchObject({ code: 'service.unavailable' });
  }
  does = answers;
  expect(await expert()).toEqual({ profile: null });
});
