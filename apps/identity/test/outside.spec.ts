import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import * as api from '@caunoi/contracts/identity/outside.endpoints';
import * as passkeys from '@caunoi/contracts/identity/passkeys.endpoints';
import * as factor from '@caunoi/contracts/identity/second-factor.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { fakeIssuer, type Outsider } from '@caunoi/testing/fake-issuer';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { Secret, TOTP } from 'otpauth';
import { AccountLinkEntity } from '../src/outside/account-link.entity';
import { identityService } from '../src/service';
import { device } from './device';
import { lettersTo } from './letters';
import { actorOf, enter, join, organisation, personOf } from './people';

let issuer: Awaited<ReturnType<typeof fakeIssuer>>;
let service: TestService;
beforeAll(async () => {
  issuer = await fakeIssuer();
  const gone = { ...issuer.configured('gone', 'Nơi vắng'), issuer: 'http://127.0.0.1:9' };
  const issuers = JSON.stringify([issuer.configured('vneid', 'VNeID'), gone]);
  service = await startService(identityService, { env: { IDENTITY_SIGN_IN_ISSUERS: issuers } });
});
afterAll(async () => {
  await stopServices();
  await issuer.stop();
});

const site = 'http://localhost:3000';
const later = (seconds: number) => service.clock.set(new Date(service.clock.now().getTime() + seconds * 1000));
const refused = (status: number, code: string) => ({ status, body: { code } });
const over = refused(409, 'outside.over');

let serial = 0;
/** Somebody whom the issuer knows. */
const outsider = (change: Partial<Outsider> = {}): Outsider => ({
  ...{ sub: `nguoi-${++serial}`, name: 'Lê Thị Sen', email: `sen${serial}@vi-du.vn`, email_verified: true },
  ...change,
});

type Answer = Record<string, string>;
const begin = async (body = {}) => (await service.as().call(api.beginOutside, { body: { issuerId: 'vneid', site, ...body } })).body;
const back = (secret: string, answer: Answer, origin = {}) =>
  service.as().call(api.returnFromOutside, { body: { secret, answer, device: 'Firefox', ...origin } });

/** Goes there as the person, and comes back with whatever the issuer says. */
async function goAs(person: Outsider, fault = {}, origin = {}) {
  const { secret, address } = await begin();
  issuer.has(person, fault);
  const { status, body } = await back(secret, issuer.answerTo(address), origin);
  return { secret, status, body };
}

const details = () => ({ fullName: 'Lê Thị Sen', role: 'business', organisation: organisation() });
const signUp = (secret: string, change = {}) => service.as().call(api.signUpFromOutside, { body: { secret, ...details(), ...change } });

/** Somebody who has signed up from outside. */
async function newcomer(change = {}) {
  const person = outsider(change);
  const { secret } = await goAs(person);
  const { status, body } = await signUp(secret);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const actor = await actorOf(service, body.secret);
  return { person, body, actor, as: service.as(actor) };
}

/** Links the account that is signed in to the person whom the issuer has now. */
async function linkTo(as: ReturnType<TestService['as']>, person: Outsider) {
  const { body } = await as.call(api.beginOutsideLink, { body: { issuerId: 'vneid', site } });
  issuer.has(person);
  const returned = await back(body.secret, issuer.answerTo(body.address));
  return { returned, linked: await as.call(api.linkAccount, { body: { secret: body.secret } }) };
}

const told = async (accountId: string) =>
  (await eventProbe(service.db).of(accountId)).flatMap(({ data }) => (data as { notice?: string }).notice ?? []);
const acts = async (accountId: string) =>
  (await service.db.query<{ act: string }[]>('SELECT act FROM act WHERE thing_id = $1 ORDER BY at, id', [accountId])).map(({ act }) => act);

