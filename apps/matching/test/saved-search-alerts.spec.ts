import { ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import { type Person, PersonChanged } from '@caunoi/contracts/identity/identity.events';
import type { SavedQuery } from '@caunoi/contracts/matching/saved-search';
import * as api from '@caunoi/contracts/matching/saved-searches.endpoints';
import { SavedSearchMatched } from '@caunoi/contracts/matching/saved-searches.events';
import { NeedPublished, NeedSubmitted, NeedWithdrawn } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { asJob } from '@caunoi/kit/trace';
import { everyRow } from '@caunoi/testing/every-row';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { someone } from '@caunoi/testing/test-service';
import type { Member } from '@caunoi/contracts/access';
import { randomUUID } from 'node:crypto';
import { SavedSearchAlerts } from '../src/saved-searches/saved-search-alerts.job';
import { SearchIndex } from '../src/search-index/search-index';
import { aNeed, anExpert, aTechnology, newWord } from './new-things';
import { theWorld } from './world';

const world = theWorld();

/** Runs the job as if everything that came had settled. */
async function look() {
  await world.service.db.query(`UPDATE document SET changed_at = changed_at - interval '1 minute'`);
  return asJob('saved-search-alerts', () => world.service.app.get(SavedSearchAlerts).run());
}
beforeAll(look, 120_000);

const personOf = ({ id, organisationId }: Member): Person => ({
  ...{ id, email: `${id}@vi-du.vn`, emailVerified: true, fullName: 'Trần Thị Tìm', locale: 'vi' as const },
  ...{ memberships: [{ organisationId, manager: false }], platformRoles: [], blocked: false },
});

async function somebody(query: Partial<SavedQuery>, change: object = {}) {
  const actor = someone('business');
  await world.hand(recordOf(PersonChanged, personOf(actor)));
  const as = world.as(actor);
  const { body } = await as.call(api.saveSearch, { body: { name: 'Đang tìm', query, frequency: 'at_once', ...change } });
  const now = async () => (await as.call(api.getSavedSearch, { params: { savedSearchId: body.id } })).body;
  return { actor, as, id: body.id, told: () => toldOf(body.id), now, params: { savedSearchId: body.id } };
}
/** Ids of the things that were told of, one list for each fact. */
async function toldOf(searchId: string) {
  const facts = await eventProbe(world.service.db).of(searchId);
  return facts.map(({ data }) =>
    data === null
      ? 'tombstone'
      : SavedSearchMatched.data
          .parse(data)
          .things.map(({ id }) => id)
          .toSorted(),
  );
}

it('what is published and says what was asked is told once, whatever it is', async () => {
  const word = newWord();
  const { told, id, actor, now } = await somebody({ q: word });
  const things = [aNeed(`Giữ ${word}`), aTechnology(`Máy ${word}`), anExpert(`Chuyên về ${word}`)] as const;
  await world.tell(NeedPublished, things[0], 1);
  await world.tell(TechnologyPublished, things[1], 1);
  await world.tell(ExpertPublished, things[2], 1);
  await world.tell(NeedPublished, aNeed('Chuyện khác hẳn'), 1);
  expect(await look()).toEqual({ done: 4, failed: 0 });
  const ids = things.map((thing) => thing.id).toSorted();
  expect(await told()).toEqual([ids]);
  const [fact] = await eventProbe(world.service.db).of(id);
  expect(fact?.data).toMatchObject({ id, accountId: actor.id, name: 'Đang tìm', query: { q: word }, frequency: 'at_once' });
  expect((await eventProbe(world.service.db).envelopesOf(id))[0]?.actorkind).toBe('job');
  expect(await now()).toMatchObject({ news: 3, newestAt: expect.any(String) as string });

  expect(await look()).toEqual({ done: 0, failed: 0 });
  await world.tell(NeedPublished, { ...things[0], problem: 'Nói khác đi' }, 2);
  // As after a process that died before it noted how far it was.
  await world.service.db.query('UPDATE document SET searched_version = NULL WHERE id = ANY($1)', [ids]);
  expect(await look()).toEqual({ done: 3, failed: 0 });
  expect(await told()).toEqual([ids]);
});

it('whoever looks has no news until more comes; what is closed is no news', async () => {
  const word = newWord();
  const { as, now, params } = await somebody({ q: word });
  const need = aNeed(`Giữ ${word}`);
  await world.tell(NeedPublished, need, 1);
  await look();
  expect((await now()).news).toBe(1);
  await as.call(api.lookAtSavedSearch, { params });
  expect((await now()).news).toBe(0);
  const other = aNeed(`Bán ${word}`);
  await world.tell(NeedPublished, other, 1);
  await look();
  expect((await now()).news).toBe(1);
  await world.tell(NeedWithdrawn, { ...other, status: 'withdrawn' }, 2);
  expect((await now()).news).toBe(0);
});

it('what was there when it was saved is not told, changed or not; what comes to say it later is', async () => {
  const word = newWord();
  const [old, late] = [aNeed(`Cũ ${word}`), aNeed('Chưa nói gì')];
  await world.tell(NeedPublished, old, 1);
  const { told } = await somebody({ q: word });
  await world.tell(NeedPublished, late, 1);
  await look();
  await world.tell(NeedPublished, { ...old, problem: `Sửa lại ${word}` }, 2);
  await look();
  expect(await told()).toEqual([]);
  await world.tell(NeedPublished, { ...late, title: `Nay nói ${word}` }, 2);
  await look();
  expect(await told()).toEqual([[late.id]]);
});

it('nobody is told of their own things, nor of what is not shown', async () => {
  const word = newWord();
  const { told, actor } = await somebody({ q: word });
  const own = aNeed(`Của tôi ${word}`, { organisationId: actor.organisationId, anonymous: true });
  const colleague = { ...anExpert(`Đồng nghiệp ${word}`), organisationId: actor.organisationId, accountId: randomUUID() };
  await world.tell(NeedPublished, own, 1);
  await world.tell(ExpertPublished, { ...anExpert(`Tôi ${word}`), accountId: actor.id }, 1);
  await world.tell(NeedSubmitted, aNeed(`Chờ duyệt ${word}`, { status: 'under_review', publishedAt: null }), 1);
  await world.tell(ExpertPublished, colleague, 1);
  await look();
  expect(await told()).toEqual([[colleague.id]]);
});

it('what is paused, or only kept, tells nothing and counts; what was given up tells nothing, and goes for good with a tombstone', async () => {
  const word = newWord();
  const [paused, kept, gone] = [
    await somebody({ q: word }),
    await somebody({ q: word }, { frequency: 'never' }),
    await somebody({ q: word }),
  ];
  await world.tell(NeedPublished, aNeed(`Trước ${word}`), 1);
  await look();
  await paused.as.call(api.changeSavedSearch, { params: paused.params, body: { name: 'Nghỉ', frequency: 'at_once', paused: true } });
  await gone.as.call(api.deleteSavedSearch, { params: gone.params });
  await world.tell(NeedPublished, aNeed(`Sau ${word}`), 1);
  await look();
  expect([(await paused.told()).length, await kept.told(), (await gone.told()).length]).toEqual([1, [], 1]);
  expect([(await paused.now()).news, (await kept.now()).news]).toEqual([2, 2]);
  expect((await gone.as.call(api.restoreSavedSearch, { params: gone.params })).body.news).toBe(2);
  await gone.as.call(api.deleteSavedSearch, { params: gone.params });
  await world.service.db.query(`UPDATE saved_search SET deleted_at = deleted_at - interval '1 hour' WHERE id = $1`, [gone.id]);
  await look();
  expect((await gone.told()).at(-1)).toBe('tombstone');
  expect((await everyRow(world.service.db)).filter((row) => /^saved_search/.test(row) && row.includes(gone.id))).toEqual([]);
});

it('nothing stays of the searches of a person who is erased, and whoever was told forgets it', async () => {
  const word = newWord();
  const { actor, id, told } = await somebody({ q: word }, { name: `Bí mật ${word}` });
  await world.tell(NeedPublished, aNeed(`Giữ ${word}`), 1);
  await look();
  await world.hand({ topic: PersonChanged.topic, key: actor.id, eventId: randomUUID(), value: null, headers: {} });
  expect((await told()).at(-1)).toBe('tombstone');
  const rows = (await everyRow(world.service.db)).filter(
    (row) => row.includes(actor.id) || row.includes(`Bí mật ${word}`) || row.includes(id),
  );
  // The outbox of this test is read by nobody but it.
  expect(rows.filter((row) => !row.startsWith('outbox'))).toEqual([]);
});

it('while the index is away all stays due', async () => {
  const word = newWord();
  const { told } = await somebody({ q: word });
  const need = aNeed(`Giữ ${word}`);
  await world.tell(NeedPublished, need, 1);
  const index = world.service.app.get(SearchIndex);
  const { search } = index;
  index.search = () => Promise.reject(new Error('the index is away'));
  expect(await look()).toMatchObject({ done: 0, failed: 1 });
  index.search = search;
  expect(await look()).toEqual({ done: 1, failed: 0 });
  expect(await told()).toEqual([[need.id]]);
});
