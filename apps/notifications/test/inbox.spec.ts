import type { Person } from '@caunoi/contracts/identity/identity.events';
import { PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { InterestChanged, MatchSuggested } from '@caunoi/contracts/matching/matching.events';
import { NeedPublished, NeedReturned, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import * as api from '@caunoi/contracts/notifications/notifications.endpoints';
import { OrganisationNoticed } from '@caunoi/contracts/identity/organisation.events';
import { InboxChanged } from '@caunoi/contracts/notifications/notifications.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { notificationsService } from '../src/service';
import { ExpiryNotices } from '../src/things/expiry-notices.job';
import { interestOf, matchOf, needOf, personOf } from './facts';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService(notificationsService, { bus });
});
beforeEach(() => service.clock.set(new Date()));
afterAll(stopServices);

/** Somebody whom notifications knows, with a need of their organisation that waits for review. */
async function owner(change: Partial<Person> = {}) {
  const actor = someone('business');
  const person = personOf(actor, change);
  await bus.deliver(PersonChanged, person);
  const need = needOf({ organisationId: actor.organisationId, status: 'under_review' });
  await bus.deliver(NeedSubmitted, need, { sequence: 1 });
  const inbox = async (query = {}) => (await service.as(actor).call(api.listNotifications, { query })).body;
  return { actor, person, need, inbox };
}

it('a review decision is in the inbox of every member, with its reason, once', async () => {
  const { actor, need, inbox } = await owner();
  const colleague = memberOf(actor.organisationId, 'business');
  await bus.deliver(PersonChanged, personOf(colleague));
  const returned = { ...need, status: 'returned' as const, reason: 'unclear' as const };
  const eventId = randomUUID();
  await bus.deliver(NeedReturned, returned, { sequence: 2, eventId });
  await bus.deliver(NeedReturned, returned, { sequence: 2, eventId });
  const { items, unread } = await inbox();
  expect(unread).toBe(1);
  expect(items).toMatchObject([
    {
      topic: 'review',
      event: 'returned',
      reason: 'unclear',
      count: 1,
      readAt: null,
      thing: { id: need.id, title: need.title, kind: 'need' },
    },
  ]);
  expect((await service.as(colleague).call(api.listNotifications, {})).body).toMatchObject({ unread: 1, items: [{ event: 'returned' }] });
  expect((await service.as(someone('business')).call(api.listNotifications, {})).body).toEqual({ items: [], next: null, unread: 0 });
});

it('whoever did it is not told of it', async () => {
  const { actor, need, inbox } = await owner();
  await bus.deliver(NeedReturned, { ...need, status: 'returned' }, { sequence: 2, causedBy: { doer: { id: actor.id, kind: 'person' } } });
  expect(await inbox()).toMatchObject({ items: [], unread: 0 });
});

it('a renewal is no review decision', async () => {
  const { need, inbox } = await owner();
  const published = { ...need, status: 'published' as const };
  await bus.deliver(NeedPublished, published, { sequence: 2 });
  await bus.deliver(NeedPublished, published, { sequence: 3 });
  expect((await inbox()).items).toMatchObject([{ event: 'published', count: 1 }]);
});

it('several suggestions for one need are one entry that counts them; only what is worth a meeting, each pair once', async () => {
  const { need, inbox } = await owner();
  const [known, other] = [matchOf(need.id), matchOf(need.id)];
  for (const match of [known, other, matchOf(need.id), matchOf(need.id, { band: 'possible' })]) await bus.deliver(MatchSuggested, match);
  await bus.deliver(MatchSuggested, { ...known, id: randomUUID() });
  expect((await inbox()).items).toMatchObject([
    { event: 'suggested', topic: 'suggestions', count: 3, thing: { reference: need.reference } },
  ]);
});

