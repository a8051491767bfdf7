import { PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { MatchSuggested } from '@caunoi/contracts/matching/matching.events';
import { NeedReturned, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import * as letters from '@caunoi/contracts/notifications/letters.endpoints';
import * as inbox from '@caunoi/contracts/notifications/notifications.endpoints';
import type { Preferences } from '@caunoi/contracts/notifications/preferences';
import * as api from '@caunoi/contracts/notifications/preferences.endpoints';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { Digests } from '../src/letters/digests.job';
import { Unsubscriptions } from '../src/preferences/unsubscriptions';
import { notificationsService } from '../src/service';
import { matchOf, needOf, personOf } from './facts';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService({ ...notificationsService, jobs: [] }, { bus });
});
beforeEach(async () => {
  // Noon of a Tuesday in Vietnam.
  const day = new Date();
  day.setUTCHours(5, 0, 0, 0);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  service.clock.set(day);
  await service.db.query('DELETE FROM letter');
});
afterAll(stopServices);

const administrator = someone('administrator');
/** Letters to one person. */
const written = async ({ id }: { id: string }) =>
  (await service.as(administrator).call(letters.listLetters, {})).body.items.filter(({ email }) => email === `${id}@vi-du.vn`);

async function owner() {
  const actor = someone('business');
  await bus.deliver(PersonChanged, personOf(actor));
  const need = needOf({ organisationId: actor.organisationId, status: 'under_review' });
  const at = { time: service.clock.now() };
  await bus.deliver(NeedSubmitted, need, at);
  const as = service.as(actor);
  const wants = async (change: Partial<Preferences>) => {
    const { address: _, ...now } = (await as.call(api.getPreferences, {})).body;
    return as.call(api.putPreferences, { body: { ...now, ...change } });
  };
  const returned = () => bus.deliver(NeedReturned, { ...need, status: 'returned' }, { sequence: 2, ...at });
  const suggested = () => bus.deliver(MatchSuggested, matchOf(need.id), { time: service.clock.now() });
  return { actor, as, need, wants, returned, suggested };
}

it('who has said nothing reads everything on the platform, and is written to by what is usual', async () => {
  const { as, actor } = await owner();
  expect((await as.call(api.getPreferences, {})).body).toMatchObject({
    topics: expect.arrayContaining([
      { topic: 'review', inProduct: true, email: 'at_once' },
      { topic: 'suggestions', inProduct: true, email: 'daily' },
    ]) as object,
    timeZone: 'Asia/Ho_Chi_Minh',
    quiet: null,
    address: { email: `${actor.id}@vi-du.vn`, verified: true, bouncedAt: null },
  });
});

it('what is switched off comes no more, in the one place and the other; what is not named stays', async () => {
  const { actor, as, wants, returned, suggested } = await owner();
  await wants({ topics: [{ topic: 'review', inProduct: false, email: 'never' }] });
  await returned();
  await suggested();
  expect((await as.call(inbox.listNotifications, {})).body).toMatchObject({ unread: 1, items: [{ event: 'suggested' }] });
  expect(await written(actor)).toEqual([]);
});

it('in quiet hours a letter waits for their end', async () => {
  const { actor, wants, returned } = await owner();
  await wants({ quiet: { from: 12, to: 14 } });
  await returned();
  const [letter] = await written(actor);
  expect(Date.parse(letter!.dueAt) - service.clock.now().getTime()).toBe(2 * 3_600_000);
});

it('a digest tells together what happened, once a day, and leaves out what was read', async () => {
  const { actor, as, suggested, need } = await owner();
  const digests = service.app.get(Digests);
  await suggested();
  await suggested();
  await digests.run();
  expect(await written(actor)).toMatchObject([{ topic: 'digest' }]);
  const { body } = await service.as(administrator).call(letters.getLetter, { params: { letterId: (await written(actor))[0]!.id } });
  expect(body.text).toContain(`${need.reference}: ${need.title}`);
  expect(body.text).toContain('Có 2 gợi ý mới cho bạn');
  await suggested();
  await digests.run();
  expect(await written(actor)).toHaveLength(1);
  service.clock.passDays(1);
  await digests.run();
  expect(await written(actor)).toHaveLength(2);
  await suggested();
  await as.call(inbox.readNotifications, { body: { until: service.clock.now().toISOString() } });
  service.clock.passDays(1);
  await digests.run();
  expect(await written(actor)).toHaveLength(2);
});

it('a weekly digest waits for Monday, also of what is not shown on the platform', async () => {
  const { actor, as, wants, suggested } = await owner();
  await wants({ topics: [{ topic: 'suggestions', inProduct: false, email: 'weekly' }] });
  await suggested();
  expect((await as.call(inbox.listNotifications, {})).body).toMatchObject({ unread: 0, items: [] });
  const digests = service.app.get(Digests);
  await digests.run();
  expect(await written(actor)).toEqual([]);
  service.clock.passDays(6);
  await digests.run();
  expect(await written(actor)).toMatchObject([{ topic: 'digest' }]);
});

it('the letters of a topic end by what stands in them, without signing in; a seal that is none ends nothing', async () => {
  const { actor, as, returned } = await owner();
  const token = await service.app.get(Unsubscriptions).tokenFor(actor.id, 'review');
  const forged = token.replace(actor.id, someone('business').id);
  for (const wrong of [forged, `${token}x`, 'x', '']) {
    const refused = await service.as().call(api.unsubscribe, { body: { token: wrong } });
    expect(refused).toMatchObject({ status: 404, body: { code: 'unsubscription.unknown' } });
  }
  for (let times = 0; times < 2; times++) {
    const ended = await service.as().call(api.unsubscribe, { body: { token } });
    expect(ended).toEqual({ status: 200, body: { topic: 'review' } });
  }
  await returned();
  expect(await written(actor)).toEqual([]);
  expect((await as.call(inbox.listNotifications, {})).body.unread).toBe(1);
});

it('who ends the digest ends what came in it, and goes on reading what comes at once', async () => {
  const { actor, as } = await owner();
  const token = await service.app.get(Unsubscriptions).tokenFor(actor.id, 'digest');
  await service.as().call(api.unsubscribe, { body: { token } });
  const { topics } = (await as.call(api.getPreferences, {})).body;
  expect(topics.filter(({ email }) => email === 'never').map(({ topic }) => topic)).toEqual(['suggestions', 'members']);
});

it('a time zone that is none is refused', async () => {
  const { wants } = await owner();
  expect(await wants({ timeZone: 'Asia/Cần_Thơ' })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
});
