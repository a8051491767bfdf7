import type { Role } from '@caunoi/contracts/contract';
import { demoId } from '@caunoi/kit/demo';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { readFile } from 'node:fs/promises';
import { AccountEntity } from '../src/accounts/account.entity';
import { loadDemo } from '../src/demo';
import { OrganisationEntity } from '../src/organisations/organisation.entity';
import { identityService } from '../src/service';
import { enter } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
  await loadDemo(service.app);
});
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

interface DemoAccount {
  email: string;
  password: string;
  roles: Role[];
}
const accounts = async () =>
  JSON.parse(await readFile(new URL('../demo/accounts/accounts.json', import.meta.url), 'utf8')) as DemoAccount[];

it('lets every demo account in with its roles', async () => {
  for (const { email, password, roles } of await accounts())
    expect(await enter(service, email, password)).toMatchObject({ status: 201, body: { me: { roles } } });
});

it('gives organisations ids that are the same everywhere, and tells of each', async () => {
  const id = demoId('organisation', 'mua-nuoc-noi');
  const { name } = await service.db.manager.findOneByOrFail(OrganisationEntity, { id });
  expect(await eventProbe(service.db).of(id)).toMatchObject([{ sequence: 1, data: { id, name } }]);
});

it('loading again changes nothing', async () => {
  const rows = () =>
    Promise.all([AccountEntity, OrganisationEntity].map((entity) => service.db.manager.find(entity, { order: { id: 'ASC' } })));
  const before = await rows();
  service.clock.passDays(3);
  await loadDemo(service.app);
  expect(await rows()).toEqual(before);
});
