import { ConsentsChanged, PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { MatchSuggested } from '@caunoi/contracts/matching/matching.events';
import { NeedReturned, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import * as letters from '@caunoi/contracts/notifications/letters.endpoints';
import * as inbox from '@caunoi/contracts/notifications/notifications.endpoints';
import type { Preferences } from '@caunoi/contracts/notifications/preferences';
import * as api from '@caunoi/contracts/notifications/preferences.endpoints';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
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

const { version } = currentText('suggestion_letters');
const consentOf = (accountId: string, given: boolean, textVersion: string) => ({
  accountId,
  consents: [{ purpose: 'suggestion_letters' as const, given, textVersion, at: '2026-11-20T03:00:00.000Z' }],
});

async function owner() {
  const actor = someone('business');
  await bus.deliver(PersonChanged, personOf(actor));
  const need = needOf({ organisationId: actor.organisationId, status: 'under_review' });
  const at = { time: service.clock.now() };
  await bus.deliver(NeedSubmitted, need, at);
  const agrees = (given: boolean, sequence: number, textVersion = version) =>
    bus.deliver(ConsentsChanged, consentOf(actor.id, given, textVersion), { sequence });
  await agrees(true, 1);
  const as = service.as(actor);
  const wants = async (change: Partial<Preferences>) => {
    const { address: _address, notAgreed: _notAgreed, ...now } = (await as.call(api.getPreferences, {})).body;
    return as.call(api.putPreferences, { body: { ...now, ...change } });
  };
  const returned = () => bus.deliver(NeedReturned, { ...need, status: 'returned' }, { sequence: 2, ...at });
  const suggested = () => bus.deliver(MatchSuggested, matchOf(need.id), { time: service.clock.now() });
  return { actor, as, need, wants, returned, suggested, agrees };
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
    notAgreed: [],
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

describe('letters with suggestions', () => {
  const digests = () => service.app.get(Digests).run();

  it('go to nobody who has not agreed to them; on the platform they read them all the same', async () => {
    const { actor, as, agrees, wants, suggested } = await owner();
    await agrees(false, 2);
    await wants({ topics: [{ topic: 'suggestions', inProduct: true, email: 'at_once' }] });
    await suggested();
    await digests();
    expect(await written(actor)).toEqual([]);
    expect((await as.call(inbox.listNotifications, {})).body.unread).toBe(1);
    expect((await as.call(api.getPreferences, {})).body.notAgreed).toEqual(['suggestions']);
  });

  it('go to nobody who agreed to other words than those of today', async () => {
    const { actor, agrees, suggested } = await owner();
    await bus.deliver(ConsentsChanged, consentOf(actor.id, true, version), { sequence: 2 });
    await service.db.query(`UPDATE consent SET suggestion_letters = '2025-01' WHERE account_id = $1`, [actor.id]);
    await suggested();
    await digests();
    expect(await written(actor)).toEqual([]);
    await agrees(true, 3);
    await suggested();
    await digests();
    expect(await written(actor)).toMatchObject([{ topic: 'digest' }]);
  });

  it('that wait are gone as soon as one takes it back, in the next digest, too; other letters stay', async () => {
    const { actor, as, agrees, wants, returned, suggested } = await owner();
    await wants({ topics: [{ topic: 'suggestions', inProduct: true, email: 'at_once' }], quiet: { from: 12, to: 14 } });
    await suggested();
    await returned();
    expect((await written(actor)).map(({ topic }) => topic).sort()).toEqual(['review', 'suggestions']);
    await wants({ topics: [{ topic: 'suggestions', inProduct: true, email: 'daily' }] });
    await suggested();
    await agrees(false, 2);
    expect((await written(actor)).map(({ topic }) => topic)).toEqual(['review']);
    await digests();
    expect((await written(actor)).map(({ topic }) => topic)).toEqual(['review']);
    expect((await as.call(inbox.listNotifications, {})).body.items.filter(({ event }) => event === 'suggested')).toHaveLength(1);
  });

  it('are not brought back by news of before', async () => {
    const { actor, agrees, suggested } = await owner();
    await agrees(false, 5);
    await agrees(true, 4);
    await suggested();
    await digests();
    expect(await written(actor)).toEqual([]);
  });

  it('of somebody who is gone nothing is known', async () => {
    const { actor } = await owner();
    await bus.hand({ ...recordOf(ConsentsChanged, consentOf(actor.id, true, version)), headers: {}, value: null });
    expect(await service.db.query('SELECT FROM consent WHERE account_id = $1', [actor.id])).toEqual([]);
  });
});