describe('whoever the issuer names for the first time', () => {
  it('signs up without a password, with the address that it vouches for, and signs in by it from then on', async () => {
    const person = outsider();
    const { secret, body: came } = await goAs(person);
    const named = { issuer: { id: 'vneid', name: 'VNeID' }, fullName: person.name, email: person.email, emailVerified: true };
    expect(came).toEqual({ session: null, person: { ...named, emailTaken: false, linking: false } });
    expect((await service.as().call(api.readOutside, { body: { secret } })).body).toEqual(came.person);
    const { status, body } = await signUp(secret, { email: 'khac@vi-du.vn' });
    expect([status, body.me.account]).toMatchObject([201, { email: person.email, emailVerified: true }]);
    expect(await lettersTo(service, person.email ?? '', 'verify_email')).toEqual([]);
    expect(await acts(body.me.account.id)).toEqual(['account.account_link_added']);
    const again = await goAs(person, {}, { browser: 'b'.repeat(43) });
    expect(again.body).toMatchObject({ person: null, session: { me: { account: { id: body.me.account.id } } } });
    expect(await personOf(service, again.body.session?.secret ?? '')).toMatchObject({ strong: false, emailVerified: true });
    expect(await told(body.me.account.id)).toEqual(['signed_in_on_new_device']);
    const { body: security } = await service.as(await actorOf(service, body.secret)).call(factor.security, {});
    expect(security).toMatchObject({ hasPassword: false, accountLinks: [{ issuer: 'VNeID', name: person.email }] });
  });

  it.each([
    ['vouches for no address', { email_verified: false }],
    ['tells none', { email: undefined, email_verified: undefined }],
  ])('gives an address of their own where it %s, and a letter proves it', async (_, change) => {
    const { secret, body: came } = await goAs(outsider(change as Partial<Outsider>));
    expect(came.person).toMatchObject({ emailVerified: false, emailTaken: false });
    expect(await signUp(secret)).toMatchObject({ status: 422, body: { errors: [{ in: 'body', pointer: '/email' }] } });
    const email = `tu-ghi-${++serial}@vi-du.vn`;
    expect(await signUp(secret, { email })).toMatchObject({ status: 201, body: { me: { account: { email, emailVerified: false } } } });
    expect(await lettersTo(service, email, 'verify_email')).toHaveLength(1);
  });

  it('signs up once', async () => {
    const { secret } = await goAs(outsider());
    const both = await Promise.all([signUp(secret), signUp(secret)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await signUp(secret)).toMatchObject(over);
  });
});

describe('an account whose address the issuer vouches for', () => {
  it('is opened to nobody and by nobody linked: its owner signs in and says so, and is told', async () => {
    const owner = await join(service);
    const person = outsider({ email: owner.email });
    const { secret, body } = await goAs(person);
    expect(body).toMatchObject({ session: null, person: { emailTaken: true } });
    expect(await signUp(secret)).toMatchObject(refused(409, 'account.email_taken'));
    expect((await goAs(person)).body.session).toBeNull();
    const linked = await owner.as.call(api.linkAccount, { body: { secret } });
    expect(linked).toMatchObject({ status: 200, body: { issuer: 'VNeID', name: person.email, lastUsedAt: null } });
    expect((await goAs(person)).body.session?.me.account.id).toBe(owner.actor.id);
    expect(await told(owner.actor.id)).toEqual(['account_link_added']);
    expect(await owner.as.call(api.linkAccount, { body: { secret } })).toMatchObject(over);
  });

  it('where it does not vouch for it is not told of', async () => {
    const owner = await join(service);
    expect((await goAs(outsider({ email: owner.email, email_verified: false }))).body.person).toMatchObject({ emailTaken: false });
  });
});

describe('a link', () => {
  it('is asked for from the account, within ten minutes of a proof, and is of one account and one of each issuer', async () => {
    const [owner, other] = [await join(service), await join(service)];
    const person = outsider();
    const { returned, linked } = await linkTo(owner.as, person);
    expect(returned.body).toMatchObject({ session: null, person: { linking: true } });
    expect(linked.status).toBe(200);
    expect((await linkTo(other.as, person)).linked).toMatchObject(refused(409, 'account_link.taken'));
    expect((await linkTo(owner.as, person)).linked).toMatchObject(refused(409, 'account_link.exists'));
    expect((await linkTo(owner.as, outsider())).linked).toMatchObject(refused(409, 'account_link.exists'));
    later(601);
    const stale = owner.as.call(api.beginOutsideLink, { body: { issuerId: 'vneid', site } });
    expect(await stale).toMatchObject(refused(403, 'access.proof_old'));
  });

  it('that one account has asked for does not become another’s, nor signs anybody in', async () => {
    const [owner, other, person] = [await join(service), await join(service), outsider()];
    await linkTo(owner.as, person);
    const { body } = await other.as.call(api.beginOutsideLink, { body: { issuerId: 'vneid', site } });
    issuer.has(person);
    expect((await back(body.secret, issuer.answerTo(body.address))).body.session).toBeNull();
    expect(await owner.as.call(api.linkAccount, { body: { secret: body.secret } })).toMatchObject(over);
    const code = { secret: body.secret, code: '123456' };
    expect(await service.as().call(api.outsideSecondStep, { body: code })).toMatchObject(over);
  });

  it('is removed by its owner, who is told, unless it is the last way in', async () => {
    const { as, person, actor } = await newcomer();
    const [link] = (await as.call(factor.security, {})).body.accountLinks;
    const params = { linkId: link?.id ?? '' };
    expect(await as.call(api.removeAccountLink, { params })).toMatchObject(refused(409, 'account.last_way'));
    const stranger = await join(service);
    expect(await stranger.as.call(api.removeAccountLink, { params })).toMatchObject(refused(404, 'account_link.unknown'));
    await service.as().call(links.requestPasswordReset, { body: { email: person.email ?? '' } });
    const [letter] = await lettersTo(service, person.email ?? '', 'reset_password');
    const chosen = 'mưa rào tháng bảy 2026';
    await service.as().call(links.completePasswordReset, { body: { secret: letter?.secret ?? '', password: chosen } });
    expect((await as.call(api.removeAccountLink, { params })).status).toBe(204);
    expect((await goAs(person)).body).toMatchObject({ session: null, person: { emailTaken: true } });
    expect((await enter(service, person.email ?? '', chosen)).status).toBe(201);
    expect(await told(actor.id)).toContain('account_link_removed');
  });

  it('to an issuer that is configured no more is no way in: the passkey beside it stays', async () => {
    const { as, actor } = await newcomer();
    await service.db.manager.update(AccountLinkEntity, { accountId: actor.id }, { issuer: 'https://gone.example' });
    const { body: options } = await as.call(passkeys.passkeyOptions, { body: { site } });
    const { body } = await as.call(passkeys.addPasskey, { body: { ...device().make(options), name: 'Điện thoại', site } });
    expect(await as.call(passkeys.removePasskey, { params: { passkeyId: body.id } })).toMatchObject(refused(409, 'account.last_way'));
    expect((await as.call(factor.security, {})).body).toMatchObject({ accountLinks: [{ issuer: 'https://gone.example' }] });
  });
});

describe('the issuer’s word', () => {
  it('is one step: an account that asks for two asks for its code, and both make the session strong', async () => {
    const { as, person } = await newcomer();
    const { body: begun } = await as.call(factor.beginAuthenticator, {});
    const app = new TOTP({ secret: Secret.fromBase32(begun.secret) });
    const codeAt = () => app.generate({ timestamp: service.clock.now().getTime() });
    await as.call(factor.confirmAuthenticator, { body: { code: codeAt() } });
    later(60);
    const { secret, status, body } = await goAs(person);
    expect({ status, body }).toMatchObject(refused(401, 'session.code_needed'));
    const send = (code: string) => service.as().call(api.outsideSecondStep, { body: { secret, code } });
    expect(await send('000000')).toMatchObject(refused(401, 'session.code_refused'));
    const opened = await send(codeAt());
    expect(opened.status).toBe(201);
    expect(await personOf(service, opened.body.secret)).toMatchObject({ strong: true });
    expect(await send(codeAt())).toMatchObject(over);
  });

  it('opens neither a blocked account, which is told why, nor one whose address was freed', async () => {
    const [blocked, freed] = [await newcomer(), await newcomer()];
    const administrator = service.as(someone('administrator'));
    await administrator.call(administration.blockAccount, { params: { accountId: blocked.actor.id }, body: { reason: 'Gửi thư rác' } });
    await administrator.call(administration.releaseAddress, { params: { accountId: freed.actor.id } });
    expect(await goAs(blocked.person)).toMatchObject({ status: 403, body: { code: 'account.blocked', reason: 'Gửi thư rác' } });
    expect((await goAs(freed.person)).body).toMatchObject({ session: null, person: { emailTaken: false } });
  });

  it.each([
    ['with a wrong nonce', { nonce: 'another' }, 403, 'outside.failed'],
    ['with a wrong signature', { forged: true }, 403, 'outside.failed'],
    ['for another program', { audience: 'somebody-else' }, 403, 'outside.failed'],
    ['that the person did not allow', { declined: true }, 403, 'outside.declined'],
    ['that breaks', { token: 'broken' }, 503, 'outside.away'],
    ['that does not come in time', { token: 'hangs' }, 503, 'outside.away'],
  ])('%s lets nobody in', async (_, fault, status, code) => {
    const { person } = await newcomer();
    const began = await goAs(person, fault);
    expect(began).toMatchObject({ status, body: { code } });
    expect(await service.as().call(api.readOutside, { body: { secret: began.secret } })).toMatchObject(over);
  });

  it('is taken once, in the browser that began, within ten minutes', async () => {
    const { person } = await newcomer();
    issuer.has(person);
    const [one, other] = [await begin(), await begin()];
    const answer = issuer.answerTo(one.address);
    expect(await back(other.secret, answer)).toMatchObject(over);
    expect(await back('s'.repeat(43), answer)).toMatchObject(over);
    const both = await Promise.all([back(one.secret, answer), back(one.secret, answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await back(one.secret, answer)).toMatchObject(over);
    const late = await begin();
    later(601);
    expect(await back(late.secret, issuer.answerTo(late.address))).toMatchObject(over);
  });

  it('with another’s code is none', async () => {
    issuer.has(outsider());
    const [one, other] = [await begin(), await begin()];
    const { code = '' } = issuer.answerTo(other.address);
    const answer = { ...issuer.answerTo(one.address), code };
    expect(await back(one.secret, answer)).toMatchObject(refused(403, 'outside.failed'));
  });
});

it('the browser is sent to the issuer with all that holds the answer to the question, and back to our own site alone', async () => {
  const address = new URL((await begin({ again: true })).address);
  expect(address.origin).toBe(issuer.url);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    ...{ response_type: 'code', client_id: 'cau-noi', redirect_uri: `${site}/continue`, scope: 'openid email profile', prompt: 'login' },
    ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
    ...{ code_challenge: expect.stringMatching(/^[\w-]{43}$/), code_challenge_method: 'S256' },
  });
});

it('an issuer that is away, or that nobody has configured, says so', async () => {
  const start = (issuerId: string) => service.as().call(api.beginOutside, { body: { issuerId, site } });
  expect(await start('gone')).toMatchObject(refused(503, 'outside.away'));
  expect(await start('khong-co')).toMatchObject(refused(404, 'outside.unknown_issuer'));
  const items = [
    { id: 'vneid', name: 'VNeID' },
    { id: 'gone', name: 'Nơi vắng' },
  ];
  expect((await service.as().call(api.signInIssuers, {})).body).toEqual({ items });
});

it('a former address that is taken back ends the links that were made since', async () => {
  const { as, person, actor } = await newcomer();
  later(60);
  const email = `moi-${++serial}@vi-du.vn`;
  await as.call(links.requestEmailChange, { body: { email } });
  const secretTo = async (to: string, purpose: 'change_email' | 'undo_email_change') =>
    (await lettersTo(service, to, purpose)).at(-1)?.secret ?? '';
  await service.as().call(links.completeEmailChange, { body: { secret: await secretTo(email, 'change_email') } });
  const since = { issuer: 'https://other.example', subject: 'x', name: '', lastUsedAt: null };
  await service.db.manager.insert(AccountLinkEntity, { ...since, id: actor.id, accountId: actor.id, createdAt: service.clock.now() });
  await service.as().call(links.undoEmailChange, { body: { secret: await secretTo(person.email ?? '', 'undo_email_change') } });
  expect(await service.db.manager.findBy(AccountLinkEntity, { accountId: actor.id })).toMatchObject([{ subject: person.sub }]);
  expect((await service.as().call(identity.signIn, { body: { email: person.email ?? '', password: '-' } })).status).toBe(401);
});
