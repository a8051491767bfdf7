import { demoId } from '@caunoi/kit/demo';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { loadDemo } from '../src/demo';
import { NeedEntity } from '../src/needs/need.entity';
import { assess } from '../src/needs/need.rules';
import { needsService } from '../src/service';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
  await loadDemo(service.app);
});
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

const needs = () => service.db.getRepository(NeedEntity).find({ order: { reference: 'ASC' } });

it('brings open needs under ids that are the same everywhere', async () => {
  const found = await needs();
  expect(found.length).toBeGreaterThan(0);
  for (const { id, reference, status, publishedAt, expiresAt } of found) {
    expect([reference, id, status]).toEqual([reference, demoId('need', reference), 'published']);
    expect(publishedAt?.getTime()).toBeLessThanOrEqual(service.clock.now().getTime());
    expect(expiresAt?.getTime()).toBeGreaterThan(service.clock.now().getTime());
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