it('what comes after an entry was read is a new entry', async () => {
  const { actor, need, inbox } = await owner();
  await bus.deliver(MatchSuggested, matchOf(need.id));
  const [first] = (await inbox()).items;
  const read = await service.as(actor).call(api.readNotification, { params: { notificationId: first!.id } });
  expect(read).toEqual({ status: 200, body: { unread: 0 } });
  await bus.deliver(MatchSuggested, matchOf(need.id));
  expect(await inbox()).toMatchObject({
    unread: 1,
    items: [
      { count: 1, readAt: null },
      { id: first!.id, readAt: expect.any(String) as string },
    ],
  });
  expect((await inbox({ only: 'unread' })).items).toHaveLength(1);
});

it('mutual interest names the thing of the other side', async () => {
  const { need, inbox } = await owner();
  const other = needOf({ organisationId: randomUUID() });
  await bus.deliver(NeedSubmitted, other);
  await bus.deliver(InterestChanged, interestOf(need.id, other.id), { sequence: 1 });
  await bus.deliver(InterestChanged, interestOf(need.id, other.id), { sequence: 2 });
  expect((await inbox()).items).toMatchObject([{ event: 'mutual_interest', other: { id: other.id, title: other.title }, count: 1 }]);
});

it('facts come in any order: what is told before its thing and its people are known waits for them', async () => {
  const actor = someone('business');
  const need = needOf({ organisationId: actor.organisationId, status: 'published' });
  await bus.deliver(MatchSuggested, matchOf(need.id));
  await bus.deliver(NeedSubmitted, need);
  await bus.deliver(PersonChanged, personOf(actor));
  expect((await service.as(actor).call(api.listNotifications, {})).body).toMatchObject({ unread: 1, items: [{ event: 'suggested' }] });
  expect(await service.db.query('SELECT * FROM untold WHERE awaits = ANY($1)', [[need.id, actor.organisationId]])).toEqual([]);
});

it('what happened more than a week ago is no news, for whoever begins to listen late', async () => {
  const { need, inbox } = await owner();
  await bus.deliver(MatchSuggested, matchOf(need.id), { time: new Date(service.clock.now().getTime() - 8 * 86_400_000) });
  expect((await inbox()).items).toEqual([]);
});

it('owners hear of an end in 14 days and in 3, each once; a renewal begins anew', async () => {
  const { need, inbox } = await owner();
  const until = (days: number) => new Date(service.clock.now().getTime() + days * 86_400_000).toISOString();
  const published = { ...need, status: 'published' as const };
  await bus.deliver(NeedPublished, { ...published, expiresAt: until(15) }, { sequence: 2 });
  const notices = async () => (await inbox()).items.filter(({ event }) => event === 'expires_soon').map(({ days, count }) => [days, count]);
  const job = service.app.get(ExpiryNotices);
  const run = async () => (await job.run(), await job.run(), notices());
  expect(await run()).toEqual([]);
  service.clock.passDays(2);
  expect(await run()).toEqual([[14, 1]]);
  service.clock.passDays(11);
  expect(await run()).toEqual([[3, 2]]);
  await bus.deliver(NeedPublished, { ...published, expiresAt: until(60) }, { sequence: 3 });
  service.clock.passDays(50);
  expect(await run()).toEqual([[14, 3]]);
});

it('managers hear who joins and who leaves', async () => {
  const { actor, person, inbox } = await owner();
  await bus.deliver(PersonChanged, { ...person, memberships: [{ organisationId: actor.organisationId, manager: true }] }, { sequence: 2 });
  const newcomer = someone('business');
  await bus.deliver(PersonChanged, personOf(newcomer, { fullName: 'Lê Thị Mới' }));
  const joined = [...personOf(newcomer).memberships, { organisationId: actor.organisationId, manager: false }];
  await bus.deliver(PersonChanged, personOf(newcomer, { fullName: 'Lê Thị Mới', memberships: joined }), { sequence: 2 });
  await bus.deliver(PersonChanged, personOf(newcomer, { fullName: 'Lê Thị Mới' }), { sequence: 3 });
  const events = (await inbox()).items.map(({ event, name }) => [event, name]);
  expect(events.toSorted()).toEqual([
    ['member_joined', 'Lê Thị Mới'],
    ['member_left', 'Lê Thị Mới'],
  ]);
});

