import { SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import * as factor from '@caunoi/contracts/identity/second-factor.endpoints';
import { everyRow } from '@caunoi/testing/every-row';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { AccountEntity } from '../src/accounts/account.entity';
import { identityService } from '../src/service';
import { lettersTo } from './letters';
import { enter, join, password, personOf } from './people';

let service: TestService;
let strict: TestService;
beforeAll(async () => {
  service = await startService(identityService);
  strict = await startService(identityService, { env: { IDENTITY_SECOND_FACTOR_FOR: 'administrator, moderator' } });
});
afterAll(stopServices);

const browser = 'b'.repeat(43);
const later = (seconds: number, at = service) => at.clock.set(new Date(at.clock.now().getTime() + seconds * 1000));
const told = async (accountId: string, at = service) =>
  (await eventProbe(at.db).of(accountId))
    .filter(({ type }) => type === SecurityNoticed.type)
    .map(({ data }) => (data as { notice: string }).notice);
const needed = { status: 401, body: { code: 'session.code_needed' } };
const others = { passkeys: [], hasPassword: true, accountLinks: [] };
const refused = { status: 401, body: { code: 'session.code_refused' } };

/** Somebody who signs in in two steps; a new code is shown thirty seconds later. */
async function careful(at = service) {
  const person = await join(at, { device: 'Firefox' });
  const { body } = await person.as.call(factor.beginAuthenticator, {});
  const app = new TOTP({ secret: Secret.fromBase32(body.secret) });
  const codeNow = () => app.generate({ timestamp: at.clock.now().getTime() });
  const code = () => (later(30, at), codeNow());
  const confirmed = await person.as.call(factor.confirmAuthenticator, { body: { code: codeNow() } });
  expect(confirmed.status).toBe(200);
  const signIn = (given?: string, origin = {}) => enter(at, person.email, password, { ...origin, ...(given && { code: given }) });
  return { ...person, secretOfApp: body.secret, code, codeNow, codes: confirmed.body.codes, signIn };
}

describe('signing in in two steps', () => {
  it('asks for a code of the app after the right password, and for nothing else', async () => {
    const { email, signIn, code } = await careful();
    expect(await signIn()).toMatchObject(needed);
    expect(await enter(service, email, 'không phải mật khẩu này')).toMatchObject({ status: 401, body: { code: 'session.refused' } });
    const { status, body } = await signIn(code());
    expect([status, await personOf(service, body.secret)]).toMatchObject([201, { strong: true }]);
  });

  it('takes a code once, also when it comes twice at the same moment, and none of before', async () => {
    const { signIn, code, codeNow } = await careful();
    const former = codeNow();
    const given = code();
    const both = await Promise.all([signIn(given), signIn(given)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(await signIn(given)).toMatchObject(refused);
    expect(await signIn(former)).toMatchObject(refused);
    expect((await signIn(code())).status).toBe(201);
  });

  it('takes a recovery code in place of the app, in whatever groups it is typed, once, and tells the owner', async () => {
    const { signIn, codes, actor, as } = await careful();
    const [first = '', second = ''] = codes;
    expect(codes).toHaveLength(10);
    expect((await signIn(first.replace(/(\d{4})/g, '$1 '))).status).toBe(201);
    expect(await signIn(first)).toMatchObject(refused);
    expect((await signIn(second)).status).toBe(201);
    expect((await as.call(factor.security, {})).body.recoveryCodes).toBe(8);
    expect((await told(actor.id)).filter((notice) => notice === 'recovery_code_used')).toHaveLength(2);
  });

  it('makes whoever guesses codes wait, wherever they say they are, and not the owner in a browser of theirs', async () => {
    const { signIn, code } = await careful();
    expect((await signIn(code(), { browser })).status).toBe(201);
    for (let n = 0; n < 5; n++)
      expect(await signIn('000000', { client: `198.51.100.${n}`, browser: String(n).repeat(43) })).toMatchObject(refused);
    expect(await signIn('000000', { client: '203.0.113.1' })).toMatchObject({ status: 429 });
    expect((await signIn(code(), { browser })).status).toBe(201);
  });

  it('knows a browser only once both steps were taken in it', async () => {
    const { signIn, code, actor } = await careful();
    for (let n = 0; n < 2; n++) expect(await signIn(undefined, { browser })).toMatchObject(needed);
    expect((await signIn(code(), { browser })).status).toBe(201);
    expect(await told(actor.id)).toContain('signed_in_on_new_device');
  });

  it('is asked for after a forgotten password, too', async () => {
    const { email, code } = await careful();
    await service.as().call(links.requestPasswordReset, { body: { email } });
    const [letter] = await lettersTo(service, email, 'reset_password');
    const wanted = 'mưa rào tháng bảy 2026';
    const body = { secret: letter?.secret ?? '', password: wanted };
    expect((await service.as().call(links.completePasswordReset, { body })).status).toBe(200);
    expect(await enter(service, email, wanted)).toMatchObject(needed);
    expect((await enter(service, email, wanted, { code: code() })).status).toBe(201);
  });

  it('is not asked for where nobody has confirmed a code', async () => {
    const { as, email } = await join(service);
    expect((await as.call(factor.beginAuthenticator, {})).status).toBe(200);
    expect(await as.call(factor.confirmAuthenticator, { body: { code: '000000' } })).toMatchObject(refused);
    expect((await enter(service, email)).status).toBe(201);
    expect((await enter(service, email, password, { code: '123456' })).status).toBe(201);
  });
});

describe('the app', () => {
  it('stands with a secret that no table shows, and recovery codes of which only hashes are kept', async () => {
    const { secretOfApp, codes } = await careful();
    const rows = await everyRow(service.db);
    for (const secret of [secretOfApp, ...codes]) expect(rows.filter((row) => row.includes(secret))).toEqual([]);
  });

  it('is read with the key of the settings, and with the database’s own where it was sealed before there was one', async () => {
    const other = await startService(identityService, { env: { IDENTITY_SEAL_KEY: 'một khóa dài hơn ba mươi hai ký tự nhé' } });
    const person = await careful(other);
    expect((await person.signIn(person.code())).status).toBe(201);
    await other.close();
  });

  it('is replaced until it is confirmed, and then only after it was switched off; its owner is told', async () => {
    const { as, actor } = await join(service);
    const [first, second] = [(await as.call(factor.beginAuthenticator, {})).body, (await as.call(factor.beginAuthenticator, {})).body];
    const codeOf = ({ secret }: { secret: string }) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: service.clock.now().getTime() });
    expect(new URL(second.address).searchParams.get('secret')).toBe(second.secret);
    expect(await as.call(factor.confirmAuthenticator, { body: { code: codeOf(first) } })).toMatchObject(refused);
    expect((await as.call(factor.confirmAuthenticator, { body: { code: codeOf(second) } })).status).toBe(200);
    expect(await as.call(factor.beginAuthenticator, {})).toMatchObject({ status: 409, body: { code: 'authenticator.exists' } });
    const since = service.clock.now().toISOString();
    expect((await as.call(factor.security, {})).body).toEqual({ ...others, authenticatorSince: since, recoveryCodes: 10 });
    expect((await as.call(factor.removeAuthenticator, {})).status).toBe(204);
    expect((await as.call(factor.security, {})).body).toEqual({ ...others, authenticatorSince: null, recoveryCodes: 0 });
    expect(await told(actor.id)).toEqual(['second_factor_added', 'second_factor_removed']);
    for (const endpoint of [factor.removeAuthenticator, factor.renewRecoveryCodes])
      expect(await as.call(endpoint, {})).toMatchObject({ status: 404, body: { code: 'authenticator.unknown' } });
  });

  it('gets new recovery codes, and those of before work no more', async () => {
    const { as, codes, signIn } = await careful();
    const { body } = await as.call(factor.renewRecoveryCodes, {});
    expect(await signIn(codes[0])).toMatchObject(refused);
    expect((await signIn(body.codes[0])).status).toBe(201);
  });

  it('that is lost with its codes is taken away by an administrator who is somebody else; the owner is told', async () => {
    const { actor, signIn } = await careful();
    const by = someone('administrator');
    const params = { accountId: actor.id };
    expect(await service.as({ ...by, id: actor.id }).call(factor.removeSecondFactor, { params })).toMatchObject({ status: 409 });
    expect((await service.as(by).call(factor.removeSecondFactor, { params })).status).toBe(204);
    expect((await signIn()).status).toBe(201);
    expect(await told(actor.id)).toContain('second_factor_removed');
    const nobody = { params: { accountId: randomUUID() } };
    expect(await service.as(by).call(factor.removeSecondFactor, nobody)).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
  });
});

describe('a proof', () => {
  const old = { status: 403, body: { code: 'access.proof_old' } };

  it('of more than ten minutes ago is asked for again before roles change or the own security does', async () => {
    const { as, secret } = await join(service);
    later(601);
    for (const endpoint of [factor.beginAuthenticator, factor.renewRecoveryCodes, factor.removeAuthenticator])
      expect(await as.call(endpoint, {})).toMatchObject(old);
    const administrator = { ...(await personOf(service, secret)), platformRoles: ['administrator' as const] };
    const sent = { params: { accountId: administrator.id }, body: { roles: ['business' as const] } };
    expect(await service.as(administrator).call(administration.setRoles, sent)).toMatchObject(old);
    expect((await as.call(api.getMe, {})).status).toBe(200);
  });

  it('is the password where there is no app', async () => {
    const { as, secret } = await join(service);
    later(601);
    for (const body of [{}, { password: 'không phải mật khẩu này' }, { code: '123456' }])
      expect(await as.call(factor.proveAgain, { body })).toMatchObject({ status: 401, body: { code: 'session.refused' } });
    expect((await as.call(factor.proveAgain, { body: { password } })).status).toBe(204);
    const again = service.as(await personOf(service, secret));
    expect((await again.call(factor.beginAuthenticator, {})).status).toBe(200);
  });

  it('is a code where there is one, and the password does not do', async () => {
    const { as, code, secret } = await careful();
    later(601);
    expect(await as.call(factor.proveAgain, { body: { password } })).toMatchObject(needed);
    for (let n = 0; n < 5; n++) expect(await as.call(factor.proveAgain, { body: { code: '000000' } })).toMatchObject(refused);
    expect((await as.call(factor.proveAgain, { body: { code: '000000' } })).status).toBe(429);
    later(60);
    expect((await as.call(factor.proveAgain, { body: { code: code() } })).status).toBe(204);
    expect(await personOf(service, secret)).toMatchObject({ provenAt: Math.floor(service.clock.now().getTime() / 1000) });
  });

  it('is of one session: another one, or one that has ended, proves nothing', async () => {
    const { as, actor } = await join(service);
    const elsewhere = service.as({ ...actor, sessionId: randomUUID() });
    expect(await elsewhere.call(factor.proveAgain, { body: { password } })).toMatchObject({
      status: 401,
      body: { code: 'session.unknown' },
    });
    expect((await as.call(factor.proveAgain, { body: { password } })).status).toBe(204);
  });
});

describe('where appointments ask for two steps', () => {
  const appoint = (accountId: string) =>
    strict.db.manager.update(AccountEntity, { id: accountId }, { platformRoles: ['administrator', 'analyst'] });

  it('they do not count in a session that was opened with a password alone, and it is said which', async () => {
    const { actor, email } = await join(strict);
    await appoint(actor.id);
    const { body } = await enter(strict, email);
    expect(body.me).toMatchObject({ roles: ['business', 'analyst'], withheld: ['administrator'] });
    expect(await personOf(strict, body.secret)).toMatchObject({ platformRoles: ['analyst'] });
  });

  it('they count as soon as the app is set up, at each sign-in with a code, and no more when it is switched off', async () => {
    const { actor, as, secret, signIn, code } = await careful(strict);
    await appoint(actor.id);
    expect(await personOf(strict, secret)).toMatchObject({ platformRoles: ['administrator', 'analyst'], strong: true });
    const { body } = await signIn(code());
    expect(body.me).toMatchObject({ roles: ['business', 'administrator', 'analyst'], withheld: [] });
    expect((await as.call(factor.removeAuthenticator, {})).status).toBe(204);
    for (const session of [secret, body.secret])
      expect(await personOf(strict, session)).toMatchObject({ platformRoles: ['analyst'], strong: false });
  });

  it('nobody is asked for more on a laptop', async () => {
    const { actor, email } = await join(service);
    await service.db.manager.update(AccountEntity, { id: actor.id }, { platformRoles: ['administrator'] });
    expect((await enter(service, email)).body.me).toMatchObject({ roles: ['business', 'administrator'], withheld: [] });
  });

  it('a setting that names no appointment ends the start with its name', async () => {
    const started = startService(identityService, { env: { IDENTITY_SECOND_FACTOR_FOR: 'king' } });
    await expect(started).rejects.toThrow('IDENTITY_SECOND_FACTOR_FOR');
  });
});
