import type { Role } from '@caunoi/contracts/access';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import {
  inviteMember,
  joinOrganisation,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from '@caunoi/contracts/identity/invitations.endpoints';
import { endMembership, listMembers, removeMember } from '@caunoi/contracts/identity/members.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { MembershipEntity } from '../src/organisations/membership.entity';
import { identityService } from '../src/service';
import { accept, actorOf, enter, invite, join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const grant = (accountId: string, roles: Role[], organisationId?: string) =>
  service.as(someone('administrator')).call(administration.setRoles, { params: { accountId }, body: { roles, organisationId } });

type Joined = Awaited<ReturnType<typeof join>>;
const of = ({ actor: { organisationId } }: Joined) => ({ organisationId });
const follow = (as: Joined['as'], secret: string) => as.call(joinOrganisation, { body: { secret } });
const switchTo = (as: Joined['as'], organisationId: string) => as.call(api.switchOrganisation, { body: { organisationId } });
const end = (as: Joined['as'], owner: Joined, accountId: string) => as.call(endMembership, { params: { ...of(owner), accountId } });
const reason = 'Đã chuyển công tác';
const remove = (as: Joined['as'], owner: Joined, accountId: string) =>
  as.call(removeMember, { params: { ...of(owner), accountId }, body: { reason } });
const unknownInvitation = { status: 404, body: { code: 'invitation.unknown' } };

/** A business that is invited by a scientist, as a manager or not. */
async function inBoth({ manager = false } = {}) {
  const [first, second] = [await join(service), await join(service, { role: 'scientist' })];
  const { secret } = await invite(service, second.actor, { email: first.email, manager });
  expect((await follow(first.as, secret)).status).toBe(201);
  return { first, second };
}

describe('an invitation that somebody follows who is signed in', () => {
  it('makes a second membership; they go on acting for the first', async () => {
    const { first, second } = await inBoth();
    const me = (await first.as.call(api.getMe, {})).body;
    expect(me).toMatchObject({ organisation: { id: first.actor.organisationId }, manager: true, roles: ['business'] });
    expect(me.memberships).toEqual([
      { organisationId: first.actor.organisationId, name: first.me.organisation.name },
      { organisationId: second.actor.organisationId, name: second.me.organisation.name },
    ]);
    const now = await actorOf(service, first.secret);
    const memberOf = me.memberships.map(({ organisationId }) => organisationId);
    expect(now).toMatchObject({ ...first.actor, emailVerified: true, memberOf });
    const { items } = (await second.as.call(listMembers, { params: of(second) })).body;
    expect(items).toContainEqual(expect.objectContaining({ accountId: first.actor.id, manager: false, roles: ['scientist'] }));
  });

  it('is used by that', async () => {
    const [one, owner] = [await join(service), await join(service)];
    const { secret } = await invite(service, owner.actor, one);
    expect((await follow(one.as, secret)).status).toBe(201);
    expect(await follow(one.as, secret)).toMatchObject(unknownInvitation);
    expect(await accept(service, secret)).toMatchObject(unknownInvitation);
  });

  it('is for the account of the address that it was sent to; any other is told so, and uses nothing up', async () => {
    const [one, other, owner] = [await join(service), await join(service), await join(service)];
    const { secret } = await invite(service, owner.actor, one);
    const refused = { status: 403, body: { code: 'invitation.other_account', email: one.email } };
    expect(await follow(other.as, secret)).toMatchObject(refused);
    expect((await follow(one.as, secret)).status).toBe(201);
  });

  it('proves the address that it was sent to', async () => {
    const [one, owner] = [await join(service), await join(service)];
    expect(one.me.account.emailVerified).toBe(false);
    const { secret } = await invite(service, owner.actor, one);
    expect((await follow(one.as, secret)).body.account.emailVerified).toBe(true);
    expect(await personOf(service, one.secret)).toMatchObject({ emailVerified: true });
  });

  it('stays open when they have become a member meanwhile', async () => {
    const [one, owner] = [await join(service), await join(service)];
    const { secret } = await invite(service, owner.actor, one);
    const membership = { accountId: one.actor.id, ...of(owner), capacities: [], roles: [], createdAt: service.clock.now() };
    await service.db.manager.insert(MembershipEntity, membership);
    expect(await follow(one.as, secret)).toMatchObject({ status: 409, body: { code: 'membership.exists' } });
    await service.db.manager.delete(MembershipEntity, { accountId: one.actor.id, ...of(owner) });
    expect((await follow(one.as, secret)).status).toBe(201);
  });

  it('does nothing once it was taken back or has ended', async () => {
    const [one, owner] = [await join(service), await join(service)];
    const { secret, invitation } = await invite(service, owner.actor, one);
    expect((await owner.as.call(revokeInvitation, { params: { ...of(owner), invitationId: invitation.id } })).status).toBe(204);
    expect(await follow(one.as, secret)).toMatchObject(unknownInvitation);
    const { secret: late } = await invite(service, owner.actor, one);
    service.clock.passDays(7);
    expect(await follow(one.as, late)).toMatchObject(unknownInvitation);
    expect((await one.as.call(api.getMe, {})).body.memberships).toHaveLength(1);
  });

  it('gives a person who is a member nowhere an organisation to switch to', async () => {
    const [one, owner] = [await join(service), await join(service)];
    await service.db.manager.delete(MembershipEntity, { accountId: one.actor.id });
    const { secret } = await invite(service, owner.actor, one);
    expect((await follow(one.as, secret)).body).toMatchObject({ organisation: null, memberships: [of(owner)] });
    expect((await switchTo(one.as, owner.actor.organisationId)).body).toMatchObject({
      me: { organisation: { id: owner.actor.organisationId } },
    });
    expect((await enter(service, one.email)).body.me.organisation?.id).toBe(owner.actor.organisationId);
  });
});

describe('whoever is a member of two organisations', () => {
  it('switches between them: with another secret, in that session only, and the next sign-in begins there', async () => {
    const { first, second } = await inBoth();
    const elsewhere = (await enter(service, first.email)).body.secret;
    const { status, body } = await switchTo(first.as, second.actor.organisationId);
    expect({ status, me: body.me }).toMatchObject({
      status: 200,
      me: { organisation: { id: second.actor.organisationId }, manager: false, roles: ['scientist'] },
    });
    expect(await actorOf(service, body.secret)).toMatchObject({
      id: first.actor.id,
      sessionId: first.actor.sessionId,
      organisationId: second.actor.organisationId,
      capacities: ['scientist'],
    });
    expect((await service.as().call(api.exchangeSession, { body: { secret: first.secret } })).status).toBe(401);
    expect(await actorOf(service, elsewhere)).toMatchObject(of(first));
    expect((await enter(service, first.email)).body.me.organisation?.id).toBe(second.actor.organisationId);
  });

  it('has the rights of the organisation that they act for, and of no other', async () => {
    const { first, second } = await inBoth();
    expect(await first.as.call(listMembers, { params: of(second) })).toMatchObject({ status: 404 });
    const acting = service.as(await actorOf(service, (await switchTo(first.as, second.actor.organisationId)).body.secret));
    expect((await acting.call(listMembers, { params: of(second) })).status).toBe(200);
    expect(await acting.call(inviteMember, { params: of(second), body: { email: 'ai@vi-du.vn', manager: false } })).toMatchObject({
      status: 403,
    });
    expect(await acting.call(listMembers, { params: of(first) })).toMatchObject({
      status: 404,
      body: { code: 'organisation.unknown' },
    });
  });

  it('switches to no organisation of others, nor to one that there is not', async () => {
    const [one, stranger] = [await join(service), await join(service)];
    for (const organisationId of [stranger.actor.organisationId, randomUUID()])
      expect(await switchTo(one.as, organisationId)).toMatchObject({ status: 404, body: { code: 'membership.unknown' } });
    expect(await actorOf(service, one.secret)).toEqual(one.actor);
  });

  it('is granted capacities in the organisation that is named, and appointed whomever they act for', async () => {
    const { first, second } = await inBoth();
    expect((await grant(first.actor.id, ['business', 'moderator'], second.actor.organisationId)).status).toBe(200);
    expect(await actorOf(service, first.secret)).toMatchObject({ capacities: ['business'], platformRoles: ['moderator'] });
    const { secret } = (await switchTo(first.as, second.actor.organisationId)).body;
    expect(await actorOf(service, secret)).toMatchObject({ capacities: ['business'], platformRoles: ['moderator'] });
    expect((await grant(first.actor.id, ['scientist'], first.actor.organisationId)).status).toBe(200);
    expect(await actorOf(service, secret)).toMatchObject({ capacities: ['business'], platformRoles: [] });
  });

  it('loses the invitations that they made in each when their address is freed', async () => {
    const { first, second } = await inBoth({ manager: true });
    const acting = await actorOf(service, (await switchTo(first.as, second.actor.organisationId)).body.secret);
    const [here, there, others] = [await invite(service, first.actor), await invite(service, acting), await invite(service, second.actor)];
    const release = { params: { accountId: first.actor.id } };
    expect((await service.as(someone('administrator')).call(administration.releaseAddress, release)).status).toBe(204);
    const read = async ({ secret }: { secret: string }) => (await service.as().call(readInvitation, { body: { secret } })).status;
    expect([await read(here), await read(there), await read(others)]).toEqual([404, 404, 200]);
    expect(await service.db.manager.findBy(MembershipEntity, { accountId: first.actor.id })).toMatchObject([{ roles: [] }, { roles: [] }]);
  });
});

describe('a membership that ends', () => {
  it('is lost at once by the sessions that stand on it; the others go on', async () => {
    const { first, second } = await inBoth();
    const elsewhere = (await enter(service, first.email)).body.secret;
    const { secret } = (await switchTo(first.as, second.actor.organisationId)).body;
    expect((await remove(second.as, second, first.actor.id)).status).toBe(204);
    expect(await personOf(service, secret)).toMatchObject({ organisationId: null, memberOf: [first.actor.organisationId], capacities: [] });
    expect(await actorOf(service, elsewhere)).toMatchObject(of(first));
    expect((await enter(service, first.email)).body.me.organisation?.id).toBe(first.actor.organisationId);
    expect(await switchTo(first.as, second.actor.organisationId)).toMatchObject({ status: 404 });
  });

  it('is ended by managers, and by whoever leaves', async () => {
    const { first, second } = await inBoth();
    const { secret } = (await switchTo(first.as, second.actor.organisationId)).body;
    const acting = service.as(await actorOf(service, secret));
    for (const act of [end, remove])
      expect(await act(acting, second, second.actor.id)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await end(second.as, second, first.actor.id)).toMatchObject({ status: 409, body: { code: 'member.reason_needed' } });
    expect(await end(first.as, second, first.actor.id)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
    expect((await end(acting, second, first.actor.id)).status).toBe(204);
    expect(await end(acting, second, first.actor.id)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
  });

  it('is never the last manager’s, nor somebody’s elsewhere', async () => {
    const { first, second } = await inBoth();
    expect(await end(second.as, second, second.actor.id)).toMatchObject({ status: 409, body: { code: 'member.last_owner' } });
    expect(await remove(second.as, second, (await join(service)).actor.id)).toMatchObject({
      status: 404,
      body: { code: 'account.unknown' },
    });
    expect(await remove(second.as, second, second.actor.id)).toMatchObject({ status: 409, body: { code: 'account.own' } });
    expect(await end(second.as, first, first.actor.id)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
  });

  it('can be left although nobody manages the organisation any more', async () => {
    const { first, second } = await inBoth();
    const acting = service.as(await actorOf(service, (await switchTo(first.as, second.actor.organisationId)).body.secret));
    const release = { params: { accountId: second.actor.id } };
    expect((await service.as(someone('administrator')).call(administration.releaseAddress, release)).status).toBe(204);
    expect((await end(acting, second, first.actor.id)).status).toBe(204);
  });

  it('of two managers who end each other’s at the same moment leaves one', async () => {
    const { first, second } = await inBoth({ manager: true });
    const acting = service.as(await actorOf(service, (await switchTo(first.as, second.actor.organisationId)).body.secret));
    const answers = await Promise.all([remove(acting, second, second.actor.id), remove(second.as, second, first.actor.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });
});

describe('somebody without a membership', () => {
  const alone = async () => {
    const one = await join(service);
    await service.db.manager.delete(MembershipEntity, { accountId: one.actor.id });
    return one;
  };

  it('signs in, acts for nobody and in no capacity, and is told so', async () => {
    const { email, actor } = await alone();
    const { status, body } = await enter(service, email);
    expect({ status, me: body.me }).toMatchObject({ status: 201, me: { organisation: null, manager: false, roles: [], memberships: [] } });
    const now = await personOf(service, body.secret);
    expect(now).toMatchObject({ id: actor.id, organisationId: null, memberOf: [], capacities: [] });
    expect((await service.as(now).call(api.getMe, {})).body).toEqual(body.me);
  });

  it('keeps what the platform has appointed them to, until it is withdrawn', async () => {
    const { email, actor, secret } = await alone();
    expect(await grant(actor.id, ['moderator'])).toMatchObject({ status: 200, body: { roles: ['moderator'] } });
    expect(await personOf(service, secret)).toMatchObject({ organisationId: null, capacities: [], platformRoles: ['moderator'] });
    const { body } = await service.as(someone('administrator')).call(administration.listAccounts, { query: { q: email } });
    expect(body.items).toMatchObject([{ organisationId: null, organisationName: '', roles: ['moderator'] }]);
    expect((await grant(actor.id, [])).status).toBe(200);
    expect(await personOf(service, secret)).toMatchObject({ platformRoles: [] });
  });

  it('is given no capacity, for there is no organisation for it', async () => {
    const { actor } = await alone();
    expect(await grant(actor.id, ['business'])).toMatchObject({ status: 404, body: { code: 'membership.unknown' } });
  });

  it('sees nothing of what was theirs, even by a token of before', async () => {
    const { actor, as } = await alone();
    const params = { organisationId: actor.organisationId };
    expect(await as.call(listInvitations, { params })).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
    expect((await as.call(api.getMe, {})).body).toMatchObject({ organisation: null, manager: false });
  });
});
