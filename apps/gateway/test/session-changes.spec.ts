import { log } from '@caunoi/kit/log';
import { decodeJwt } from 'jose';
import { randomUUID } from 'node:crypto';
import { problem } from './fake-services';
import { held, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes();
});
beforeEach(() => {
  gateway.fakes.identity.does(gateway.identity.answers);
  gateway.fakes.identity.seen.splice(0);
  gateway.fakes.needs.seen.splice(0);
  gateway.fakes.needs.does(() => ({ body: { items: [], next: null } }));
});
afterAll(() => gateway.close());

const credentials = { email: 'lan@vi-du.vn', password: 'cầu tre lắc lẻo 2026' };
const invited = { password: credentials.password, fullName: 'Lan', acceptedTerms: '2026-11-29' };
const person = { ...invited, ...credentials, role: 'scientist', organisation: { name: 'Viện Sen', type: 'institute', province: '82' } };
const tokensSeen = () => gateway.fakes.needs.seen.map(({ headers }) => headers.authorization);
const exchanges = () => gateway.fakes.identity.seen.filter(({ path }) => path === '/sessions/token').length;
/** Something that guests may see, too. */
const mine = (session: string) => gateway.call('GET', `/v1/needs/${randomUUID()}`, { session });

describe('a session that takes the place of another', () => {
  it.each<[string, (session: string) => Promise<{ status: number }>]>([
    ['sign-in', (session) => gateway.call('POST', '/v1/session', { body: credentials, session })],
    ['sign-up', (session) => gateway.call('POST', '/v1/registration', { body: person, session })],
    [
      'sign-up that asks an organisation',
      (session) => {
        const { organisation: _, ...asking } = { ...person, organisationId: randomUUID() };
        return gateway.call('POST', '/v1/registration/request', { body: asking, session });
      },
    ],
    [
      'invitation',
      (session) => gateway.call('POST', '/v1/invitations/acceptance', { body: { ...invited, secret: 'x'.repeat(30) }, session }),
    ],
  ])('by %s ends it, and what was known of it', async (_, enter) => {
    const session = gateway.identity.open('business');
    await mine(session);
    expect((await enter(session)).status).toBeLessThan(300);
    await mine(session);
    expect(tokensSeen()).toEqual([expect.any(String), undefined]);
  });

  it('that can be none asks identity for nothing', async () => {
    expect((await gateway.call('POST', '/v1/session', { body: credentials, session: 'x' })).status).toBe(200);
    expect(JSON.parse(gateway.fakes.identity.seen.at(-1)?.body ?? '')).not.toHaveProperty('replaces');
  });
});

describe('a new password', () => {
  const change = (session: string) => gateway.call('PUT', '/v1/me/password', { body: { current: 'x', wanted: 'y'.repeat(12) }, session });

  it('gives the browser a new secret, and ends the others at once', async () => {
    const session = gateway.identity.open('business');
    const elsewhere = gateway.identity.openFor(session);
    const stranger = gateway.identity.open('business');
    for (const each of [elsewhere, stranger]) await mine(each);
    const answer = await change(session);
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 204, text: '' });
    const [, renewed = ''] = /^sid=([\w-]{20,}); Path=\//.exec(String(answer.headers['set-cookie'])) ?? [];
    gateway.fakes.needs.seen.splice(0);
    for (const each of [renewed, session, elsewhere, stranger]) await mine(each);
    expect(tokensSeen()).toEqual([expect.any(String), undefined, undefined, expect.any(String)]);
  });

  it('that is refused changes no cookie', async () => {
    const session = gateway.identity.open('business');
    gateway.fakes.identity.does((seen, response) =>
      seen.path === '/accounts/mine/password' ? problem(401, 'session.refused') : gateway.identity.answers(seen, response),
    );
    const answer = await change(session);
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(gateway.identity.sessions.has(session)).toBe(true);
  });
});

