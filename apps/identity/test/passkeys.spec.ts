import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import { SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/identity/passkeys.endpoints';
import * as factor from '@caunoi/contracts/identity/second-factor.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { closeDemo, loadDemo } from '../src/demo';
import { AccountEntity } from '../src/accounts/account.entity';
import { PasskeyEntity } from '../src/factors/passkey.entity';
import { identityService } from '../src/service';
import { device } from './device';
import { join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const site = 'http://localhost:3000';
const later = (seconds: number) => service.clock.set(new Date(service.clock.now().getTime() + seconds * 1000));
const refused = { status: 401, body: { code: 'passkey.refused' } };
const told = async (accountId: string) =>
  (await eventProbe(service.db).of(accountId))
    .filter(({ type }) => type === SecurityNoticed.type)
    .map(({ data }) => (data as { notice: string }).notice);

type Device = ReturnType<typeof device>;
const askedFor = async () => (await service.as().call(api.passkeySignInOptions, { body: { site } })).body;
const signIn = (signed: ReturnType<Device['use']>, change = {}) =>
  service.as().call(api.signInByPasskey, { body: { ...signed, site, device: 'Safari', ...change } });
const enter = async (own: Device, change = {}) => signIn(own.use(await askedFor()), change);

async function add(person: Pick<Awaited<ReturnType<typeof join>>, 'as'>, own: Device, name = 'Điện thoại') {
  const options = await person.as.call(api.passkeyOptions, { body: { site } });
  return person.as.call(api.addPasskey, { body: { ...own.make(options.body), name, site } });
}

/** Somebody with a device that keeps a passkey of theirs. */
async function holder() {
  const person = await join(service);
  const own = device();
  const { status, body } = await add(person, own);
  expect(status).toBe(200);
  return { ...person, own, passkey: body };
}

describe('a passkey', () => {
  it('is made for its account by the name that its owner gives it, who is told, and signs in as both steps', async () => {
    const { own, passkey, actor, as } = await holder();
    const createdAt = service.clock.now().toISOString();
    expect(passkey).toEqual({ id: expect.any(String), name: 'Điện thoại', createdAt, lastUsedAt: null });
    later(60);
    const { status, body } = await enter(own, { browser: 'b'.repeat(43) });
    expect([status, body.me.account.id]).toEqual([201, actor.id]);
    expect(await personOf(service, body.secret)).toMatchObject({ id: actor.id, strong: true });
    const [listed] = (await as.call(factor.security, {})).body.passkeys;
    expect(listed).toEqual({ ...passkey, lastUsedAt: service.clock.now().toISOString() });
    expect(await told(actor.id)).toEqual(['second_factor_added', 'signed_in_on_new_device']);
  });

  it('tells the browser whose it is to be, which are there already, and that a finger or a PIN is to be asked for', async () => {
    const { as, email, own } = await holder();
    const { body } = await as.call(api.passkeyOptions, { body: { site } });
    expect(body).toMatchObject({
      rp: { id: 'localhost', name: 'Cầu Nối' },
      user: { name: email, displayName: 'Người Thử' },
      attestation: 'none',
      excludeCredentials: [{ id: own.use({ challenge: 'x' }).id, transports: ['internal'] }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });

  it('is one of several, is there once, and signs in no more once it was removed', async () => {
    const { own, passkey, as, actor } = await holder();
    const other = device();
    expect((await add({ as }, other, 'Máy tính')).status).toBe(200);
    expect(await add({ as }, other)).toMatchObject({ status: 409, body: { code: 'passkey.exists' } });
    expect((await as.call(api.removePasskey, { params: { passkeyId: passkey.id } })).status).toBe(204);
    expect(await enter(own)).toMatchObject(refused);
    expect((await enter(other)).status).toBe(201);
    expect(await told(actor.id)).toContain('second_factor_removed');
  });

  it('of somebody else does not exist', async () => {
    const [owner, stranger] = [await holder(), await join(service)];
    const remove = stranger.as.call(api.removePasskey, { params: { passkeyId: owner.passkey.id } });
    expect(await remove).toMatchObject({ status: 404, body: { code: 'passkey.unknown' } });
    expect((await enter(owner.own)).status).toBe(201);
  });

  it('is made within ten minutes of a proof, and an account has twenty', async () => {
    const { as, actor } = await holder();
    const { id: _, ...row } = await service.db.manager.findOneByOrFail(PasskeyEntity, { accountId: actor.id });
    const more = Array.from({ length: 19 }, (_one, n) => ({ ...row, id: randomUUID(), credentialId: `${row.credentialId}${n}` }));
    await service.db.manager.insert(PasskeyEntity, more);
    expect(await add({ as }, device())).toMatchObject({ status: 409, body: { code: 'passkey.too_many' } });
    later(601);
    const old = { status: 403, body: { code: 'access.proof_old' } };
    expect(await as.call(api.passkeyOptions, { body: { site } })).toMatchObject(old);
    expect(await as.call(api.removePasskey, { params: { passkeyId: more[0]?.id ?? '' } })).toMatchObject(old);
  });
});

describe('what a device signs', () => {
  it('opens one session: the same answer again opens none, nor does one to what nobody asked', async () => {
    const { own } = await holder();
    const signed = own.use(await askedFor());
    const both = await Promise.all([signIn(signed), signIn(signed)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(await signIn(own.use({ challenge: Buffer.from('made up').toString('base64url') }))).toMatchObject(refused);
  });

  it('is asked for a short time', async () => {
    const { own } = await holder();
    const options = await askedFor();
    later(601);
    expect(await signIn(own.use(options))).toMatchObject(refused);
  });

  it.each([
    ['at another site', () => device({ site: 'https://cau-noi.example' })],
    ['without asking for a finger or a PIN', () => device({ verifies: false })],
  ])('%s makes no passkey', async (_, other) => {
    expect(await add(await join(service), other())).toMatchObject(refused);
  });

  it('with another key, or of a passkey that nobody has, opens nothing', async () => {
    const { own } = await holder();
    const forged = { ...device().use(await askedFor()), id: own.use({ challenge: 'x' }).id };
    expect(await signIn(forged)).toMatchObject(refused);
    expect(await enter(device())).toMatchObject(refused);
  });

  it('for a passkey of one account makes none for another', async () => {
    const [one, other] = [await join(service), await join(service)];
    const { body } = await one.as.call(api.passkeyOptions, { body: { site } });
    expect(await other.as.call(api.addPasskey, { body: { ...device().make(body), name: 'x', site } })).toMatchObject(refused);
  });

  it('to be made does not sign in, nor the other way round', async () => {
    const { own, as } = await holder();
    const { body } = await as.call(api.passkeyOptions, { body: { site } });
    expect(await signIn(own.use(body))).toMatchObject(refused);
    expect(await as.call(api.addPasskey, { body: { ...device().make(await askedFor()), name: 'x', site } })).toMatchObject(refused);
  });
});

describe('an account that is closed', () => {
  it('by a block is told why, by a freed address is unknown', async () => {
    const [blocked, freed] = [await holder(), await holder()];
    const administrator = service.as(someone('administrator'));
    await administrator.call(administration.blockAccount, { params: { accountId: blocked.actor.id }, body: { reason: 'Gửi thư rác' } });
    await administrator.call(administration.releaseAddress, { params: { accountId: freed.actor.id } });
    expect(await enter(blocked.own)).toMatchObject({ status: 403, body: { code: 'account.blocked', reason: 'Gửi thư rác' } });
    expect(await enter(freed.own)).toMatchObject(refused);
  });

  it('with the demo content has no passkeys left', async () => {
    await loadDemo(service.app);
    const { id: accountId } = await service.db.manager.findOneByOrFail(AccountEntity, { email: 'quantri@demo.caunoi.vn' });
    const { actor } = await holder();
    await service.db.manager.update(PasskeyEntity, { accountId: actor.id }, { accountId });
    await closeDemo(service.app);
    expect(await service.db.manager.countBy(PasskeyEntity, { accountId })).toBe(0);
  });
});
