import { randomUUID } from 'node:crypto';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { hangs, problem } from './fake-services';
import { held, read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
let secure: Gateway;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_CALL_MS: '1000' });
  secure = await startBehindFakes({ GATEWAY_PUBLIC_URL: 'https://caunoi.vn' });
});
beforeEach(() => {
  gateway.fakes.identity.does(gateway.identity.answers);
  gateway.fakes.identity.seen.splice(0);
  gateway.fakes.needs.seen.splice(0);
  gateway.fakes.needs.does(() => ({ body: { items: [], next: null } }));
  gateway.identity.state.tokenSeconds = 60;
});
afterAll(async () => {
  await gateway.close();
  await secure.close();
});

const credentials = { email: 'lan@vi-du.vn', password: 'cầu tre lắc lẻo 2026' };
const person = {
  ...credentials,
  fullName: 'Lan',
  acceptedTerms: '2026-11-29',
  role: 'scientist',
  organisation: { name: 'Viện Sen', type: 'institute', province: '82' },
};
const signUp = (to: Gateway) => to.call('POST', '/v1/registration', { body: person });
const signIn = (to: Gateway, headers = {}) => to.call('POST', '/v1/session', { body: credentials, headers });
const tokensSeen = () => gateway.fakes.needs.seen.map(({ headers }) => headers.authorization);
const exchanges = () => gateway.fakes.identity.seen.filter(({ path }) => path === '/sessions/token').length;
/** Something that guests may see, too. */
const mine = (session?: string, headers = {}) =>
  gateway.call('GET', `/v1/needs/${randomUUID()}`, { headers, ...(session ? { session } : {}) });

