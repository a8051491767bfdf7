import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { log } from '@caunoi/kit/log';
import { fakeIssuer, type Outsider } from '@caunoi/testing/fake-issuer';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { type Device, device } from './device';
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

const person: Outsider = { sub: 'sen-1', name: 'Lê Thị Sen', email: 'sen@truong.example', email_verified: true };

async function leave(browser: Device, path = '/session/outside') {
  const { status, body, set } = await browser.call('POST', path, { issuerId: 'truong' });
  expect(status).toBe(200);
  return { address: String(body['address']), set };
}

async function goAndComeBack(browser: Device, as: Outsider, path?: string) {
  const { address } = await leave(browser, path);
  issuer.has(as);
  return browser.call('POST', '/session/outside/return', issuer.answerTo(address));
}

const organisation = { name: 'Trường Đại học Sen', type: 'university', province: '82' };

it('a newcomer signs up by the word of their university, and signs in by it in another browser', async () => {
  const browser = device(platform.url);
  expect((await browser.call('GET', '/sign-in-issuers')).body).toEqual({ items: [{ id: 'truong', name: 'Trường Sen' }] });
  const came = await goAndComeBack(browser, person);
  expect(came.body).toMatchObject({ me: null, person: { email: person.email, emailVerified: true, emailTaken: false } });
  expect((await browser.call('GET', '/session/outside')).body).toEqual({ person: came.body['person'] });
  const { body: terms } = await browser.call('GET', '/pages/terms');
  const short = { fullName: person.name, role: 'scientist', organisation };
  expect(await browser.call('POST', '/registration/outside', short)).toMatchObject({ status: 422, body: { code: 'terms.not_accepted' } });
  const joined = await browser.call('POST', '/registration/outside', { ...short, acceptedTerms: terms['version'] });
  expect(joined).toMatchObject({ status: 201, body: { me: { account: { email: person.email, emailVerified: true } } } });
  expect((await browser.call('GET', '/session')).body).toEqual({ me: (joined.body as { me: unknown }).me });
  expect((await browser.call('GET', '/session/outside')).body).toEqual({ person: null });

  const elsewhere = device(platform.url);
  expect((await goAndComeBack(elsewhere, person)).body).toMatchObject({ person: null, me: { account: { fullName: person.name } } });
  expect((await elsewhere.call('GET', '/me/security')).body).toMatchObject({
    hasPassword: false,
    accountLinks: [{ issuer: 'Trường Sen' }],
  });
});

it('the cookie is out of reach of scripts and other sites; without it nobody comes back', async () => {
  const browser = device(platform.url);
  const { address, set } = await leave(browser);
  expect(set).toEqual([expect.stringMatching(/^outside=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/)]);
  issuer.has(person);
  const answer = issuer.answerTo(address);
  const over = { status: 409, body: { code: 'outside.over' } };
  expect(await device(platform.url).call('POST', '/session/outside/return', answer)).toMatchObject(over);
  const other = device(platform.url);
  await leave(other);
  expect(await other.call('POST', '/session/outside/return', answer)).toMatchObject(over);
  expect(await browser.call('POST', '/session/outside/return', answer)).toMatchObject({ status: 200 });
  expect(new URL(address).searchParams.get('redirect_uri')).toBe(`${platform.url}/continue`);
});

it('an account that is there is linked from inside, and the program of another site can begin nothing', async () => {
  const browser = device(platform.url);
  const email = 'lan@vi-du.vn';
  const opened = await platform.running.identity.app.inject({
    ...{ method: 'POST', url: identity.signUp.path },
    payload: { email, password: 'cầu tre lắc lẻo 2026', fullName: 'Lan', role: 'business', organisation },
  });
  browser.has('sid', (opened.json() as { secret: string }).secret);
  const as = { sub: 'lan-1', email, email_verified: true };
  expect((await goAndComeBack(browser, as, '/me/account-links/beginning')).body).toMatchObject({ person: { linking: true } });
  expect(await browser.call('POST', '/me/account-links')).toMatchObject({ status: 200, body: { issuer: 'Trường Sen', name: email } });
  expect((await goAndComeBack(device(platform.url), as)).body).toMatchObject({ me: { account: { email } } });
  const foreign = await fetch(`${platform.url}/v1/session/outside`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    body: JSON.stringify({ issuerId: 'truong' }),
  });
  expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
});
