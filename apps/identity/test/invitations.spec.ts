import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { eventually } from '@caunoi/testing/events/eventually';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { InvitationEntity } from '../src/organisations/invitation.entity';
import { MembershipEntity } from '../src/organisations/membership.entity';
import { identityService } from '../src/service';
import { hashOf } from '../src/sessions/secret';
import { enter, invited, join, password, person } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

type Joined = Awaited<ReturnType<typeof join>>;
const of = ({ me }: Joined) => ({ organisationId: me.organisation.id });
const invite = async (owner: Joined, change = {}) =>
  (await owner.as.call(api.inviteMember, { params: of(owner), body: { fullName: 'Lê Văn Mới', manager: false, ...change } })).body;
const read = (secret: string) => service.as().call(api.readInvitation, { body: { secret } });
const open = async (owner: Joined) => (await owner.as.call(api.listInvitations, { params: of(owner) })).body.items;
const accept = (secret: string, change = {}) => {
  const { role: _role, organisation: _organisation, ...sent } = person(change);
  return service.as().call(api.joinByInvitation, { body: { ...sent, secret } });
};
const unknown = { status: 404, body: { code: 'invitation.unknown' } };

describe('an invitation', () => {
  it('is listed to managers, without its secret, which is nowhere in the database', async () => {
    const owner = await join(service);
    const { secret, invitation } = await invite(owner);
    expect(await open(owner)).toEqual([invitation]);
    expect(invitation).toMatchObject({ fullName: 'Lê Văn Mới', manager: false, createdAt: service.clock.now().toISOString() });
    const rows = await service.db.query<object[]>('SELECT invitation::text AS row FROM invitation');
    expect(JSON.stringify([rows, invitation])).not.toContain(secret);
  });

  it('says to whoever holds its secret where it leads', async () => {
    const owner = await join(service);
    const { secret, invitation } = await invite(owner, { manager: true });
    const { expiresAt } = invitation;
    expect(await read(secret)).toEqual({
      status: 200,
      body: { organisation: owner.me.organisation, fullName: 'Lê Văn Mới', manager: true, expiresAt },
    });
  });

  it('lets in once: an account of one’s own, with a password that only its owner knows, signed in', async () => {
    const owner = await join(service);
    const { secret } = await invite(owner, { manager: true });
    const { email, me } = await invited(service, secret, { fullName: 'Lê Thị Mới', locale: 'fr' });
    expect(me).toMatchObject({
      account: { email, fullName: 'Lê Thị Mới', locale: 'fr' },
      organisation: owner.me.organisation,
      manager: true,
      roles: ['business'],
    });
    expect((await enter(service, email)).status).toBe(201);
    expect([await open(owner), await read(secret), await accept(secret)]).toMatchObject([[], unknown, unknown]);
  });

  it('gives the roles of the manager who invites, as far as those are free to choose', async () => {
    const owner = await join(service, { role: 'scientist' });
    const moderator = { ...owner, as: service.as({ ...owner.actor, platformRoles: ['moderator'] }) };
    const { secret } = await invite(moderator);
    expect((await invited(service, secret)).me.roles).toEqual(['scientist']);
  });

  it('followed by two at the same moment lets one in', async () => {
    const owner = await join(service);
    const { secret } = await invite(owner);
    const { all } = await service.db.transaction(async (tx) => {
      await tx.query('SELECT FROM invitation WHERE secret_hash = $1 FOR UPDATE', [hashOf(secret)]);
      const all = Array.from({ length: 2 }, () => accept(secret));
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
    const owner = await join(service);
    const { secret } = await invite(owner);
    service.clock.passDays(6.99);
    expect((await read(secret)).status).toBe(200);
    service.clock.passDays(0.01);
    expect([await read(secret), await accept(secret), await open(owner)]).toMatchObject([unknown, unknown, []]);
    await invite(owner);
    expect(await service.db.manager.countBy(InvitationEntity, of(owner))).toBe(1);
  });

  it('can be taken back, once', async () => {
    const owner = await join(service);
    const { secret, invitation } = await invite(owner);
    const params = { ...of(owner), invitationId: invitation.id };
    expect((await owner.as.call(api.revokeInvitation, { params })).status).toBe(204);
    expect([await read(secret), await accept(secret), await owner.as.call(api.revokeInvitation, { params })]).toMatchObject([
      unknown,
      unknown,
      unknown,
    ]);
  });

  it('of another organisation can not be taken back', async () => {
    const [owner, stranger] = [await join(service), await join(service)];
    const { secret, invitation } = await invite(owner);
    const params = { ...of(stranger), invitationId: invitation.id };
    expect(await stranger.as.call(api.revokeInvitation, { params })).toMatchObject(unknown);
    const named = { ...of(owner), invitationId: invitation.id };
    expect(await stranger.as.call(api.revokeInvitation, { params: named })).toMatchObject({ body: { code: 'organisation.unknown' } });
    expect((await read(secret)).status).toBe(200);
  });

  it('tells the manager nothing of who has an account already; a second account with an e-mail is refused to whoever follows it', async () => {
    const [owner, other] = [await join(service), await join(service)];
    const { secret } = await invite(owner, { fullName: other.email });
    expect(await accept(secret, { email: other.email })).toMatchObject({ status: 409, body: { code: 'account.email_taken' } });
    expect((await read(secret)).status).toBe(200);
  });

  it.each([
    ['a short password', { password: 'mười một ký' }, 'request.invalid'],
    ['the own name as password', { fullName: 'Trần Thị Hồng', password: 'tranthihong1990' }, 'account.password_common'],
    ['a wish to be a moderator', { roles: ['moderator'] }, 'request.invalid'],
    ['a wish to be manager', { manager: true }, 'request.invalid'],
  ])('is not accepted with %s, and stays open', async (_, change, code) => {
    const { secret } = await invite(await join(service));
    expect(await accept(secret, change)).toMatchObject({ status: 422, body: { code } });
    expect((await read(secret)).status).toBe(200);
  });

  it('does not accept the name of the organisation as password', async () => {
    const { secret } = await invite(await join(service));
    expect(await accept(secret, { password: 'htx mùa nước nổi 1' })).toMatchObject({ body: { code: 'account.password_common' } });
  });

  it('is unknown to whoever guesses', async () => expect(await read(randomUUID())).toMatchObject(unknown));
});

it('an organisation has five hundred members and invitations at the most', async () => {
  const owner = await join(service);
  await invite(owner);
  await service.db.query(
    `WITH added AS (
       INSERT INTO account (id, email, password_hash, full_name, locale, organisation_id, created_at)
       SELECT gen_random_uuid(), n || '@dong.vn', '', 'Người thứ ' || n, 'vi', $1, now() FROM generate_series(1, 498) n RETURNING id)
     INSERT INTO membership SELECT id, $1, '{business}', '{}', now() FROM added`,
    [owner.me.organisation.id],
  );
  expect(await owner.as.call(api.inviteMember, { params: of(owner), body: { fullName: 'Người cuối', manager: false } })).toMatchObject({
    status: 409,
    body: { code: 'organisation.full' },
  });
});

it('ends the session that the browser had before', async () => {
  const before = await join(service);
  const { secret } = await invite(await join(service));
  await invited(service, secret, { replaces: before.secret, password });
  expect((await service.as().call(api.exchangeSession, { body: { secret: before.secret } })).status).toBe(401);
});
