import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { demoId } from '@caunoi/kit/demo';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { loadDemo } from '../src/demo';
import { NeedEntity } from '../src/needs/need.entity';
import { assess } from '../src/needs/need.rules';
import { needsService } from '../src/service';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
  await loadDemo(service.app);
});
afterAll(stopServices);

const needs = () => service.db.getRepository(NeedEntity).find({ order: { reference: 'ASC' } });
const toldOf = async (id: string) => (await eventProbe(service.db).of(id)).map(({ type }) => type);

it('brings needs under ids that are the same everywhere', async () => {
  for (const { id, reference } of await needs()) expect([reference, id]).toEqual([reference, demoId('need', reference)]);
});

it('brings open needs', async () => {
  const found = (await needs()).filter(({ status }) => status === 'published');
  expect(found.length).toBeGreaterThan(0);
  for (const { id, publishedAt, expiresAt } of found) {
    expect(await toldOf(id)).toEqual(['caunoi.need.published.v1']);
    expect(publishedAt?.getTime()).toBeLessThanOrEqual(service.clock.now().getTime());
    expect(expiresAt?.getTime()).toBeGreaterThan(service.clock.now().getTime());
  }
});

it('brings needs that wait for review, and only reviewers see them', async () => {
  const { items } = (await service.as(someone('moderator')).call(api.needReviewQueue, {})).body;
  expect(items.map(({ reference }) => reference).toSorted()).toEqual(['N47', 'N48']);
  for (const { id, publishedAt, expiresAt } of items) {
    expect([publishedAt, expiresAt]).toEqual([null, null]);
    expect(await toldOf(id)).toEqual(['caunoi.need.submitted.v1']);
    expect((await service.as().call(api.getNeed, { params: { needId: id } })).status).toBe(404);
  }
});

it('loading again changes nothing', async () => {
  const before = await needs();
  service.clock.passDays(3);
  await loadDemo(service.app);
  expect(await needs()).toEqual(before);
});

it('every demo need passes the gate that people must pass', async () => {
  const today = service.clock.today();
  const failing = (await needs())
    .map(({ reference, statement }) => ({ reference, ...assess(statement, today, []) }))
    .filter(({ answerable }) => !answerable)
    .map(({ reference, defects, leaks }) => [reference, defects.map(({ code }) => code), leaks]);
  expect(failing).toEqual([]);
});
