import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { endMembership, setManager } from '@caunoi/contracts/identity/members.endpoints';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { identityService } from '../src/service';
import { actorOf, enter, invite, invited, join, password } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

/** What was noted of a thing, in order: what, and by whom. */
const actsOn = async (thingId: string) =>
  (
    await service.db.query<{ act: string; actor_id: string; said: object }[]>(
      `SELECT a.act, a.actor_id, a.said FROM act a JOIN act_link l ON l.act_id = a.id WHERE a.thing_id = $1 ORDER BY l.seq`,
      [thingId],
    )
  ).map(({ act, actor_id: actor, said }) => [act, actor, said]);

it('who comes into an organisation, manages it and goes stands in the log', async () => {
  const owner = await join(service);
  const organisationId = owner.me.organisation.id;
  const { secret, invitation } = await invite(service, owner.actor);
  const member = await actorOf(service, (await invited(service, secret)).secret);
  const one = { organisationId, accountId: member.id };
  await owner.as.call(setManager, { params: one, body: { manager: true } });
  await service.as(member).call(endMembership, { params: one });
  const [ownerId, memberId] = [owner.me.account.id, member.id];
  expect(await actsOn(organisationId)).toEqual([
    ['organisation.invite', ownerId, { invitationId: invitation.id, manager: false }],
    ['organisation.join', memberId, { accountId: memberId, manager: false, capacities: ['business'] }],
    ['organisation.set_manager', ownerId, { accountId: memberId, manager: true }],
    ['organisation.end_membership', memberId, { accountId: memberId }],
  ]);
});

it('what the owner of an account is told of stands in the log', async () => {
  const owner = await join(service);
  await enter(service, owner.email, password, { client: '198.51.100.7', browser: 'x'.repeat(43) });
  await owner.as.call(identity.renewPassword, { body: { current: password, wanted: 'mưa rào tháng bảy 2026' } });
  const { id } = owner.me.account;
  expect(await actsOn(id)).toEqual([
    ['account.signed_in_on_new_device', id, {}],
    ['account.password_changed', id, {}],
  ]);
});
