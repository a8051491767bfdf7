import { demoId } from '@caunoi/kit/demo';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { loadDemo } from '../src/demo';
import { ExpertEntity } from '../src/experts/expert.entity';
import { assess } from '../src/experts/expert.rules';
import { expertsService } from '../src/service';

let service: TestService;
beforeAll(async () => {
  service = await startService(expertsService);
  await loadDemo(service.app);
});
afterAll(stopServices);

const WRITTEN = '2026-11-22';
const profiles = () => service.db.getRepository(ExpertEntity).find({ order: { reference: 'ASC' } });

it('brings published profiles under ids that are the same everywhere', async () => {
  const found = await profiles();
  expect(found.length).toBeGreaterThan(0);
  for (const { id, reference, accountId, status, publishedAt, expiresAt } of found) {
    expect([reference, id, accountId]).toEqual([reference, demoId('expert', reference), demoId('expert-account', reference)]);
    expect(status).toBe('published');
    expect(publishedAt?.getTime()).toBeLessThanOrEqual(service.clock.now().getTime());
    expect(expiresAt?.getTime()).toBeGreaterThan(service.clock.now().getTime());
  }
});

it('ties experts to the technologies that they own', async () => {
  const tied = (await profiles()).find(({ reference }) => reference === 'E08');
  expect(tied?.statement.interests).toContainEqual({ technologyId: demoId('technology', 'T08'), relation: 'co_owner' });
});

it('loading again changes nothing', async () => {
  const before = await profiles();
  service.clock.passDays(3);
  await loadDemo(service.app);
  expect(await profiles()).toEqual(before);
});

it('every demo profile passes the gate that people must pass', async () => {
  const failing = (await profiles())
    .map(({ reference, statement }) => ({ reference, ...assess(statement, WRITTEN) }))
    .filter(({ complete }) => !complete)
    .map(({ reference, defects }) => [reference, defects.map(({ code }) => code)]);
  expect(failing).toEqual([]);
});
