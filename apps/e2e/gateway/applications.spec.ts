import * as applications from '@caunoi/contracts/identity/applications.endpoints';
import { serviceNames } from '@caunoi/contracts/services';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import type { ServiceUrls } from '@caunoi/kit/http/service-client';
import { log } from '@caunoi/kit/log';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { linkHandedOver } from '@caunoi/testing/letters';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import * as oauth from 'openid-client';
import { newcomer } from './closed/people';
import { type Device, device } from './device';
import { startPlatform } from './platform';

type Platform = Awaited<ReturnType<typeof startPlatform>>;
type Made = Awaited<ReturnType<typeof register>>;
const RETURN_TO = 'https://cong.vi-du.vn/back';
const limits = { GATEWAY_RATE_LIMIT: '1000000', GATEWAY_RATE_LIMIT_SIGN_IN: '1000000' };
let platform: Platform;
let manager: Awaited<ReturnType<typeof newcomer>>;
let made: Made;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(limits);
  manager = await newcomer(platform.url, 'quan-ly@vi-du.vn', 'Viện Sen', { secretTo: linkHandedOver });
  made = await register([RETURN_TO]);
});
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

const register = (redirectUris: string[]) =>
  manager.call(applications.createApplication, {
    params: { organisationId: manager.organisationId },
    body: { name: 'Cổng Sen', redirectUris, scopes: ['needs:read'] },
  });
const clientOf = ({ application, secret }: Made, shown = oauth.ClientSecretBasic(secret)) =>
  oauth.discovery(new URL(platform.url), application.id, {}, shown, {
    execute: [oauth.allowInsecureRequests, oauth.enableNonRepudiationChecks],
  });

let serial = 0;
/** Somebody with an account, in a browser where they are signed in. */
async function visitor() {
  const browser = device(platform.url);
  const { body: terms } = await browser.call('GET', '/pages/terms');
  const { body } = await browser.call('POST', '/registration', {
    ...{ email: `khach${++serial}@vi-du.vn`, password: 'cầu tre lắc lẻo 2026', fullName: 'Lê Thị Sen', role: 'business' },
    acceptedTerms: terms['version'],
    organisation: { name: 'HTX Khách', type: 'household_cooperative', province: '82' },
  });
  const { me } = body as { me: { account: { id: string; email: string }; organisation: { id: string } } };
  return { browser, me };
}

const verifier = oauth.randomPKCECodeVerifier();
async function addressFor(client: oauth.Configuration, change: Record<string, string> = {}) {
  const challenge = await oauth.calculatePKCECodeChallenge(verifier);
  const asked = { redirect_uri: RETURN_TO, scope: 'openid profile email organisation', state: 's', nonce: 'n' };
  return oauth.buildAuthorizationUrl(client, { ...asked, code_challenge: challenge, code_challenge_method: 'S256', ...change }).href;
}

/** Is sent to us by the application, and gives an answer; with what it is sent back. */
async function sent(browser: Device, address: string, allow = true) {
  const { to } = await browser.open(address);
  const requestId = new URL(to, platform.url).searchParams.get('request') ?? '';
  const read = await browser.call('GET', `/oidc-requests/${requestId}`);
  const answered = await browser.call('POST', `/oidc-requests/${requestId}/answer`, { allow });
  const back = await browser.open(String(answered.body['address']));
  return { requestId, read, answered, back: new URL(back.to, platform.url), set: back.set };
}

const redeem = (client: oauth.Configuration, back: URL, pkceCodeVerifier = verifier) =>
  oauth.authorizationCodeGrant(client, back, { pkceCodeVerifier, expectedState: 's', expectedNonce: 'n', idTokenExpected: true });
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'granted',
    (error: { error?: string; code?: string }) => error.error ?? error.code,
  );

