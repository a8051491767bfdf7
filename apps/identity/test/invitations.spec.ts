import * as api from '@caunoi/contracts/identity/identity.endpoints';
import {
  inviteMember,
  listInvitations,
  readInvitation,
  resendInvitation,
  revokeInvitation,
} from '@caunoi/contracts/identity/invitations.endpoints';
import { eventually } from '@caunoi/testing/events/eventually';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { InvitationEntity } from '../src/organisations/invitation.entity';
import { MembershipEntity } from '../src/organisations/membership.entity';
import { identityService } from '../src/service';
import { hashOf } from '../src/sessions/secret';
import { lettersTo } from './letters';
import { accept, enter, invite as inviteAs, invited, invitedBy, join, password } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

/** Who signs up has proven nothing yet; these have. */
const founder = async (change = {}) => {
  const joined = await join(service, change);
  const actor = { ...joined.actor, emailVerified: true };
  return { ...joined, actor, as: service.as(actor) };
};
type Founder = Awaited<ReturnType<typeof founder>>;

let serial = 0;
const newAddress = () => `moi${++serial}@vi-du.vn`;
const of = ({ me }: Founder) => ({ organisationId: me.organisation.id });
const invite = (owner: Founder, change = {}) => inviteAs(service, owner.actor, change);
const ask = (owner: Founder, email: string, change = {}) =>
  owner.as.call(inviteMember, { params: of(owner), body: { email, manager: false, ...change } });
const again = (owner: Founder, invitationId: string) => owner.as.call(resendInvitation, { params: { ...of(owner), invitationId } });
const read = (secret: string) => service.as().call(readInvitation, { body: { secret } });
const open = async (owner: Founder) => (await owner.as.call(listInvitations, { params: of(owner) })).body.items;
const letters = (email: string) => lettersTo(service, email, 'accept_invitation');
const unknown = { status: 404, body: { code: 'invitation.unknown' } };