it('managers hear who asks to join, by bell and by a letter at once; whoever asked hears what they said, with their words', async () => {
  const { actor, person, inbox } = await owner();
  const { organisationId } = actor;
  await bus.deliver(PersonChanged, { ...person, memberships: [{ organisationId, manager: true }] }, { sequence: 2 });
  const asker = someone('business');
  await bus.deliver(PersonChanged, personOf(asker));
  const noticeOf = (change: Partial<OrganisationNoticed>): OrganisationNoticed => ({
    ...{ id: randomUUID(), notice: 'join_requested', organisationId, organisationName: 'HTX Xoài Cát', accountId: null },
    ...{ name: 'Lê Thị Xin', words: 'Tôi ở phòng kỹ thuật', ...change },
  });
  await bus.deliver(OrganisationNoticed, noticeOf({}));
  const organisation = { id: organisationId, name: 'HTX Xoài Cát' };
  expect((await inbox()).items).toMatchObject([
    { event: 'join_requested', topic: 'organisation', name: 'Lê Thị Xin', words: 'Tôi ở phòng kỹ thuật', organisation, thing: null },
  ]);
  await bus.deliver(OrganisationNoticed, noticeOf({ notice: 'join_declined', accountId: asker.id, words: 'Chưa rõ bạn là ai' }));
  const told = (await service.as(asker).call(api.listNotifications, {})).body.items;
  expect(told).toMatchObject([{ event: 'join_declined', words: 'Chưa rõ bạn là ai', organisation }]);
  const letters = await service.db.query<{ subject: string; text: string }[]>(
    `SELECT subject, text FROM letter WHERE topic = 'organisation' AND names @> ARRAY[$1::uuid] ORDER BY created_at, id`,
    [organisationId],
  );
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Lê Thị Xin xin vào tổ chức HTX Xoài Cát',
    'Tổ chức HTX Xoài Cát không nhận yêu cầu của bạn',
  ]);
  expect(letters[0]?.text).toContain('/organisation\n');
  expect(letters[1]?.text).toContain('/account/organisations\n');
  expect(letters[1]?.text).toContain('“Chưa rõ bạn là ai”');
});

it('whoever follows their inbox is told how much is unread; what stands in it nobody is told', async () => {
  const { actor, need } = await owner();
  await bus.deliver(MatchSuggested, matchOf(need.id));
  await service.as(actor).call(api.readNotifications, { body: { until: service.clock.now().toISOString() } });
  expect((await eventProbe(service.db).of(actor.id)).map(({ sequence, data }) => [sequence, data])).toEqual([
    [1, { accountId: actor.id, unread: 1 }],
    [2, { accountId: actor.id, unread: 0 }],
  ]);
  const stream = await service.app.inject({
    url: '/notifications/changes',
    headers: { authorization: JSON.stringify(actor) },
    method: 'HEAD',
  });
  expect([stream.statusCode, InboxChanged.topic]).toEqual([200, 'caunoi.notifications.inbox.v1']);
});

it('an entry of somebody else does not exist', async () => {
  const { need, inbox } = await owner();
  await bus.deliver(MatchSuggested, matchOf(need.id));
  const [entry] = (await inbox()).items;
  const answer = await service.as(someone('business')).call(api.readNotification, { params: { notificationId: entry!.id } });
  expect(answer).toMatchObject({ status: 404, body: { code: 'notification.unknown' } });
  expect(await inbox()).toMatchObject({ unread: 1 });
});

it('pages hold each entry once, while others come', async () => {
  const { actor, inbox } = await owner();
  for (let n = 0; n < 5; n++) {
    service.clock.set(new Date(service.clock.now().getTime() + 1));
    const need = needOf({ organisationId: actor.organisationId });
    await bus.deliver(NeedSubmitted, need);
    await bus.deliver(MatchSuggested, matchOf(need.id));
  }
  const first = await inbox({ limit: 2 });
  const late = needOf({ organisationId: actor.organisationId });
  await bus.deliver(NeedSubmitted, late);
  await bus.deliver(MatchSuggested, matchOf(late.id));
  const second = await inbox({ limit: 10, cursor: first.next! });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect([ids.length, new Set(ids).size, second.next]).toEqual([5, 5, null]);
});
