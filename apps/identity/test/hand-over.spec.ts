import {
  acceptHandOver,
  endHandOver,
  endMembership,
  listMembers,
  offerHandOver,
  removeMember,
  setManager,
} from '@caunoi/contracts/identity/members.endpoints';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { identityService } from '../src/service';
import { noticesOf } from './notices';
import { admit, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

/** A manager and a plain member. */
async function two() {
  const owner = await join(service, { fullName: 'Trần Thị Chủ' });
  const heir = await admit(service, owner.actor, { fullName: 'Lê Văn Nối' });
  return { owner, heir, params: { organisationId: owner.actor.organisationId } };
}
type Two = Awaited<ReturnType<typeof two>>;

const offer = ({ owner, params }: Two, accountId: string) => owner.as.call(offerHandOver, { params, body: { accountId } });
const roles = async ({ owner, heir, params }: Two) => {
  const { items } = (await owner.as.call(listMembers, { params })).body;
  const manages = (id: string) => items.find(({ accountId }) => accountId === id)?.manager;
  return [manages(owner.actor.id), manages(heir.accountId)];
};
const seenBy = async (as: Two['owner']['as'], { params }: Two) => (await as.call(listMembers, { params })).body.handOver;
const unknown = { status: 404, body: { code: 'hand_over.unknown' } };

it('a place as manager that is offered changes nothing before the member says yes, and then both at once', async () => {
  const all = await two();
  const { owner, heir, params } = all;
  const offered = await offer(all, heir.accountId);
  expect(offered).toMatchObject({
    status: 200,
    body: { fromAccountId: owner.actor.id, fromName: 'Trần Thị Chủ', toAccountId: heir.accountId, toName: 'Lê Văn Nối' },
  });
  expect([await seenBy(owner.as, all), await seenBy(heir.as, all)]).toEqual([offered.body, offered.body]);
  expect(await roles(all)).toEqual([true, false]);
  expect(await heir.as.call(acceptHandOver, { params })).toMatchObject({
    status: 200,
    body: { accountId: heir.accountId, manager: true },
  });
  expect(await roles(all)).toEqual([false, true]);
  expect(await seenBy(owner.as, all)).toBeNull();
  expect(await heir.as.call(acceptHandOver, { params })).toMatchObject(unknown);
  expect(await noticesOf(service, params.organisationId)).toEqual([
    ['handover_offered', heir.accountId, null],
    ['handover_accepted', owner.actor.id, null],
  ]);
});

it('it is accepted by nobody else, seen by nobody whom it does not concern, and offered to no stranger, manager or oneself', async () => {
  const all = await two();
  const { owner, heir, params } = all;
  const third = await admit(service, owner.actor);
  const deputy = await admit(service, owner.actor, { manager: true });
  await offer(all, heir.accountId);
  expect(await third.as.call(acceptHandOver, { params })).toMatchObject(unknown);
  expect(await third.as.call(endHandOver, { params })).toMatchObject(unknown);
  expect([await seenBy(third.as, all), await seenBy(deputy.as, all)]).toEqual([null, expect.objectContaining({ toName: 'Lê Văn Nối' })]);
  expect(await third.as.call(offerHandOver, { params, body: { accountId: heir.accountId } })).toMatchObject({ status: 403 });
  expect(await offer(all, randomUUID())).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
  expect(await offer(all, deputy.accountId)).toMatchObject({ status: 409, body: { code: 'hand_over.manager' } });
  expect(await offer(all, owner.actor.id)).toMatchObject({ status: 409, body: { code: 'account.own' } });
});

it('it is declined, which is told, or taken back, or ends after seven days', async () => {
  const all = await two();
  const { owner, heir, params } = all;
  for (const one of [heir, owner]) {
    await offer(all, heir.accountId);
    expect((await one.as.call(endHandOver, { params })).status).toBe(204);
    expect(await heir.as.call(acceptHandOver, { params })).toMatchObject(unknown);
  }
  expect((await noticesOf(service, params.organisationId)).filter(([notice]) => notice !== 'handover_offered')).toEqual([
    ['handover_declined', owner.actor.id, null],
  ]);
  await offer(all, heir.accountId);
  service.clock.passDays(7);
  const later = service.as({ ...heir.actor, provenAt: Number.MAX_SAFE_INTEGER });
  expect(await later.call(acceptHandOver, { params })).toMatchObject(unknown);
  expect(await seenBy(later, all)).toBeNull();
});

it.each<[string, (all: Two) => Promise<unknown>]>([
  ['the member leaves', ({ heir, params }) => heir.as.call(endMembership, { params: { ...params, accountId: heir.accountId } })],
  [
    'the member is removed',
    ({ owner, heir, params }) =>
      owner.as.call(removeMember, { params: { ...params, accountId: heir.accountId }, body: { reason: 'Đã nghỉ việc' } }),
  ],
  [
    'the manager manages no more',
    async ({ owner, heir: _, params }) => {
      await admit(service, owner.actor, { manager: true });
      return owner.as.call(setManager, { params: { ...params, accountId: owner.actor.id }, body: { manager: false } });
    },
  ],
])('it ends when %s', async (_, happens) => {
  const all = await two();
  await offer(all, all.heir.accountId);
  await happens(all);
  expect(await service.db.query('SELECT FROM hand_over WHERE organisation_id = $1', [all.params.organisationId])).toEqual([]);
});

it('managers tell nobody but whom it concerns that they are made one, are one no more, or are removed, and why', async () => {
  const { owner, heir, params } = await two();
  const place = { ...params, accountId: heir.accountId };
  await owner.as.call(setManager, { params: place, body: { manager: true } });
  await owner.as.call(setManager, { params: place, body: { manager: true } });
  await owner.as.call(setManager, { params: place, body: { manager: false } });
  await owner.as.call(removeMember, { params: place, body: { reason: 'Đã chuyển công tác' } });
  expect(await noticesOf(service, params.organisationId)).toEqual([
    ['made_manager', heir.accountId, null],
    ['manager_no_more', heir.accountId, null],
    ['member_removed', heir.accountId, 'Đã chuyển công tác'],
  ]);
});

it('what changes who has the say asks for a proof of the last ten minutes', async () => {
  const { owner, heir, params } = await two();
  const stale = service.as({ ...owner.actor, provenAt: 1 });
  const place = { ...params, accountId: heir.accountId };
  const refused = { status: 403, body: { code: 'access.proof_old' } };
  expect([
    await stale.call(offerHandOver, { params, body: { accountId: heir.accountId } }),
    await stale.call(setManager, { params: place, body: { manager: true } }),
    await stale.call(removeMember, { params: place, body: { reason: 'x' } }),
    await stale.call(endMembership, { params: { ...params, accountId: owner.actor.id } }),
    await stale.call(acceptHandOver, { params }),
  ]).toMatchObject([refused, refused, refused, refused, refused]);
});