describe('switching to another organisation', () => {
  it('gives the browser a new secret, so that no gateway goes on for the organisation of before', async () => {
    const session = gateway.identity.open('business');
    const organisationId = randomUUID();
    const beside = await gateway.another({});
    await beside.call('GET', `/v1/needs/${randomUUID()}`, { session });
    const answer = await gateway.call('PUT', '/v1/session/organisation', { body: { organisationId }, session });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ me: { organisation: { id: organisationId } } });
    const [, renewed = ''] = /^sid=([\w-]{20,}); Path=\//.exec(String(answer.headers['set-cookie'])) ?? [];
    gateway.fakes.needs.seen.splice(0);
    await mine(session);
    await mine(renewed);
    await beside.call('GET', `/v1/needs/${randomUUID()}`, { session: renewed });
    const organisations = tokensSeen().map((token) => token && decodeJwt(token.slice('Bearer '.length))['org']);
    expect(organisations).toEqual([undefined, organisationId, organisationId]);
  });

  it.each<[string, string | undefined, number]>([
    ['as the session does', undefined, 200],
    ['for another organisation, as a page in another tab may', randomUUID(), 409],
    ['for none', 'none', 409],
  ])('a page that asks %s', async (_, meant, status) => {
    const session = gateway.identity.open('business');
    const own = gateway.identity.sessions.get(session)?.organisation.id ?? '';
    const headers = { 'x-caunoi-organisation': meant ?? own };
    const answers = await Promise.all([
      gateway.call('GET', `/v1/needs/${randomUUID()}`, { session, headers }),
      gateway.call('POST', '/v1/needs', { session, headers, body: {} }),
      gateway.call('GET', '/v1/desk', { session, headers }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    if (status === 409) expect(JSON.parse(answers[1]?.text ?? '')).toMatchObject({ code: 'access.other_organisation' });
    expect(gateway.fakes.needs.seen.length > 0).toBe(status === 200);
    expect((await gateway.call('GET', '/v1/session', { session, headers })).status).toBe(200);
  });
});

describe('what identity changes about an account counts at once', () => {
  const id = '019ab1a0-0000-7000-8000-000000000000';
  it.each([
    ['a session is ended elsewhere', 'DELETE', () => `/v1/me/sessions/${id}`, 204, 2],
    ['a session can not be ended', 'DELETE', () => `/v1/me/sessions/${id}`, 404, 1],
    ['roles are set', 'PUT', (account: string) => `/v1/accounts/${account}/roles`, 200, 2],
    ['an invitation is accepted', 'POST', () => '/v1/me/memberships', 201, 2],
    ['a membership ends', 'DELETE', (account: string) => `/v1/organisations/${id}/members/${account}`, 204, 2],
    ['an address is freed', 'POST', (account: string) => `/v1/accounts/${account}/address-release`, 204, 2],
    ['somebody proves once more that it is them', 'POST', () => '/v1/me/proof', 204, 2],
    ['an authenticator app is set up', 'POST', () => '/v1/me/authenticator/confirmation', 200, 2],
    ['a name is changed, which no token holds', 'PUT', () => '/v1/me', 200, 1],
  ])('when %s', async (_, method, path, status, times) => {
    const session = gateway.identity.open('administrator');
    const account = gateway.identity.sessions.get(session)?.account.id ?? '';
    await mine(session);
    gateway.fakes.identity.does((seen, response) =>
      ['/sessions/token', '/.well-known/jwks.json'].includes(seen.path)
        ? gateway.identity.answers(seen, response)
        : { status, body: status === 204 ? '' : {} },
    );
    await gateway.call(method, path(account), { session, body: {} });
    await mine(session);
    expect(exchanges()).toBe(times);
  });

  it('also for a token that is being fetched meanwhile', async () => {
    const session = gateway.identity.open('business');
    const fetched = held(gateway);
    const slow = mine(session);
    await fetched.reached;
    gateway.fakes.identity.does((seen, response) =>
      seen.path === '/me/sessions/' + id ? { status: 204 } : gateway.identity.answers(seen, response),
    );
    const other = gateway.identity.openFor(session);
    await gateway.call('DELETE', `/v1/me/sessions/${id}`, { session: other });
    fetched.release();
    await slow;
    gateway.identity.sessions.delete(session);
    await mine(session);
    expect(tokensSeen()).toEqual([expect.any(String), undefined]);
  });
});