describe('an invitation', () => {
  it('is listed to managers; its secret is in the letter and nowhere in the database', async () => {
    const owner = await founder();
    const { secret, invitation, email } = await invite(owner);
    expect(await open(owner)).toEqual([invitation]);
    expect(invitation).toMatchObject({ email, manager: false, createdAt: service.clock.now().toISOString() });
    const rows = await service.db.query<object[]>('SELECT invitation::text AS row FROM invitation');
    expect(JSON.stringify([rows, invitation])).not.toContain(secret);
  });

  it('is a letter in the language that the manager has chosen, and says who invites into what', async () => {
    const owner = await founder({ fullName: 'Trần Thị Xoài' });
    const email = newAddress();
    await ask(owner, email, { locale: 'fr' });
    const organisationName = owner.me.organisation.name;
    expect(await letters(email)).toMatchObject([
      { locale: 'fr', fullName: '', organisationName, invitedBy: 'Trần Thị Xoài', accountId: null },
    ]);
  });

  it('says to whoever holds its secret where it leads, as often as they look', async () => {
    const owner = await founder();
    const { secret, invitation, email } = await invite(owner, { manager: true });
    const offer = { organisation: owner.me.organisation, email, manager: true, hasAccount: false, expiresAt: invitation.expiresAt };
    expect([await read(secret), await read(secret)]).toEqual([
      { status: 200, body: offer },
      { status: 200, body: offer },
    ]);
  });

  it('lets in once: an account of the address, which is proven, with a password that only its owner knows, signed in', async () => {
    const owner = await founder();
    const { secret, email } = await invite(owner, { manager: true });
    const { me } = await invited(service, secret, { fullName: 'Lê Thị Mới', locale: 'fr' });
    expect(me).toMatchObject({
      account: { email, emailVerified: true, fullName: 'Lê Thị Mới', locale: 'fr' },
      organisation: owner.me.organisation,
      manager: true,
      roles: ['business'],
    });
    expect((await enter(service, email)).status).toBe(201);
    expect([await open(owner), await read(secret), await accept(service, secret)]).toMatchObject([[], unknown, unknown]);
  });

  it('gives the roles of the manager who invites, as far as those are free to choose', async () => {
    const { actor } = await founder({ role: 'scientist' });
    const { secret } = await inviteAs(service, { ...actor, platformRoles: ['moderator'] });
    expect((await invited(service, secret)).me.roles).toEqual(['scientist']);
  });

  it('followed by two at the same moment lets one in', async () => {
    const owner = await founder();
    const { secret } = await invite(owner);
    const { all } = await service.db.transaction(async (tx) => {
      await tx.query('SELECT FROM invitation WHERE secret_hash = $1 FOR UPDATE', [hashOf(secret)]);
      const all = Array.from({ length: 2 }, () => accept(service, secret));
      await eventually(async () => {
        const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect((await service.db.query<unknown[]>(waiting)).length).toBeGreaterThan(1);
      });
      return { all };
    });
    const answers = await Promise.all(all);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect(await service.db.manager.countBy(MembershipEntity, of(owner))).toBe(2);
  });

  it('ends after seven days', async () => {
    const owner = await founder();
    const { secret } = await invite(owner);
    service.clock.passDays(6.99);
    expect((await read(secret)).status).toBe(200);
    service.clock.passDays(0.01);
    expect([await read(secret), await accept(service, secret), await open(owner)]).toMatchObject([unknown, unknown, []]);
    await invite(owner);
    expect(await service.db.manager.countBy(InvitationEntity, of(owner))).toBe(1);
  });

  it('can be taken back, once', async () => {
    const owner = await founder();
    const { secret, invitation } = await invite(owner);
    const params = { ...of(owner), invitationId: invitation.id };
    expect((await owner.as.call(revokeInvitation, { params })).status).toBe(204);
    expect([await read(secret), await accept(service, secret)]).toMatchObject([unknown, unknown]);
    expect([await owner.as.call(revokeInvitation, { params }), await again(owner, invitation.id)]).toMatchObject([unknown, unknown]);
  });

  it('can be sent again: for seven days from then, and the older link ends', async () => {
    const owner = await founder();
    const { secret, invitation, email } = await invite(owner);
    service.clock.passDays(6);
    expect((await again(owner, invitation.id)).body).toMatchObject({ id: invitation.id, email });
    const renewed = await invitedBy(service, email);
    service.clock.passDays(6);
    expect([await read(secret), await read(renewed)]).toMatchObject([unknown, { status: 200 }]);
    expect(await letters(email)).toHaveLength(2);
  });

  it('to the same address takes the place of the one before, with the role that it says', async () => {
    const owner = await founder();
    const { secret, email } = await invite(owner);
    const renewed = await invite(owner, { email, manager: true });
    expect(await open(owner)).toEqual([renewed.invitation]);
    expect([await read(secret), await read(renewed.secret)]).toMatchObject([unknown, { body: { manager: true } }]);
  });

  it('of another organisation can not be taken back, nor sent again', async () => {
    const [owner, stranger] = [await founder(), await founder()];
    const { secret, invitation } = await invite(owner);
    const params = { ...of(stranger), invitationId: invitation.id };
    expect([await stranger.as.call(revokeInvitation, { params }), await again(stranger, invitation.id)]).toMatchObject([unknown, unknown]);
    const named = { ...of(owner), invitationId: invitation.id };
    expect(await stranger.as.call(revokeInvitation, { params: named })).toMatchObject({ body: { code: 'organisation.unknown' } });
    expect((await read(secret)).status).toBe(200);
  });

  it.each([
    ['a short password', { password: 'mười một ký' }, 'request.invalid'],
    ['the own name as password', { fullName: 'Trần Thị Hồng', password: 'tranthihong1990' }, 'account.password_common'],
    ['another address', { email: 'khac@vi-du.vn' }, 'request.invalid'],
    ['a wish to be a moderator', { roles: ['moderator'] }, 'request.invalid'],
    ['a wish to be manager', { manager: true }, 'request.invalid'],
  ])('is not accepted with %s, and stays open', async (_, change, code) => {
    const { secret } = await invite(await founder());
    expect(await accept(service, secret, change)).toMatchObject({ status: 422, body: { code } });
    expect((await read(secret)).status).toBe(200);
  });

  it('does not accept the name of the organisation as password', async () => {
    const { secret } = await invite(await founder());
    expect(await accept(service, secret, { password: 'htx mùa nước nổi 1' })).toMatchObject({ body: { code: 'account.password_common' } });
  });

  it('is unknown to whoever guesses', async () => expect(await read(randomUUID())).toMatchObject(unknown));
});

