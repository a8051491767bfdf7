import { joinOrganisation } from '@caunoi/contracts/identity/invitations.endpoints';
import * as api from '@caunoi/contracts/identity/join-requests.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import { listMembers } from '@caunoi/contracts/identity/members.endpoints';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { MembershipEntity } from '../src/organisations/membership.entity';
import { identityService } from '../src/service';
import { lettersTo } from './letters';
import { noticesOf } from './notices';
import { actorOf, admit, invite, join, organisation, password, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

let serial = 0;
/** Somebody with an organisation of their own, and a proven address. */
async function founder(change = {}) {
  const joined = await join(service, change);
  await service.db.query('UPDATE account SET email_verified_at = now() WHERE id = $1', [joined.actor.id]);
  const actor = { ...joined.actor, emailVerified: true };
  return { ...joined, actor, as: service.as(actor), params: { organisationId: actor.organisationId } };
}
type Founder = Awaited<ReturnType<typeof founder>>;

const at = (domain: string) => ({ email: `nguoi-${++serial}@${domain}` });
const ask = (one: Founder, organisationId: string, change = {}) =>
  one.as.call(api.askToJoin, { body: { organisationId, role: 'scientist', message: 'Tôi ở phòng kỹ thuật', ...change } });
const mine = async (one: Founder) => (await one.as.call(api.myJoinRequests, {})).body.items;
const applicants = async ({ as, params }: Founder) => (await as.call(api.listApplicants, { params })).body.items;
const accept = ({ as, params }: Founder, requestId: string, manager = false) =>
  as.call(api.acceptApplicant, { params: { ...params, requestId }, body: { manager } });
const decline = ({ as, params }: Founder, requestId: string, reason = 'Chưa rõ bạn là ai') =>
  as.call(api.declineApplicant, { params: { ...params, requestId }, body: { reason } });
const unknown = { status: 404, body: { code: 'join_request.unknown' } };

describe('a request', () => {
  it('is told to the managers, shown to them, and lets in with the role that they choose', async () => {
    const [owner, asker] = [await founder(), await founder({ fullName: 'Lê Thị Xin' })];
    const { organisationId } = owner.params;
    const asked = await ask(asker, organisationId);
    expect(asked).toMatchObject({ status: 201, body: { state: 'open', organisationName: owner.me.organisation.name, reason: null } });
    const { id } = asked.body;
    expect(await applicants(owner)).toMatchObject([
      { id, accountId: asker.actor.id, fullName: 'Lê Thị Xin', email: asker.email, role: 'scientist', message: 'Tôi ở phòng kỹ thuật' },
    ]);
    expect(await accept(owner, id, true)).toMatchObject({ status: 200, body: { manager: true, roles: ['scientist'] } });
    expect(await mine(asker)).toMatchObject([{ id, state: 'accepted' }]);
    expect(await applicants(owner)).toEqual([]);
    expect((await personOf(service, asker.secret)).memberOf).toContain(organisationId);
    expect(await noticesOf(service, organisationId)).toEqual([
      ['join_requested', null, 'Tôi ở phòng kỹ thuật'],
      ['join_accepted', asker.actor.id, null],
    ]);
    expect([await accept(owner, id), await decline(owner, id)]).toMatchObject([unknown, unknown]);
  });

  it('is declined with a reason, which the asker reads; then they may ask again', async () => {
    const [owner, asker] = [await founder(), await founder()];
    const { body } = await ask(asker, owner.params.organisationId, { message: '' });
    expect((await decline(owner, body.id)).status).toBe(204);
    expect(await mine(asker)).toMatchObject([{ state: 'declined', reason: 'Chưa rõ bạn là ai' }]);
    expect(await noticesOf(service, owner.params.organisationId)).toEqual([
      ['join_requested', null, null],
      ['join_declined', asker.actor.id, 'Chưa rõ bạn là ai'],
    ]);
    expect((await ask(asker, owner.params.organisationId)).status).toBe(201);
  });

  it('is taken back by who asked, and by nobody else', async () => {
    const [owner, asker, other] = [await founder(), await founder(), await founder()];
    const { body } = await ask(asker, owner.params.organisationId);
    const withdraw = (one: Founder) => one.as.call(api.withdrawJoinRequest, { params: { requestId: body.id } });
    expect(await withdraw(other)).toMatchObject(unknown);
    expect((await withdraw(asker)).status).toBe(204);
    expect([await withdraw(asker), await accept(owner, body.id)]).toMatchObject([unknown, unknown]);
    expect(await mine(asker)).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('expires after thirty days: the asker sees it, managers do not, and one may ask again', async () => {
    const [owner, asker] = [await founder(), await founder()];
    const { body } = await ask(asker, owner.params.organisationId);
    service.clock.passDays(30);
    expect([await mine(asker), await applicants(owner)]).toMatchObject([[{ state: 'expired' }], []]);
    const later = { ...owner, as: service.as({ ...owner.actor, provenAt: Number.MAX_SAFE_INTEGER }) };
    expect([await accept(later, body.id), await decline(later, body.id)]).toMatchObject([unknown, unknown]);
    expect((await ask(asker, owner.params.organisationId)).status).toBe(201);
  });

  it('is one at a time for an organisation, five in all, and none of members', async () => {
    const asker = await founder();
    const others = await Promise.all(Array.from({ length: 6 }, () => founder()));
    const [first, ...more] = others.map(({ params }) => params.organisationId);
    const both = await Promise.all([ask(asker, first ?? ''), ask(asker, first ?? '')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const statuses = [];
    for (const id of more) statuses.push((await ask(asker, id)).status);
    expect(statuses).toEqual([201, 201, 201, 201, 409]);
    expect(await ask(asker, asker.params.organisationId)).toMatchObject({ status: 409, body: { code: 'membership.exists' } });
  });

  it('goes to no organisation that there is not, nor to one that nobody manages, nor from an address that is not proven', async () => {
    const [owner, asker] = [await founder(), await founder()];
    const none = { status: 404, body: { code: 'organisation.unknown' } };
    expect(await ask(asker, randomUUID())).toMatchObject(none);
    await service.db.manager.delete(MembershipEntity, owner.params);
    expect(await ask(asker, owner.params.organisationId)).toMatchObject(none);
    const unproven = { ...asker, as: service.as({ ...asker.actor, emailVerified: false }) };
    expect(await ask(unproven, owner.params.organisationId)).toMatchObject({ status: 403, body: { code: 'account.unproven' } });
  });

  it('is answered by managers only', async () => {
    const [owner, asker, stranger] = [await founder(), await founder(), await founder()];
    const { body } = await ask(asker, owner.params.organisationId);
    const member = { ...owner, as: (await admit(service, owner.actor)).as };
    const forbidden = { status: 403, body: { code: 'access.role' } };
    expect([await accept(member, body.id), await decline(member, body.id)]).toMatchObject([forbidden, forbidden]);
    const outside = { ...stranger, params: owner.params };
    expect(await accept(outside, body.id)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
    expect(await accept(stranger, body.id)).toMatchObject(unknown);
  });

  it('is answered, too, by an invitation that the asker follows', async () => {
    const [owner, asker] = [await founder(), await founder()];
    await ask(asker, owner.params.organisationId);
    const { secret } = await invite(service, owner.actor, { email: asker.email });
    expect((await asker.as.call(joinOrganisation, { body: { secret } })).status).toBe(201);
    expect([await mine(asker), await applicants(owner)]).toMatchObject([[{ state: 'accepted' }], []]);
  });
});

describe('whoever signs up and asks', () => {
  const signUp = (organisationId: string, email: string) =>
    service.as().call(api.signUpToJoin, {
      body: { email, password, fullName: 'Phạm Văn Hỏi', role: 'business', organisationId, message: '' },
    });

  it('acts for nobody, is shown and told of once the address is proven, and comes in when a manager says yes', async () => {
    const owner = await founder();
    const { email } = at('hoi.vi-du.vn');
    const { status, body } = await signUp(owner.params.organisationId, email);
    expect([status, body.me]).toMatchObject([201, { organisation: null, memberships: [], manager: false }]);
    expect([await applicants(owner), await noticesOf(service, owner.params.organisationId)]).toEqual([[], []]);
    const [letter] = await lettersTo(service, email, 'verify_email');
    await service.as().call(links.completeVerification, { body: { secret: letter?.secret ?? '' } });
    const [applicant] = await applicants(owner);
    expect(await noticesOf(service, owner.params.organisationId)).toEqual([['join_requested', null, null]]);
    expect((await accept(owner, applicant?.id ?? '')).status).toBe(200);
    expect(await actorOf(service, body.secret)).toMatchObject(owner.params);
  });

  it('is not accepted while the address is not proven, even by whoever knows the request', async () => {
    const owner = await founder();
    await signUp(owner.params.organisationId, at('hoi.vi-du.vn').email);
    const [row] = await service.db.query<{ id: string }[]>('SELECT id FROM join_request WHERE organisation_id = $1', [
      owner.params.organisationId,
    ]);
    expect(await accept(owner, row?.id ?? '')).toMatchObject(unknown);
  });

  it('is refused where there is no such organisation', async () =>
    expect(await signUp(randomUUID(), at('hoi.vi-du.vn').email)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } }));
});

describe('an organisation is found', () => {
  const found = async (taxCode?: string | null) =>
    (await service.as().call(api.findOrganisations, { query: { taxCode: taxCode ?? '' } })).body.items.map(({ id }) => id);
  const joinable = async (one: Founder) => (await one.as.call(api.joinableOrganisations, {})).body.items.map(({ id }) => id);
  const open = ({ as, params }: Founder, ...domains: string[]) => as.call(api.setJoinDomains, { params, body: { domains } });

  it('by its tax code, as long as somebody manages it', async () => {
    const owner = await founder();
    expect(await found(owner.me.organisation.taxCode)).toEqual([owner.params.organisationId]);
    await service.db.manager.delete(MembershipEntity, owner.params);
    expect(await found(owner.me.organisation.taxCode)).toEqual([]);
  });

  it('by the domain of a proven address, once its managers have opened it to that', async () => {
    const domain = `vien-${randomUUID()}.vi-du.vn`;
    const [owner, colleague] = [await founder(at(domain)), await founder(at(domain))];
    const { as, params } = owner;
    expect((await as.call(api.joinDomains, { params })).body.items).toEqual([{ domain, open: false }]);
    expect(await joinable(colleague)).toEqual([]);
    expect((await open(owner, domain)).body.items).toEqual([{ domain, open: true }]);
    expect([await joinable(colleague), await joinable(owner), await joinable(await founder())]).toEqual([[params.organisationId], [], []]);
    await service.db.query('UPDATE account SET email_verified_at = NULL WHERE id = $1', [colleague.actor.id]);
    expect(await joinable(colleague)).toEqual([]);
    await open(owner);
    expect((await as.call(api.joinDomains, { params })).body.items).toEqual([{ domain, open: false }]);
  });

  it('by no domain that no member has shown, nor by that of a public mail provider', async () => {
    const owner = await founder(at('gmail.com'));
    const refused = { status: 409, body: { code: 'organisation.domain_not_shown' } };
    expect([await open(owner, 'gmail.com'), await open(owner, 'cong-ty-khac.vn')]).toMatchObject([refused, refused]);
    const unproven = await founder(at('chua-xac-nhan.vn'));
    await service.db.query('UPDATE account SET email_verified_at = NULL WHERE id = $1', [unproven.actor.id]);
    expect(await open(unproven, 'chua-xac-nhan.vn')).toMatchObject(refused);
  });
});

it('whoever has an account founds another organisation, as its manager; ten at the most', async () => {
  const one = await founder();
  const foundAs = (as = one.as) => as.call(api.foundOrganisation, { body: { role: 'business', organisation: organisation() } });
  const { status, body } = await foundAs();
  expect([status, body.memberships]).toEqual([201, [expect.objectContaining(one.params), expect.anything()]]);
  const organisationId = body.memberships[1]?.organisationId ?? '';
  const acting = service.as({ ...one.actor, organisationId });
  expect((await acting.call(listMembers, { params: { organisationId } })).body.items).toMatchObject([
    { accountId: one.actor.id, manager: true, roles: ['business'] },
  ]);
  for (let n = 0; n < 8; n += 1) expect((await foundAs()).status).toBe(201);
  expect(await foundAs()).toMatchObject({ status: 409, body: { code: 'organisation.too_many' } });
  expect(await foundAs(service.as({ ...one.actor, emailVerified: false }))).toMatchObject({ body: { code: 'account.unproven' } });
});
