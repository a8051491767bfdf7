import type { Role } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { demoId } from '@caunoi/kit/demo';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { readFile } from 'node:fs/promises';
import { AccountEntity } from '../src/accounts/account.entity';
import { Passwords } from '../src/accounts/passwords.service';
import { closeDemo, demoAccounts, loadDemo } from '../src/demo';
import { OrganisationEntity } from '../src/organisations/organisation.entity';
import { identityService } from '../src/service';
import { enter } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
  await loadDemo(service.app);
});
afterAll(stopServices);

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

it('tells of each person, whose address counts as proven, also of one from a start before that was asked', async () => {
  const id = demoId('account', 'moderator');
  const told = async () =>
    (await eventProbe(service.db).of(id))
      .filter(({ type }) => type === PersonChanged.type)
      .map(({ sequence, data }) => ({ sequence, ...(data as object) }));
  const person = { email: 'duyet@demo.caunoi.vn', emailVerified: true, platformRoles: ['moderator'] };
  expect(await told()).toMatchObject([{ sequence: 1, ...person }]);
  await service.db.manager.update(AccountEntity, { id }, { emailVerifiedAt: null });
  await loadDemo(service.app);
  expect(await told()).toMatchObject([{ sequence: 1 }, { sequence: 2, ...person }]);
  expect((await enter(service, person.email, 'bac-cau-noi-doi-bo')).status).toBe(201);
});

it('loading again changes nothing', async () => {
  const rows = () =>
    Promise.all(
      ['account', 'membership', 'organisation'].map((table) => service.db.query<object[]>(`SELECT * FROM ${table} ORDER BY 1, 2`)),
    );
  const before = await rows();
  service.clock.passDays(3);
  await loadDemo(service.app);
  expect(await rows()).toEqual(before);
});

describe('a start without demo content', () => {
  const email = 'quantri@demo.caunoi.vn';
  const published = 'bac-cau-noi-doi-bo';
  const open = async () => (await demoAccounts(service.app)).map((account) => account.email);

  it('closes the accounts of an earlier start with it, and ends their sessions; another with it opens them again', async () => {
    const { secret } = (await enter(service, email, published)).body;
    expect(await open()).toHaveLength(5);
    await closeDemo(service.app);
    expect(await open()).toEqual([]);
    for (const account of await accounts()) expect((await enter(service, account.email, account.password)).status).toBe(401);
    expect((await service.as().call(api.exchangeSession, { body: { secret } })).status).toBe(401);
    await loadDemo(service.app);
    expect(await open()).toHaveLength(5);
    expect((await enter(service, email, published)).status).toBe(201);
  });

  it('leaves an account alone that somebody has given a password of their own', async () => {
    const own = await service.app.get(Passwords).hash('một câu của riêng mình');
    await service.db.manager.update(AccountEntity, { email }, { passwordHash: own });
    await closeDemo(service.app);
    await loadDemo(service.app);
    expect((await enter(service, email, published)).status).toBe(401);
    expect((await enter(service, email, 'một câu của riêng mình')).status).toBe(201);
  });

  it('leaves an account closed whose address was freed', async () => {
    const [account] = await service.db.manager.find(AccountEntity, { order: { email: 'ASC' }, take: 1 });
    await service.db.manager.update(AccountEntity, { id: account!.id }, { email: `${account!.id}@released.invalid` });
    await closeDemo(service.app);
    await loadDemo(service.app);
    expect((await demoAccounts(service.app)).map(({ id }) => id)).not.toContain(account!.id);
  });
});
