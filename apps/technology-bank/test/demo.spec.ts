import { demoId } from '@caunoi/kit/demo';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { loadDemo } from '../src/demo';
import { technologyBankService } from '../src/service';
import { assess } from '../src/technologies/technology.rules';
import { TechnologyEntity } from '../src/technologies/technology.entity';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
  await loadDemo(service.app);
});
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

const WRITTEN = '2026-11-22';
const listings = () => service.db.getRepository(TechnologyEntity).find({ order: { reference: 'ASC' } });

it('brings published listings under ids that are the same everywhere', async () => {
  const found = await listings();
  expect(found.length).toBeGreaterThan(0);
  for (const { id, reference, status, publishedAt, expiresAt } of found) {
    expect([reference, id, status]).toEqual([reference, demoId('technology', reference), 'published']);
    expect(publishedAt?.getTime()).toBeLessThanOrEqual(service.clock.now().getTime());
    expect(expiresAt?.getTime()).toBeGreaterThan(service.clock.now().getTime());
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
