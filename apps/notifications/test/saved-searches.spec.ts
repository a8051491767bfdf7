import type { Person } from '@caunoi/contracts/identity/identity.events';
import { PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { SavedSearchMatched } from '@caunoi/contracts/matching/saved-searches.events';
import { NeedPublished, NeedWithdrawn } from '@caunoi/contracts/needs/needs.events';
import * as letters from '@caunoi/contracts/notifications/letters.endpoints';
import * as api from '@caunoi/contracts/notifications/notifications.endpoints';
import type { TopicPreference } from '@caunoi/contracts/notifications/preferences';
import * as preferences from '@caunoi/contracts/notifications/preferences.endpoints';
import { everyRow } from '@caunoi/testing/every-row';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { Digests } from '../src/letters/digests.job';
import { notificationsService } from '../src/service';
import { needOf, personOf, searchOf } from './facts';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService({ ...notificationsService, jobs: [] }, { bus });
});
afterAll(stopServices);

const administrator = someone('administrator');

/** Noon of a Tuesday in Vietnam. */
beforeEach(() => service.clock.set('2027-03-02T05:00:00Z'));

/** Somebody who is told of needs of others. */
async function searcher(change: Partial<Person> = {}) {
  const actor = someone('business');
  await bus.deliver(PersonChanged, personOf(actor, change));
  const as = service.as(actor);
  const inbox = async () => (await as.call(api.listNotifications, {})).body;
  const wants = async (email: TopicPreference['email'], inProduct = true) => {
    const { address: _address, notAgreed: _notAgreed, ...now } = (await as.call(preferences.getPreferences, {})).body;
    await as.call(preferences.putPreferences, { body: { ...now, topics: [{ topic: 'saved_searches', inProduct, email }] } });
  };
  const written = async () =>
    (await service.as(administrator).call(letters.listLetters, { query: { limit: 100 } })).body.items.filter(
      ({ email }) => email === `${actor.id}@vi-du.vn`,
    );
  const text = async () => {
    const [letter] = await written();
    return (await service.as(administrator).call(letters.getLetter, { params: { letterId: letter!.id } })).body.text;
  };
  return { actor, as, inbox, wants, written, text };
}
const at = () => ({ time: service.clock.now() });

async function published(title = 'Sấy chuối bằng năng lượng mặt trời') {
  const need = needOf({ organisationId: randomUUID(), title });
  await bus.deliver(NeedPublished, need, { sequence: 1, ...at() });
  return need;
}
const thingsOf = (...needs: { id: string }[]) => needs.map(({ id }) => ({ kind: 'need' as const, id }));

it('what a search finds is one entry that names the search and some of it, and counts on until it is read, once for each fact', async () => {
  const { actor, inbox, as, written, text } = await searcher();
  const [first, second] = [await published(), await published('Sấy mít')];
  const search = searchOf(actor.id, { things: thingsOf(first) });
  const eventId = randomUUID();
  for (let times = 0; times < 2; times++) await bus.deliver(SavedSearchMatched, search, { eventId, ...at() });
  await bus.deliver(SavedSearchMatched, { ...search, name: 'Sấy', things: thingsOf(second) }, { sequence: 2, ...at() });
  await bus.deliver(SavedSearchMatched, searchOf(actor.id, { name: 'Khác', things: thingsOf(first) }), at());
  const { items, unread } = await inbox();
  expect(unread).toBe(2);
  const entry = items.find(({ count }) => count === 2);
  expect(entry).toMatchObject({
    ...{ topic: 'saved_searches', event: 'search_matched', thing: null, search: { id: search.id, name: 'Sấy', query: search.query } },
    found: [{ title: 'Sấy mít' }, { title: first.title, reference: first.reference }],
  });
  expect(await written()).toHaveLength(3);
  expect(await text()).toContain(`http://127.0.0.1:3000/needs/${first.id}`);
  await as.call(api.readNotification, { params: { notificationId: entry!.id } });
  await bus.deliver(SavedSearchMatched, { ...search, things: thingsOf(second) }, { sequence: 3, ...at() });
  expect((await inbox()).items.filter((one) => one.search?.id === search.id).map(({ count }) => count)).toEqual([1, 2]);
});

it('what is closed is not named any more, what is erased nowhere', async () => {
  const { actor, inbox, written } = await searcher();
  const [closed, erased, open] = [await published('Sẽ rút lại'), await published('Sẽ bị xóa hẳn'), await published('Vẫn còn đó')];
  await bus.deliver(SavedSearchMatched, searchOf(actor.id, { things: thingsOf(closed, erased, open) }), at());
  expect(await written()).toHaveLength(1);
  await bus.deliver(NeedWithdrawn, { ...closed, status: 'withdrawn' }, { sequence: 2, ...at() });
  await bus.hand({ topic: NeedPublished.topic, key: erased.id, eventId: randomUUID(), value: null, headers: {} });
  expect((await inbox()).items).toMatchObject([{ count: 3, found: [{ title: 'Vẫn còn đó' }] }]);
  expect((await everyRow(service.db)).filter((row) => row.includes('Sẽ bị xóa hẳn'))).toEqual([]);
});

it('letters come as often as the search says, and no more often than is wished of all of them', async () => {
  const digests = service.app.get(Digests);
  const { actor, wants, written, text } = await searcher();
  const need = await published();
  await bus.deliver(SavedSearchMatched, searchOf(actor.id, { frequency: 'daily', things: thingsOf(need) }), at());
  expect(await written()).toEqual([]);
  await digests.run();
  expect(await written()).toMatchObject([{ topic: 'digest' }]);
  expect(await text()).toContain(`Có 1 kết quả mới khớp với tìm kiếm đã lưu «Máy sấy nông sản»: ${need.reference}: ${need.title}.`);
  await wants('weekly');
  await bus.deliver(SavedSearchMatched, searchOf(actor.id), at());
  service.clock.passDays(1);
  await digests.run();
  expect(await written()).toHaveLength(1);
  service.clock.passDays(5);
  await digests.run();
  expect(await written()).toHaveLength(2);
  await wants('never', false);
  await bus.deliver(SavedSearchMatched, searchOf(actor.id), at());
  expect(await written()).toHaveLength(2);
});

it('who is not known yet is told when they are', async () => {
  const actor = someone('business');
  await bus.deliver(SavedSearchMatched, searchOf(actor.id, { things: thingsOf(await published()) }), at());
  await bus.deliver(PersonChanged, personOf(actor));
  expect((await service.as(actor).call(api.listNotifications, {})).body).toMatchObject({ unread: 1, items: [{ event: 'search_matched' }] });
});

it('of a search that was given up nothing stays: no entry, no letter, nothing that waits', async () => {
  const { actor, inbox } = await searcher();
  const search = searchOf(actor.id, { name: 'Bí mật kinh doanh' });
  await bus.deliver(SavedSearchMatched, search, at());
  const waiting = searchOf(randomUUID(), { id: search.id, name: 'Bí mật kinh doanh' });
  await bus.deliver(SavedSearchMatched, waiting, { sequence: 2, ...at() });
  expect((await inbox()).unread).toBe(1);
  await bus.hand({ topic: SavedSearchMatched.topic, key: search.id, eventId: randomUUID(), value: null, headers: {} });
  expect(await inbox()).toEqual({ items: [], next: null, unread: 0 });
  expect((await everyRow(service.db)).filter((row) => row.includes('Bí mật kinh doanh') || row.includes(search.id))).toEqual([]);
});
