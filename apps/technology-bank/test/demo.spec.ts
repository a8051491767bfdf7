import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { demoId } from '@caunoi/kit/demo';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { loadDemo } from '../src/demo';
import { technologyBankService } from '../src/service';
import { assess } from '../src/technologies/technology.rules';
import { TechnologyEntity } from '../src/technologies/technology.entity';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
  await loadDemo(service.app);
});
afterAll(stopServices);

const WRITTEN = '2026-11-22';
const listings = () => service.db.getRepository(TechnologyEntity).find({ order: { reference: 'ASC' } });
const toldOf = async (id: string) => (await eventProbe(service.db).of(id)).map(({ type }) => type);

it('brings listings under ids that are the same everywhere', async () => {
  for (const { id, reference } of await listings()) expect([reference, id]).toEqual([reference, demoId('technology', reference)]);
});

it('brings published listings', async () => {
  const found = (await listings()).filter(({ status }) => status === 'published');
  expect(found.length).toBeGreaterThan(0);
  for (const { id, publishedAt, expiresAt } of found) {
    expect(await toldOf(id)).toEqual(['caunoi.technology.published.v1']);
    expect(publishedAt?.getTime()).toBeLessThanOrEqual(service.clock.now().getTime());
    expect(expiresAt?.getTime()).toBeGreaterThan(service.clock.now().getTime());
  }
});

it('brings a listing that waits for review, and only reviewers see it', async () => {
  const { items } = (await service.as(someone('moderator')).call(api.technologyReviewQueue, {})).body;
  expect(items.map(({ reference }) => reference)).toEqual(['T61']);
  for (const { id, publishedAt, confirmedAt, expiresAt } of items) {
    expect([publishedAt, confirmedAt, expiresAt]).toEqual([null, null, null]);
    expect(await toldOf(id)).toEqual([]);
    expect((await service.as().call(api.getTechnology, { params: { technologyId: id } })).status).toBe(404);
  }
});

it('loading again changes nothing', async () => {
  const before = await listings();
  service.clock.passDays(3);
  await loadDemo(service.app);
  expect(await listings()).toEqual(before);
});

it('every demo listing passes the gate that people must pass', async () => {
  const failing = (await listings())
    .map(({ reference, statement }) => ({ reference, ...assess(statement, WRITTEN) }))
    .filter(({ complete }) => !complete)
    .map(({ reference, defects }) => [reference, defects.map(({ code }) => code)]);
  expect(failing).toEqual([]);
});
