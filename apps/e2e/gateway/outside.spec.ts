import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { log } from '@caunoi/kit/log';
import { fakeIssuer, type Outsider } from '@caunoi/testing/fake-issuer';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startPlatform } from './platform';

let issuer: Awaited<ReturnType<typeof fakeIssuer>>;
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  issuer = await fakeIssuer();
  platform = await startPlatform({
    GATEWAY_RATE_LIMIT_SIGN_IN: '1000000',
    IDENTITY_SIGN_IN_ISSUERS: JSON.stringify([issuer.configured('truong', 'Trường Sen')]),
  });
});
afterAll(async () => {
  await platform.stop();
  await issuer.stop();
  await stopPostgres();
});

/** A browser at our own pages: it keeps cookies, and says where it is. */
function browser() {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async call(method: string, path: string, body?: object) {
      const response = await fetch(`${platform.url}/v1${path}`, {
        method,
        headers: {
          ...{ 'sec-fetch-site': 'same-origin', origin: platform.url, 'x-caunoi-csrf': '1' },
          ...(body && { 'content-type': 'application/json' }),
          cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const text = await response.text();
      return {
        status: response.status,
        set: response.headers.getSetCookie(),
        body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
      };
    },
  };
}
type Browser = ReturnType<typeof browser>;

const person: Outsider = { sub: 'sen-1', name: 'Lê Thị Sen', email: 'sen@truong.example', email_verified: true };

async function leave(device: Browser, path = '/session/outside') {
  const { status, body, set } = await device.call('POST', path, { issuerId: 'truong' });
  expect(status).toBe(200);
  return { address: String(body['address']), set };
}

async function goAndComeBack(device: Browser, as: Outsider, path?: string) {
  const { address } = await leave(device, path);
  issuer.has(as);
  return device.call('POST', '/session/outside/return', issuer.answerTo(address));
}

const organisation = { name: 'Trường Đại học Sen', type: 'university', province: '82' };

it('a newcomer signs up by the word of their university, and signs in by it in another browser', async () => {
  const device = browser();
  expect((await device.call('GET', '/sign-in-issuers')).body).toEqual({ items: [{ id: 'truong', name: 'Trường Sen' }] });
  const came = await goAndComeBack(device, person);
  expect(came.body).toMatchObject({ me: null, person: { email: person.email, emailVerified: true, emailTaken: false } });
  expect((await device.call('GET', '/session/outside')).body).toEqual({ person: came.body['person'] });
  const { body: terms } = await device.call('GET', '/pages/terms');
  const short = { fullName: person.name, role: 'scientist', organisation };
  expect(await device.call('POST', '/registration/outside', short)).toMatchObject({ status: 422, body: { code: 'terms.not_accepted' } });
  const joined = await device.call('POST', '/registration/outside', { ...short, acceptedTerms: terms['version'] });
  expect(joined).toMatchObject({ status: 201, body: { me: { account: { email: person.email, emailVerified: true } } } });
  expect((await device.call('GET', '/session')).body).toEqual({ me: (joined.body as { me: unknown }).me });
  expect((await device.call('GET', '/session/outside')).body).toEqual({ person: null });

  const elsewhere = browser();
  expect((await goAndComeBack(elsewhere, person)).body).toMatchObject({ person: null, me: { account: { fullName: person.name } } });
  expect((await elsewhere.call('GET', '/me/security')).body).toMatchObject({
    hasPassword: false,
    accountLinks: [{ issuer: 'Trường Sen' }],
  });
});

it('the cookie is out of reach of scripts and other sites; without it nobody comes back', async () => {
  const device = browser();
  const { address, set } = await leave(device);
  expect(set).toEqual([expect.stringMatching(/^outside=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/)]);
  issuer.has(person);
  const answer = issuer.answerTo(address);
  const over = { status: 409, body: { code: 'outside.over' } };
  expect(await browser().call('POST', '/session/outside/return', answer)).toMatchObject(over);
  const other = browser();
  await leave(other);
  expect(await other.call('POST', '/session/outside/return', answer)).toMatchObject(over);
  expect(await device.call('POST', '/session/outside/return', answer)).toMatchObject({ status: 200 });
  expect(new URL(address).searchParams.get('redirect_uri')).toBe(`${platform.url}/continue`);
});

it('an account that is there is linked from inside, and the program of another site can begin nothing', async () => {
  const device = browser();
  const email = 'lan@vi-du.vn';
  const opened = await platform.running.identity.app.inject({
    ...{ method: 'POST', url: identity.signUp.path },
    payload: { email, password: 'cầu tre lắc lẻo 2026', fullName: 'Lan', role: 'business', organisation },
  });
  device.cookies.set('sid', (opened.json() as { secret: string }).secret);
  const as = { sub: 'lan-1', email, email_verified: true };
  expect((await goAndComeBack(device, as, '/me/account-links/beginning')).body).toMatchObject({ person: { linking: true } });
  expect(await device.call('POST', '/me/account-links')).toMatchObject({ status: 200, body: { issuer: 'Trường Sen', name: email } });
  expect((await goAndComeBack(browser(), as)).body).toMatchObject({ me: { account: { email } } });
  const foreign = await fetch(`${platform.url}/v1/session/outside`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    body: JSON.stringify({ issuerId: 'truong' }),
  });
  expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
});
