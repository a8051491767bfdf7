import { MOST_SAVED_SEARCHES } from '@caunoi/contracts/matching/saved-search';
import * as api from '@caunoi/contracts/matching/saved-searches.endpoints';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { matchingService } from '../src/service';

let service: TestService;
beforeAll(async () => {
  service = await startService(matchingService, { bus: handBus() });
});
afterAll(stopServices);

const query = { q: 'máy sấy', sector: ['food'] };
async function somebody() {
  const as = service.as(someone('business'));
  const save = async (body: object = {}) => as.call(api.saveSearch, { body: { name: 'Máy sấy', query, frequency: 'daily', ...body } });
  const list = async (asked = {}) => (await as.call(api.savedSearches, { query: asked })).body;
  return { as, save, list };
}
const one = (savedSearchId: string) => ({ params: { savedSearchId } });

it('is kept as it was asked, told once a day where nobody says otherwise, and listed with the newest first', async () => {
  const { as, save, list } = await somebody();
  const first = await as.call(api.saveSearch, { body: { name: '  Máy\n sấy ', query } });
  expect(first).toMatchObject({
    status: 201,
    body: { name: 'Máy sấy', query, outdated: [], frequency: 'daily', paused: false, news: 0, newestAt: null },
  });
  const second = await save({ name: 'Tất cả', query: {}, frequency: 'never' });
  expect((await list()).items.map(({ id }) => id)).toEqual([second.body.id, first.body.id]);
  const page = await list({ limit: 1 });
  expect(page.items).toHaveLength(1);
  expect(await list({ limit: 1, cursor: page.next })).toMatchObject({ items: [{ id: first.body.id }], next: null });
  expect(await as.call(api.getSavedSearch, one(first.body.id))).toEqual({ status: 200, body: first.body });
});

it('sent again under the same id it is one; under the id of somebody else’s, or of one that was given up, it is unknown', async () => {
  const { as, save, list } = await somebody();
  const id = uuidv7();
  const [first, again] = await Promise.all([save({ id }), save({ id, name: 'Khác' })]);
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, id]);
  expect((await list()).items).toHaveLength(1);
  const stranger = await somebody();
  expect(await stranger.save({ id })).toMatchObject({ status: 404, body: { code: 'saved_search.unknown' } });
  await as.call(api.deleteSavedSearch, one(id));
  expect(await save({ id })).toMatchObject({ status: 404, body: { code: 'saved_search.unknown' } });
});

it('gets another name and frequency, is paused and goes on', async () => {
  const { as, save } = await somebody();
  const { body } = await save();
  const changed = await as.call(api.changeSavedSearch, { ...one(body.id), body: { name: 'Sấy lạnh', frequency: 'at_once', paused: true } });
  expect(changed).toEqual({ status: 200, body: { ...body, name: 'Sấy lạnh', frequency: 'at_once', paused: true } });
});

it('given up it is nobody’s, until it is taken back', async () => {
  const { as, save, list } = await somebody();
  const { body } = await save();
  expect((await as.call(api.deleteSavedSearch, one(body.id))).status).toBe(204);
  expect((await list()).items).toEqual([]);
  expect(await as.call(api.restoreSavedSearch, one(body.id))).toEqual({ status: 200, body });
  expect(await as.call(api.restoreSavedSearch, one(body.id))).toEqual({ status: 200, body });
  expect((await list()).items).toEqual([body]);
});

it('one person keeps a hundred, however they are sent; another may be saved where one was given up', async () => {
  const { as, save, list } = await somebody();
  const made = [];
  for (let n = 1; n < MOST_SAVED_SEARCHES; n++) made.push((await save()).body.id);
  const answers = await Promise.all([save(), save(), save()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  expect(answers.find(({ status }) => status === 409)).toMatchObject({ body: { code: 'saved_search.too_many', most: 100 } });
  await as.call(api.deleteSavedSearch, one(made[0]!));
  expect((await save()).status).toBe(201);
  expect(await as.call(api.restoreSavedSearch, one(made[0]!))).toMatchObject({ status: 409, body: { code: 'saved_search.too_many' } });
  expect((await list({ limit: 100 })).items).toHaveLength(MOST_SAVED_SEARCHES);
});

it('another person’s is unknown to everybody, as one that there is not', async () => {
  const { save } = await somebody();
  const { body } = await save();
  const { as, list } = await somebody();
  for (const id of [body.id, randomUUID()]) {
    const change = { ...one(id), body: { name: 'x', frequency: 'daily', paused: false } };
    const answers = [
      await as.call(api.getSavedSearch, one(id)),
      await as.call(api.changeSavedSearch, change),
      await as.call(api.lookAtSavedSearch, one(id)),
      await as.call(api.deleteSavedSearch, one(id)),
      await as.call(api.restoreSavedSearch, one(id)),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'saved_search.unknown' } });
  }
  expect((await list()).items).toEqual([]);
  expect(await service.as().call(api.savedSearches, {})).toMatchObject({ status: 401 });
});

it('one that an earlier release saved is read as far as it says something, and says what it does not', async () => {
  const { as, save } = await somebody();
  const { body } = await save();
  const kept = { q: 'máy sấy', sector: ['food', 'alchemy'], distance: '50', kind: 'machine' };
  await service.db.query('UPDATE saved_search SET query = $2 WHERE id = $1', [body.id, JSON.stringify(kept)]);
  const read = await as.call(api.getSavedSearch, one(body.id));
  expect(read.body).toMatchObject({
    query: { q: 'máy sấy', sector: ['food', 'alchemy'] },
    outdated: [
      { filter: 'distance', value: '50' },
      { filter: 'kind', value: 'machine' },
      { filter: 'sector', value: 'alchemy' },
    ],
  });
  const changed = await as.call(api.changeSavedSearch, { ...one(body.id), body: { name: 'Cũ', frequency: 'never', paused: false } });
  expect(changed.body.outdated).toEqual(read.body.outdated);
});
