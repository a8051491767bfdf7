import type { LinkPurpose } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { PasskeyEntity } from '../src/factors/passkey.entity';
import { identityService } from '../src/service';
import { lettersTo } from './letters';
import { enter, join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

let number = 0;
const another = () => `dia-chi-moi-${++number}@vi-du.vn`;
const secretTo = async (email: string, purpose: LinkPurpose) => (await lettersTo(service, email, purpose)).at(-1)?.secret ?? '';
const complete = (secret: string) => service.as().call(links.completeEmailChange, { body: { secret } });
const undo = (secret: string) => service.as().call(links.undoEmailChange, { body: { secret } });
const over = { status: 404, body: { code: 'link.unknown' } };

/** Somebody whose address is proven. */
async function proven() {
  const person = await join(service);
  await service.as().call(links.completeVerification, { body: { secret: await secretTo(person.email, 'verify_email') } });
  return person;
}

/** The same, who has asked for another address. */
async function asking() {
  const person = await proven();
  const email = another();
  expect((await person.as.call(links.requestEmailChange, { body: { email } })).status).toBe(204);
  return { ...person, former: person.email, email, secret: await secretTo(email, 'change_email'), session: person.secret };
}

it('another address counts once the link of the letter to it was followed: until then the former one does, and then it alone', async () => {
  const { former, email, secret, as, actor, session } = await asking();
  expect((await enter(service, former)).status).toBe(201);
  expect((await enter(service, email)).status).toBe(401);
  expect(await complete(secret)).toEqual({ status: 200, body: { accountId: actor.id } });
  expect((await eventProbe(service.db).of(actor.id)).slice(-2)).toMatchObject([
    { type: 'caunoi.security.noticed.v1', data: { notice: 'email_changed', email } },
    { type: 'caunoi.person.changed.v1', data: { email, emailVerified: true } },
  ]);
  expect([(await enter(service, former)).status, (await enter(service, email)).status]).toEqual([401, 201]);
  expect((await as.call(api.getMe, {})).body.account).toMatchObject({ email, emailVerified: true });
  expect(await personOf(service, session)).toMatchObject({ id: actor.id });
  expect(await complete(secret)).toMatchObject(over);
});

it('the former address can take it back for a week: whoever is in is out, with the password and what they have added to come in', async () => {
  const { former, email, secret, actor, session } = await asking();
  await complete(secret);
  const back = await secretTo(former, 'undo_email_change');
  const passkey = {
    accountId: actor.id,
    credentialId: 'k',
    publicKey: Buffer.from('k'),
    counter: '0',
    transports: [],
    name: 'k',
    lastUsedAt: null,
  };
  await service.db.manager.insert(PasskeyEntity, { ...passkey, id: actor.id, createdAt: service.clock.now() });
  expect((await undo(back)).status).toBe(200);
  expect([(await enter(service, former)).status, (await enter(service, email)).status]).toEqual([401, 401]);
  await service.as().call(links.requestPasswordReset, { body: { email: former } });
  const wanted = 'mưa rào tháng bảy 2026';
  const reset = { secret: await secretTo(former, 'reset_password'), password: wanted };
  expect((await service.as().call(links.completePasswordReset, { body: reset })).status).toBe(200);
  expect((await enter(service, former, wanted)).status).toBe(201);
  expect((await service.as().call(api.exchangeSession, { body: { secret: session } })).status).toBe(401);
  expect(await service.db.manager.countBy(PasskeyEntity, { accountId: actor.id })).toBe(0);
  expect(await undo(back)).toMatchObject(over);

  const late = await asking();
  await complete(late.secret);
  const missed = await secretTo(late.former, 'undo_email_change');
  service.clock.passDays(7);
  expect(await undo(missed)).toMatchObject(over);
});

it('an address that was never proven can take nothing back: it may be somebody else’s', async () => {
  const person = await join(service);
  const email = another();
  await person.as.call(links.requestEmailChange, { body: { email } });
  expect((await complete(await secretTo(email, 'change_email'))).status).toBe(200);
  expect(await lettersTo(service, person.email, 'undo_email_change')).toEqual([]);
});

it('nobody is told whether an address has an account: neither by the answer, nor by its time, nor by a letter', async () => {
  const [one, other] = [await proven(), await proven()];
  const asked = async (email: string) => {
    const from = performance.now();
    const { status, body } = await one.as.call(links.requestEmailChange, { body: { email } });
    expect(performance.now() - from).toBeGreaterThanOrEqual(390);
    return { status, body };
  };
  expect(await asked(other.email)).toEqual(await asked(another()));
  expect(await lettersTo(service, other.email, 'change_email')).toEqual([]);
});

it('of two who were sent to one address the first who follows the link has it', async () => {
  const [one, other] = [await proven(), await proven()];
  const email = another();
  for (const { as } of [one, other]) await as.call(links.requestEmailChange, { body: { email } });
  const [first, second] = (await lettersTo(service, email, 'change_email')).map(({ secret }) => secret);
  expect((await complete(first ?? '')).status).toBe(200);
  expect(await complete(second ?? '')).toMatchObject({ status: 409, body: { code: 'account.email_taken' } });
});

it('it is asked for within ten minutes of a proof, and after some letters one waits', async () => {
  const { as } = await proven();
  const ask = async () => (await as.call(links.requestEmailChange, { body: { email: another() } })).status;
  expect([await ask(), await ask(), await ask(), await ask(), await ask(), await ask()]).toEqual([204, 204, 204, 204, 204, 429]);
  service.clock.set(new Date(service.clock.now().getTime() + 601_000));
  expect(await ask()).toBe(403);
}, 30_000);