describe('the cookie', () => {
  it.each([
    ['sign-in', signIn, 200],
    ['sign-up', signUp, 201],
  ])('of %s is out of reach of scripts and other sites, and ends with the session', async (_, enter, status) => {
    const answer = await enter(gateway);
    expect(answer.status).toBe(status);
    expect([answer.headers['set-cookie']].flat()[0]).toMatch(
      /^sid=[\w-]{20,}; Path=\/; Expires=Mon, 23 Nov 2026 03:00:00 GMT; HttpOnly; SameSite=Lax$/,
    );
    expect(Object.keys(read(answer))).toEqual(['me']);
  });

  it('behind HTTPS is bound to host and scheme', async () => {
    const answer = await signIn(secure);
    const [session, browser] = [answer.headers['set-cookie']].flat();
    expect(session).toMatch(/^__Host-sid=[\w-]{20,}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(browser).toMatch(/^__Host-browser=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it('is called in the reference as it is', async () => {
    const named = async (of: Gateway) => {
      const { components } = read(await of.call('GET', '/v1/openapi.json')) as {
        components: { securitySchemes: { session: { name: string } } };
      };
      return components.securitySchemes.session.name;
    };
    expect([await named(gateway), await named(secure)]).toEqual(['sid', '__Host-sid']);
  });

  it('of another name opens nothing there', async () => {
    const session = secure.identity.open('business');
    expect(read(await secure.call('GET', '/v1/session', { session }))).toEqual({ me: null });
    const headers = { cookie: `__Host-sid=${session}` };
    expect(read(await secure.call('GET', '/v1/session', { headers }))).toMatchObject({ me: { account: { email: 'lan@vi-du.vn' } } });
  });
});

it('identity is told where a sign-in comes from, so that the wait of one does not hit another', async () => {
  await signIn(gateway, { 'user-agent': 'Firefox' });
  const [sent] = gateway.fakes.identity.seen;
  const origin = { device: 'Firefox', client: '127.0.0.1', browser: expect.stringMatching(/^[\w-]{43}$/) };
  expect(JSON.parse(sent?.body ?? '')).toEqual({ ...credentials, ...origin });
});

it('identity is told the browser again that it was told before; what can be none is not passed on', async () => {
  const browserSent = async (cookie: string) => {
    gateway.fakes.identity.seen.splice(0);
    const { headers } = await signIn(gateway, { cookie });
    const { browser } = JSON.parse(gateway.fakes.identity.seen[0]?.body ?? '') as { browser: string };
    return { browser, set: String(headers['set-cookie']) };
  };
  const kept = 'b'.repeat(43);
  expect(await browserSent(`browser=${kept}`)).toEqual({ browser: kept, set: expect.stringContaining(`browser=${kept};`) });
  expect((await browserSent('browser=short')).browser).toMatch(/^[\w-]{43}$/);
});

it('a refused sign-in sets no cookie, and passes the wait on', async () => {
  gateway.fakes.identity.does(() => problem(429, 'request.too_many', { retryAfter: 16 }));
  const answer = await signIn(gateway);
  expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '16' } });
  expect(read(answer)).toMatchObject({ code: 'request.too_many', retryAfter: 16 });
  expect(answer.headers['set-cookie']).toBeUndefined();
});

describe('a forgotten password', () => {
  const reset = (secret: string) =>
    gateway.call('POST', '/v1/password-resets/completion', { body: { secret, password: 'mưa rào tháng bảy 2026' } });

  it('is asked for with the place that it is asked from, so that the wait of one does not hit another', async () => {
    expect((await gateway.call('POST', '/v1/password-resets', { body: { email: credentials.email } })).status).toBe(204);
    const [sent] = gateway.fakes.identity.seen;
    expect(JSON.parse(sent?.body ?? '')).toEqual({ email: credentials.email, client: '127.0.0.1' });
  });

  it('that was replaced ends every session here, also one whose token is still kept', async () => {
    const session = gateway.identity.open('business');
    await mine(session);
    expect((await reset(session)).status).toBe(204);
    gateway.fakes.needs.seen.splice(0);
    await mine(session);
    expect(tokensSeen()).toEqual([undefined]);
  });

  it('is refused in words with a link that does not work any more', async () =>
    expect(read(await reset('x'.repeat(43)))).toMatchObject({
      code: 'link.unknown',
      title: expect.stringContaining('không còn dùng được'),
    }));
});

it('an address that is proven counts at once, also for a session whose token is still kept', async () => {
  const session = gateway.identity.open('business');
  await mine(session);
  const before = exchanges();
  expect((await gateway.call('POST', '/v1/email-verifications/completion', { body: { secret: session } })).status).toBe(204);
  await mine(session);
  expect(exchanges()).toBe(before + 1);
});

describe('who is signed in', () => {
  it('nobody, without a cookie', async () => expect(read(await gateway.call('GET', '/v1/session'))).toEqual({ me: null }));

  it('nobody, with a cookie that is gibberish', async () =>
    expect(read(await gateway.call('GET', '/v1/session', { session: 'x' }))).toEqual({ me: null }));

  it('the owner of the session', async () => {
    const session = gateway.identity.open('business');
    expect(read(await gateway.call('GET', '/v1/session', { session }))).toEqual({ me: gateway.identity.sessions.get(session) });
  });
});

describe('services are told who calls', () => {
  it('by a token of the platform in the place of the cookie', async () => {
    await mine(gateway.identity.open('business'));
    expect(gateway.fakes.needs.seen).toMatchObject([{ headers: { authorization: expect.stringMatching(/^Bearer ey/) } }]);
    expect(gateway.fakes.needs.seen[0]?.headers.cookie).toBeUndefined();
  });

  it('never by what the caller says themselves', async () => {
    const forged = 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.';
    await mine(undefined, { authorization: 'Basic bGFuOngx' });
    await mine(gateway.identity.open('business'), { authorization: 'Basic bGFuOngx' });
    expect(tokensSeen()).toEqual([undefined, expect.stringMatching(/^Bearer ey/)]);
    for (const session of [undefined, gateway.identity.open('business')])
      expect((await mine(session, { authorization: forged })).status).toBe(401);
    expect(tokensSeen()).toHaveLength(2);
  });

  it('identity is asked once for a page of many calls', async () => {
    const session = gateway.identity.open('business');
    await Promise.all(Array.from({ length: 10 }, () => mine(session)));
    await mine(session);
    expect(exchanges()).toBe(1);
    expect(new Set(tokensSeen()).size).toBe(1);
  });

  it('and once more when the token is about to end', async () => {
    const session = gateway.identity.open('business');
    gateway.identity.state.tokenSeconds = 5;
    await mine(session);
    gateway.identity.state.tokenSeconds = 60;
    await Promise.all(Array.from({ length: 10 }, () => mine(session)));
    expect(exchanges()).toBe(2);
  });

  it('a token is not kept past its end', async () => {
    const session = gateway.identity.open('business');
    gateway.identity.state.tokenSeconds = 11;
    await eventually(async () => {
      await mine(session);
      expect(exchanges()).toBeGreaterThan(1);
    });
  });
});

describe('a session that has ended', () => {
  it('makes a page of many calls anonymous, all of them', async () => {
    const session = gateway.identity.open('business');
    gateway.identity.sessions.clear();
    const answers = await Promise.all(Array.from({ length: 10 }, () => mine(session)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(tokensSeen()).toEqual(Array(10).fill(undefined));
    expect(exchanges()).toBeLessThanOrEqual(2);
  });

  it('by signing out counts at once: the token that was kept is gone', async () => {
    const session = gateway.identity.open('business');
    await mine(session);
    const answer = await gateway.call('DELETE', '/v1/session', { session });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/);
    await mine(session);
    expect(tokensSeen()).toEqual([expect.any(String), undefined]);
    expect(gateway.identity.sessions.has(session)).toBe(false);
  });

  it('by signing out while a token is being fetched: the token is not kept', async () => {
    const session = gateway.identity.open('business');
    gateway.identity.state.tokenSeconds = 5;
    const closing = held(gateway, '/sessions/closing');
    const leaving = gateway.call('DELETE', '/v1/session', { session });
    await closing.reached;
    gateway.identity.state.tokenSeconds = 60;
    const fetched = held(gateway);
    const slow = mine(session);
    await fetched.reached;
    closing.release();
    expect((await leaving).status).toBe(204);
    fetched.release();
    await slow;
    await mine(session);
    expect(tokensSeen()).toEqual([expect.any(String), undefined]);
  });

  it('can be left twice', async () => expect((await gateway.call('DELETE', '/v1/session')).status).toBe(204));
});

describe('while identity does not answer', () => {
  it.each([
    ['it fails', () => problem(500, 'service.failed'), 500],
    ['it hangs', hangs, 503],
  ])('because %s, nobody is taken for signed out', async (_, behaviour, status) => {
    const session = gateway.identity.open('business');
    gateway.fakes.identity.does(behaviour);
    expect((await gateway.call('GET', '/v1/session', { session })).status).toBe(status);
    expect((await mine(session)).status).toBe(status);
    gateway.fakes.identity.does(gateway.identity.answers);
    expect((await mine(session)).status).toBe(200);
  });

  it('guests go on as before', async () => {
    gateway.fakes.identity.does(hangs);
    expect((await mine()).status).toBe(200);
  });
});
