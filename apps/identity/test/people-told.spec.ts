import type { Role } from '@caunoi/contracts/access';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { joinOrganisation } from '@caunoi/contracts/identity/invitations.endpoints';
import { removeMember, setManager } from '@caunoi/contracts/identity/members.endpoints';
import type { Person } from '@caunoi/contracts/identity/identity.events';
import { sqlOf } from '@caunoi/kit/events/sql';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { promote } from '../src/accounts/promote';
import { UntoldPeople } from '../src/accounts/untold-people.job';
import { identityService } from '../src/service';
import { invite, invited, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const administrator = () => service.as(someone('administrator'));
const toldOf = async (accountId: string) =>
  (await eventProbe(service.db).of(accountId)).filter(({ type }) => type === 'caunoi.person.changed.v1' || type === 'caunoi.tombstone.v1');
const lastOf = async (accountId: string) => (await toldOf(accountId)).at(-1);
type Joined = Awaited<ReturnType<typeof join>>;
const inviteInto = async ({ actor }: Joined, whom: { email?: string; manager?: boolean } = {}) =>
  (await invite(service, actor, whom)).secret;
const block = (accountId: string) =>
  administrator().call(administration.blockAccount, { params: { accountId }, body: { reason: 'Gửi thư rác' } });

describe('a person', () => {
  it('is told of from sign-up on, by whom it concerns, once', async () => {
    const { actor, email, me } = await join(service);
    const expected: Person = {
      id: actor.id,
      email,
      emailVerified: false,
      fullName: 'Người Thử',
      locale: 'vi',
      memberships: [{ organisationId: me.organisation.id, manager: true }],
      platformRoles: [],
      blocked: false,
    };
    expect(await toldOf(actor.id)).toEqual([{ type: 'caunoi.person.changed.v1', sequence: 1, data: expected }]);
    expect((await eventProbe(service.db).envelopesOf(actor.id))[0]).toMatchObject({ actorid: actor.id, actorkind: 'person' });
  });

  it('who comes by an invitation, too, and who becomes a member of one more organisation', async () => {
    const [owner, other] = [await join(service), await join(service)];
    const { me } = await invited(service, await inviteInto(owner, { manager: true }));
    const first = { organisationId: owner.me.organisation.id, manager: true };
    expect(await toldOf(me.account.id)).toMatchObject([{ sequence: 1, data: { memberships: [first] } }]);
    expect((await eventProbe(service.db).envelopesOf(me.account.id))[0]).toMatchObject({ actorid: me.account.id });
    const secret = await inviteInto(other, { email: owner.email });
    await owner.as.call(joinOrganisation, { body: { secret } });
    const second = { organisationId: other.me.organisation.id, manager: false };
    expect(await lastOf(owner.actor.id)).toMatchObject({ sequence: 2, data: { memberships: [first, second] } });
  });

  it('is told of anew whenever something of it changes, each time with a higher number', async () => {
    const owner = await join(service);
    const { me } = await invited(service, await inviteInto(owner));
    const accountId = me.account.id;
    const params = { organisationId: owner.me.organisation.id, accountId };
    const person = service.as({ ...owner.actor, id: accountId });
    const changes: [() => Promise<unknown>, Partial<Person>][] = [
      [() => person.call(api.updateMe, { body: { fullName: 'Lê Thị Khác', locale: 'fr' } }), { fullName: 'Lê Thị Khác', locale: 'fr' }],
      [
        () => owner.as.call(setManager, { params, body: { manager: true } }),
        { memberships: [{ organisationId: params.organisationId, manager: true }] },
      ],
      [
        () =>
          administrator().call(administration.setRoles, {
            params: { accountId },
            body: { roles: ['business', 'moderator'] satisfies Role[] },
          }),
        { platformRoles: ['moderator'] },
      ],
      [() => block(accountId), { blocked: true }],
      [() => administrator().call(administration.unblockAccount, { params: { accountId } }), { blocked: false }],
      [() => owner.as.call(removeMember, { params, body: { reason: 'Đã nghỉ việc' } }), { memberships: [] }],
    ];
    for (const [n, [change, expected]] of changes.entries()) {
      await change();
      expect(await lastOf(accountId)).toMatchObject({ sequence: n + 2, data: expected });
    }
  });

  it('is not told of when the change is refused', async () => {
    const { actor } = await join(service);
    const answer = await administrator().call(administration.setRoles, { params: { accountId: actor.id }, body: { roles: [] } });
    expect(answer.status).toBe(422);
    expect(await toldOf(actor.id)).toHaveLength(1);
  });

  it('is gone when their address is freed, whatever becomes of the account later', async () => {
    const { actor } = await join(service);
    const released = await administrator().call(administration.releaseAddress, { params: { accountId: actor.id } });
    expect(released.status).toBe(204);
    expect(await lastOf(actor.id)).toMatchObject({ type: 'caunoi.tombstone.v1', sequence: 2, data: null });
    await block(actor.id);
    expect(await lastOf(actor.id)).toMatchObject({ type: 'caunoi.tombstone.v1', sequence: 3, data: null });
  });

  it('has one order, also when much of it changes at the same moment', async () => {
    const [owner, ...others] = [await join(service), await join(service), await join(service), await join(service)];
    const accountId = owner.actor.id;
    const secrets: string[] = [];
    for (const other of others) secrets.push(await inviteInto(other, { email: owner.email }));
    await Promise.all([
      ...secrets.map((secret) => owner.as.call(joinOrganisation, { body: { secret } })),
      owner.as.call(api.updateMe, { body: { fullName: 'Một Người', locale: 'en' } }),
      administrator().call(administration.setRoles, { params: { accountId }, body: { roles: ['business', 'analyst'] } }),
    ]);
    const told = await toldOf(accountId);
    expect(told.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    const last = told.find(({ sequence }) => sequence === 6)?.data as Person;
    expect(last).toMatchObject({ fullName: 'Một Người', locale: 'en', platformRoles: ['analyst'] });
    expect(last.memberships).toHaveLength(4);
  });
});

describe('people of a release that told nobody of them', () => {
  const formerly = (id: string) => service.db.query('UPDATE account SET version = 0, told = false WHERE id = $1', [id]);
  const run = () => service.app.get(UntoldPeople).run();

  it('are told once, whichever replica does it, beside those who change at that moment', async () => {
    await run();
    const people = await Promise.all([join(service), join(service), join(service)]);
    for (const { actor } of people) await formerly(actor.id);
    const [first] = people;
    const change = first?.as.call(api.updateMe, { body: { fullName: 'Đổi Ngay', locale: 'vi' } });
    const runs = await Promise.all([run(), run()]);
    await change;
    expect(runs.map(({ failed }) => failed)).toEqual([0, 0]);
    for (const { actor } of people.slice(1)) expect(await toldOf(actor.id)).toHaveLength(2);
    expect(await lastOf(first?.actor.id ?? '')).toMatchObject({ data: { fullName: 'Đổi Ngay' } });
    expect(await run()).toEqual({ done: 0, failed: 0 });
  });

  it('whose address was freed are gone', async () => {
    const { actor } = await join(service);
    await administrator().call(administration.releaseAddress, { params: { accountId: actor.id } });
    await formerly(actor.id);
    await run();
    expect(await lastOf(actor.id)).toMatchObject({ type: 'caunoi.tombstone.v1' });
  });

  it('an administrator made by an operator is told of, too', async () => {
    const { actor, email } = await join(service);
    await promote(sqlOf(service.db), email);
    expect(await run()).toEqual({ done: 1, failed: 0 });
    expect(await lastOf(actor.id)).toMatchObject({ sequence: 2, data: { platformRoles: ['administrator'] } });
  });
});