describe('whether an address has an account', () => {
  it('is told to no manager: the answer is the same, and only its owner reads a letter in their name and language', async () => {
    const [owner, other] = [await founder(), await founder({ locale: 'en', fullName: 'An Văn Bình' })];
    const unlike = { id: expect.any(String), email: expect.any(String), createdAt: expect.any(String), expiresAt: expect.any(String) };
    const [known, stranger] = [await ask(owner, other.email), await ask(owner, newAddress())];
    expect(known).toEqual({ status: 201, body: { ...stranger.body, ...unlike } });
    expect(Object.keys(known.body)).toEqual(Object.keys(stranger.body));
    expect(await letters(other.email)).toMatchObject([{ locale: 'en', fullName: 'An Văn Bình', accountId: null }]);
  });

  it('is told to whoever reads its letters, who is not let in with a second account', async () => {
    const [owner, other] = [await founder(), await founder()];
    const { secret } = await invite(owner, { email: other.email });
    expect((await read(secret)).body).toMatchObject({ hasAccount: true, email: other.email });
    expect(await accept(service, secret)).toMatchObject({ status: 409, body: { code: 'account.email_taken' } });
    expect((await read(secret)).status).toBe(200);
  });
});

describe('letters', () => {
  it('go to nobody who is a member already', async () => {
    const owner = await founder();
    const { secret, email } = await invite(owner);
    await invited(service, secret);
    expect(await ask(owner, email)).toMatchObject({ status: 409, body: { code: 'invitation.member' } });
    expect(await letters(email)).toHaveLength(1);
  });

  it('are written in the name of those only who have proven their own address', async () => {
    const { as, actor } = await join(service);
    const email = newAddress();
    const answer = await as.call(inviteMember, { params: { organisationId: actor.organisationId }, body: { email, manager: false } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'account.unproven' } });
    expect(await letters(email)).toEqual([]);
  });

  it('are fifty a day at the most for an organisation, those that are sent again too', async () => {
    const owner = await founder();
    const { invitation } = await invite(owner);
    await service.db.query('UPDATE invitation_day SET letters = 49 WHERE organisation_id = $1', [owner.me.organisation.id]);
    expect((await again(owner, invitation.id)).status).toBe(200);
    const refused = { status: 409, body: { code: 'invitation.too_many' } };
    expect([await again(owner, invitation.id), await ask(owner, newAddress())]).toMatchObject([refused, refused]);
    expect(await open(owner)).toHaveLength(1);
    service.clock.passDays(1);
    expect((await ask(owner, newAddress())).status).toBe(201);
  });

  it('do not come to the same address again and again, from whichever organisation', async () => {
    const [owner, email] = [await founder(), newAddress()];
    const statuses = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await ask(owner, email)).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429]);
  });
});

it('an organisation has five hundred members and invitations at the most', async () => {
  const owner = await founder();
  await invite(owner);
  await service.db.query(
    `WITH added AS (
       INSERT INTO account (id, email, password_hash, full_name, locale, organisation_id, created_at)
       SELECT gen_random_uuid(), n || '@dong.vn', '', 'Người thứ ' || n, 'vi', $1, now() FROM generate_series(1, 498) n RETURNING id)
     INSERT INTO membership SELECT id, $1, '{business}', '{}', now() FROM added`,
    [owner.me.organisation.id],
  );
  expect(await ask(owner, newAddress())).toMatchObject({ status: 409, body: { code: 'organisation.full' } });
});

it('ends the session that the browser had before', async () => {
  const before = await founder();
  const { secret } = await invite(await founder());
  await invited(service, secret, { replaces: before.secret, password });
  expect((await service.as().call(api.exchangeSession, { body: { secret: before.secret } })).status).toBe(401);
});
