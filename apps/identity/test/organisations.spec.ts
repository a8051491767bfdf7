import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { inviteMember, listInvitations, resendInvitation, revokeInvitation } from '@caunoi/contracts/identity/invitations.endpoints';
import { listMembers, setManager } from '@caunoi/contracts/identity/members.endpoints';
import { OrganisationPicturesNamed } from '@caunoi/contracts/identity/identity.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { identityService } from '../src/service';
import { admit, join, organisation } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

type Joined = Awaited<ReturnType<typeof join>>;
const of = ({ me }: Joined) => ({ organisationId: me.organisation.id });

const memberOf = ({ actor }: Joined, change = {}) => admit(service, actor, change);

describe('an organisation', () => {
  it('can be seen by everybody', async () => {
    const owner = await join(service);
    const answer = await service.as().call(api.getOrganisation, { params: of(owner) });
    expect(answer).toEqual({ status: 200, body: owner.me.organisation });
  });

  it('that does not exist is unknown', async () =>
    expect(await service.as().call(api.getOrganisation, { params: { organisationId: randomUUID() } })).toMatchObject({
      status: 404,
      body: { code: 'organisation.unknown' },
    }));

  it('gets a logo from its manager, which everybody sees and files hears of', async () => {
    const owner = await join(service);
    const { id, version } = owner.me.organisation;
    const logo = { fileId: randomUUID(), width: 480, height: 480, placeholder: 'data:image/webp;base64,UklGRg==' };
    const put = (as: Joined['as'], sent: number, wanted: typeof logo | null) =>
      as.call(api.setLogo, { params: { organisationId: id }, body: { version: sent, logo: wanted } });
    const member = await memberOf(owner);
    expect(await put(member.as, version, logo)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await put((await join(service)).as, version, logo)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
    const { body: shown } = await put(owner.as, version, logo);
    expect((await service.as().call(api.getOrganisation, { params: { organisationId: id } })).body).toEqual({ ...shown, logo });
    expect(await put(owner.as, version, null)).toMatchObject({ status: 412, body: { code: 'organisation.stale' } });
    expect(await put(owner.as, shown.version, null)).toMatchObject({ status: 200, body: { logo: null } });
    const told = await eventProbe(service.db).of(id);
    expect(told.flatMap(({ type, data }) => (type === OrganisationPicturesNamed.type ? [data] : []))).toEqual([
      { id, organisationId: id, shownTo: 'public', pictures: [logo.fileId] },
      { id, organisationId: id, shownTo: 'public', pictures: [] },
    ]);
  });

  it('is changed by its manager, and the others are told', async () => {
    const owner = await join(service);
    const details = organisation({ name: 'HTX Đồng Sen', website: 'https://dong-sen.vn/' });
    const answer = await owner.as.call(api.updateOrganisation, { params: of(owner), body: { version: 1, details } });
    expect(answer).toMatchObject({ status: 200, body: { ...details, vsic: null, version: 2 } });
    expect(await eventProbe(service.db).of(owner.me.organisation.id)).toMatchObject([
      { sequence: 1 },
      { type: 'caunoi.organisation.changed.v1', sequence: 2, data: details },
    ]);
  });

  it('saved without a change tells nobody', async () => {
    const owner = await join(service);
    const answer = await owner.as.call(api.updateOrganisation, { params: of(owner), body: { version: 1, details: owner.organisation } });
    expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await eventProbe(service.db).of(owner.me.organisation.id)).toHaveLength(1);
  });

  it('changed by somebody else meanwhile is not overwritten: the current one comes back', async () => {
    const owner = await join(service);
    const change = (name: string) =>
      owner.as.call(api.updateOrganisation, { params: of(owner), body: { version: 1, details: { ...owner.organisation, name } } });
    const { body: current } = await change('HTX Một');
    const answer = await change('HTX Hai');
    expect(answer).toMatchObject({ status: 412, body: { code: 'organisation.stale', current } });
  });

  it('of two who change it at the same moment one is told that it is stale', async () => {
    const owner = await join(service);
    const answers = await Promise.all(
      ['Một', 'Hai'].map((name) =>
        owner.as.call(api.updateOrganisation, { params: of(owner), body: { version: 1, details: { ...owner.organisation, name } } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('may say the tax code that another says, too: nobody has verified either', async () => {
    const [owner, other] = [await join(service), await join(service)];
    const details = { ...owner.organisation, taxCode: other.organisation.taxCode };
    const answer = await owner.as.call(api.updateOrganisation, { params: of(owner), body: { version: 1, details } });
    expect(answer).toMatchObject({ status: 200, body: { taxCode: other.organisation.taxCode, verification: 'self_declared' } });
  });

  it('that was verified is the only one of its tax code', async () => {
    const [one, two] = [await join(service), await join(service)];
    const verify = ({ me }: Joined) =>
      service.db.query(`UPDATE organisation SET tax_code = '0309999999', verification = 'verified' WHERE id = $1`, [me.organisation.id]);
    await verify(one);
    await expect(verify(two)).rejects.toThrow('organisation_verified_tax_code');
  });

  it.each([
    ['another name', { name: 'Ngân hàng Khác' }, 'self_declared'],
    ['another tax code', { taxCode: '0301111111' }, 'self_declared'],
    ['another website', { website: 'https://dong-sen.vn/' }, 'verified'],
  ])('that was verified and gets %s (%j) is %s', async (_, change, verification) => {
    const owner = await join(service);
    await service.db.query(`UPDATE organisation SET verification = 'verified' WHERE id = $1`, [owner.me.organisation.id]);
    const body = { version: 1, details: { ...owner.organisation, ...change } };
    expect(await owner.as.call(api.updateOrganisation, { params: of(owner), body })).toMatchObject({ status: 200, body: { verification } });
  });
});

describe('members', () => {
  it('are seen by members, in the order of their names', async () => {
    const owner = await join(service);
    const member = await memberOf(owner, { fullName: 'An Văn Bình' });
    const { body } = await member.as.call(listMembers, { params: of(owner) });
    expect(body.items).toEqual([
      { accountId: member.accountId, fullName: 'An Văn Bình', email: member.email, manager: false, roles: ['business'] },
      { accountId: owner.actor.id, fullName: 'Người Thử', email: owner.email, manager: true, roles: ['business'] },
    ]);
  });
});

describe('managers', () => {
  it('make other members managers, and step back', async () => {
    const owner = await join(service);
    const member = await memberOf(owner);
    const set = (by: Joined['as'], accountId: string, manager: boolean) =>
      by.call(setManager, { params: { ...of(owner), accountId }, body: { manager } });
    expect(await set(owner.as, member.accountId, true)).toMatchObject({ status: 200, body: { manager: true } });
    expect(await set(member.as, owner.actor.id, false)).toMatchObject({ status: 200, body: { accountId: owner.actor.id, manager: false } });
    expect(await set(owner.as, member.accountId, false)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await set(member.as, member.accountId, false)).toMatchObject({ status: 409, body: { code: 'member.last_owner' } });
  });

  it('two who dismiss each other at the same moment leave one', async () => {
    const owner = await join(service);
    const member = await memberOf(owner, { manager: true });
    const dismissals = [
      owner.as.call(setManager, { params: { ...of(owner), accountId: member.accountId }, body: { manager: false } }),
      member.as.call(setManager, { params: { ...of(owner), accountId: owner.actor.id }, body: { manager: false } }),
    ];
    expect((await Promise.all(dismissals)).map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('do not reach accounts of other organisations', async () => {
    const [owner, stranger] = [await join(service), await join(service)];
    const answer = await owner.as.call(setManager, {
      params: { ...of(owner), accountId: stranger.actor.id },
      body: { manager: false },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
  });
});

describe.each([
  [
    'change the organisation',
    api.updateOrganisation,
    (owner: Joined) => ({ params: of(owner), body: { version: 1, details: owner.organisation } }),
  ],
  ['invite a member', inviteMember, (owner: Joined) => ({ params: of(owner), body: { email: 'ai@vi-du.vn', manager: false } })],
  ['see the invitations', listInvitations, (owner: Joined) => ({ params: of(owner) })],
  ['send an invitation again', resendInvitation, (owner: Joined) => ({ params: { ...of(owner), invitationId: owner.actor.id } })],
  ['take back an invitation', revokeInvitation, (owner: Joined) => ({ params: { ...of(owner), invitationId: owner.actor.id } })],
  ['make a manager', setManager, (owner: Joined) => ({ params: { ...of(owner), accountId: owner.actor.id }, body: { manager: true } })],
])('%s', (_, endpoint, sent) => {
  it('is not for plain members', async () => {
    const owner = await join(service);
    const { as } = await memberOf(owner);
    expect(await as.call(endpoint, sent(owner))).toMatchObject({ status: 403, body: { code: 'access.role', needs: ['manager'] } });
  });

  it('of another organisation is impossible: it is unknown', async () => {
    const [owner, stranger] = [await join(service), await join(service)];
    expect(await stranger.as.call(endpoint, sent(owner))).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
  });

  it('needs a session', async () =>
    expect(await service.as().call(endpoint, sent(await join(service)))).toMatchObject({
      status: 401,
      body: { code: 'access.signed_out' },
    }));
});

it('members of another organisation are unknown', async () => {
  const [owner, stranger] = [await join(service), await join(service)];
  expect(await stranger.as.call(listMembers, { params: of(owner) })).toMatchObject({
    status: 404,
    body: { code: 'organisation.unknown' },
  });
});