it('somebody signs in to an application: it is told what they allowed, asks once, and nothing more once it is taken back', async () => {
  const [client, { browser, me }] = [await clientOf(made), await visitor()];
  const { read, back, set } = await sent(browser, await addressFor(client));
  const asked = { name: 'Cổng Sen', organisation: 'Viện Sen' };
  const claims = ['openid', 'profile', 'email', 'organisation'];
  expect(read.body).toEqual({ application: asked, claims, host: 'cong.vi-du.vn', allowed: false });
  expect(set.join()).not.toContain('oidc_session');
  const tokens = await redeem(client, back);
  expect(tokens.claims()).toMatchObject({ sub: me.account.id, iss: platform.url, aud: made.application.id });
  const info = await oauth.fetchUserInfo(client, tokens.access_token, me.account.id);
  expect(info).toEqual({
    ...{ sub: me.account.id, name: 'Lê Thị Sen', email: me.account.email, email_verified: false },
    organisation: { id: me.organisation.id, name: 'HTX Khách' },
  });
  // A person's token opens nothing of the API.
  const called = await fetch(`${platform.url}/v1/needs/mine`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(called.status).toBe(401);
  expect((await sent(browser, await addressFor(client))).read.body).toMatchObject({ allowed: true });
  const asksAnew = await addressFor(client, { prompt: 'consent' });
  expect((await sent(browser, asksAnew)).read.body).toMatchObject({ allowed: false });
  expect((await browser.call('GET', '/me/allowed-applications')).body).toMatchObject({
    items: [{ id: made.application.id, ...asked, claims }],
  });
  const forget = () => browser.call('DELETE', `/me/allowed-applications/${made.application.id}`);
  expect((await forget()).status).toBe(204);
  expect(await refusal(oauth.fetchUserInfo(client, tokens.access_token, me.account.id))).not.toBe('granted');
  expect((await forget()).status).toBe(404);
  expect((await sent(browser, await addressFor(client), false)).read.body).toMatchObject({ allowed: false });
});

it('whoever does not allow it, or asks for what only programs do, sends the application back without a word of themselves', async () => {
  const [client, { browser }] = [await clientOf(made), await visitor()];
  const declined = (await sent(browser, await addressFor(client), false)).back;
  expect([declined.origin + declined.pathname, declined.searchParams.get('error')]).toEqual([RETURN_TO, 'access_denied']);
  const { back } = await sent(browser, await addressFor(client, { scope: 'openid needs:read' }));
  expect(back.searchParams.get('error')).toBe('invalid_scope');
});

it('a code is taken once, of who has the verifier and the secret; used again it takes back what it gave', async () => {
  const [client, { browser, me }] = [await clientOf(made), await visitor()];
  const other = (await sent(browser, await addressFor(client))).back;
  expect(await refusal(redeem(client, other, oauth.randomPKCECodeVerifier()))).toBe('invalid_grant');
  const stranger = await clientOf(made, oauth.ClientSecretPost('x'.repeat(43)));
  expect(await refusal(redeem(stranger, other))).toBe('invalid_client');
  const { back } = await sent(browser, await addressFor(client));
  const tokens = await redeem(await clientOf(made, oauth.ClientSecretPost(made.secret)), back);
  expect(await refusal(redeem(client, back))).toBe('invalid_grant');
  expect(await refusal(oauth.fetchUserInfo(client, tokens.access_token, me.account.id))).not.toBe('granted');
});

it('an address that is not registered letter by letter gets nobody, nor does a request without a challenge', async () => {
  const [client, { browser }] = [await clientOf(made), await visitor()];
  for (const foreign of [`${RETURN_TO}/`, 'https://elsewhere.example/back', 'http://cong.vi-du.vn/back'])
    expect((await browser.open(await addressFor(client, { redirect_uri: foreign }))).to).toBe('/allow?error=invalid_redirect_uri');
  const plain = new URL(await addressFor(client));
  for (const name of ['code_challenge', 'code_challenge_method']) plain.searchParams.delete(name);
  expect(new URL((await browser.open(plain.href)).to).searchParams.get('error')).toBe('invalid_request');
});

it('an answer counts in the browser that the application sent, once: nobody can be made to allow a stranger’s request', async () => {
  const [client, stranger, victim] = [await clientOf(made), device(platform.url), await visitor()];
  const { to } = await stranger.open(await addressFor(client));
  const requestId = new URL(to, platform.url).searchParams.get('request') ?? '';
  const over = { status: 404, body: { code: 'application.request_over' } };
  expect(await victim.browser.call('GET', `/oidc-requests/${requestId}`)).toMatchObject(over);
  expect(await victim.browser.call('POST', `/oidc-requests/${requestId}/answer`, { allow: true })).toMatchObject(over);
  expect(await stranger.call('POST', `/oidc-requests/${requestId}/answer`, { allow: true })).toMatchObject({ status: 401 });
  const done = await sent(victim.browser, await addressFor(client));
  expect(await victim.browser.call('POST', `/oidc-requests/${done.requestId}/answer`, { allow: true })).toMatchObject(over);
});

const expire = (applicationId: string) =>
  platform
    .dbOf('identity')
    .query(`UPDATE oidc_row SET expires_at = now() - interval '1 second' WHERE application_id = $1`, [applicationId]);

it('a code ends after a minute, a token after an hour, a request after ten minutes', async () => {
  const own = await register([RETURN_TO]);
  const [client, { browser, me }] = [await clientOf(own), await visitor()];
  const { back } = await sent(browser, await addressFor(client));
  await expire(own.application.id);
  expect(await refusal(redeem(client, back))).toBe('invalid_grant');
  const tokens = await redeem(client, (await sent(browser, await addressFor(client))).back);
  expect(tokens.expires_in).toBe(3600);
  await expire(own.application.id);
  expect(await refusal(oauth.fetchUserInfo(client, tokens.access_token, me.account.id))).not.toBe('granted');
  const { to } = await browser.open(await addressFor(client));
  await platform.dbOf('identity').query(`UPDATE oidc_row SET expires_at = now() - interval '1 second'`);
  const requestId = new URL(to, platform.url).searchParams.get('request') ?? '';
  expect(await browser.call('GET', `/oidc-requests/${requestId}`)).toMatchObject({
    status: 404,
    body: { code: 'application.request_over' },
  });
});

it('asks in the language of the application where it is one of ours', async () => {
  const [client, { browser }] = [await clientOf(made), await visitor()];
  const asked = async (locale: string) => (await browser.open(await addressFor(client, { ui_locales: locale }))).to;
  expect(await asked('de fr-CA en')).toMatch(/^\/fr\/allow\?request=/);
  expect(await asked('de')).toMatch(/^\/allow\?request=/);
});

it('browsers come back by a redirect alone, and discovery says so', async () => {
  const [client, { browser }] = [await clientOf(made), await visitor()];
  expect(client.serverMetadata()).toMatchObject({ issuer: platform.url, response_modes_supported: ['query', 'fragment'] });
  const { to } = await browser.open(await addressFor(client, { response_mode: 'form_post' }));
  expect(to).toMatch(/^https:\/\/cong\.vi-du\.vn\/back\?error=unsupported_response_mode/);
});

it('behind https every address is the public one, and cookies go by https alone', async () => {
  const publicUrl = 'https://cau-noi.vi-du.vn';
  const urls = Object.fromEntries(serviceNames.map((name) => [name, platform.running[name].url])) as ServiceUrls;
  const gateway = await startGateway(urls, {
    ...limits,
    GATEWAY_PORT: '0',
    GATEWAY_PUBLIC_URL: publicUrl,
    GATEWAY_WEB_FOLDER: asset('dist/web'),
  });
  const found = (await (await fetch(`${gateway.url}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  const ends = Object.entries(found).filter(([name]) => /^issuer$|_endpoint$|^jwks_uri$/.test(name));
  expect(ends.length).toBeGreaterThan(5);
  expect(ends.filter(([, address]) => new URL(String(address)).origin !== publicUrl)).toEqual([]);
  const { pathname, search } = new URL(await addressFor(await clientOf(made)));
  const { set } = await device(gateway.url).open(`${gateway.url}${pathname}${search}`);
  expect(set).toHaveLength(2);
  for (const line of set) expect(line).toMatch(/; samesite=lax; secure; httponly$/i);
  await gateway.stop();
});

it('of whoever is blocked nothing is told', async () => {
  const [client, { browser, me }] = [await clientOf(made), await visitor()];
  const tokens = await redeem(client, (await sent(browser, await addressFor(client))).back);
  await platform.dbOf('identity').query('UPDATE account SET blocked_at = now() WHERE id = $1', [me.account.id]);
  expect(await refusal(oauth.fetchUserInfo(client, tokens.access_token, me.account.id))).not.toBe('granted');
});

it('a program’s token says what it is good for until it is taken back, and ends with its application', async () => {
  const own = await register([RETURN_TO]);
  const client = await clientOf(own, oauth.ClientSecretPost(own.secret));
  expect(await refusal(oauth.clientCredentialsGrant(client, { scope: 'needs:write' }))).toBe('invalid_scope');
  const { access_token: token } = await oauth.clientCredentialsGrant(client, { scope: 'needs:read' });
  expect(await oauth.tokenIntrospection(client, token)).toMatchObject({ active: true, scope: 'needs:read' });
  expect(await oauth.tokenIntrospection(await clientOf(made), token)).toEqual({ active: false });
  const call = async (shown = token) =>
    (await fetch(`${platform.url}/v1/needs/mine`, { headers: { authorization: `Bearer ${shown}` } })).status;
  expect(await call()).toBe(200);
  const params = { organisationId: manager.organisationId, applicationId: own.application.id };
  await manager.call(applications.removeApplication, { params });
  expect(await call()).toBe(401);
  expect(await refusal(oauth.clientCredentialsGrant(client, { scope: 'needs:read' }))).toBe('invalid_client');
});

it('another Cầu Nối takes our word: its people sign in there with their account here', async () => {
  const port = await freePort();
  const there = `http://127.0.0.1:${port}`;
  const own = await register([`${there}/continue`]);
  const named = { id: 'cau-noi', name: 'Cầu Nối', issuer: platform.url, clientId: own.application.id, clientSecret: own.secret };
  const other = await startPlatform({ ...limits, GATEWAY_PORT: String(port), IDENTITY_SIGN_IN_ISSUERS: JSON.stringify([named]) });
  const [{ browser: here, me }, away] = [await visitor(), device(there)];
  const go = async () => {
    const left = await away.call('POST', '/session/outside', { issuerId: 'cau-noi' });
    const { back } = await sent(here, String(left.body['address']));
    return away.call('POST', '/session/outside/return', Object.fromEntries(back.searchParams));
  };
  const came = await go();
  expect(came.body).toMatchObject({ me: null, person: { email: me.account.email, emailVerified: false, fullName: 'Lê Thị Sen' } });
  const { body: terms } = await away.call('GET', '/pages/terms');
  const organisation = { name: 'HTX Khách', type: 'household_cooperative', province: '82' };
  const short = { fullName: 'Lê Thị Sen', email: me.account.email, role: 'business', organisation, acceptedTerms: terms['version'] };
  expect((await away.call('POST', '/registration/outside', short)).status).toBe(201);
  expect((await go()).body).toMatchObject({ person: null, me: { account: { email: me.account.email } } });
  await other.stop();
});
