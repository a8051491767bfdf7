import { SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { identityService } from '../src/service';
import { enter, join, password } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const browser = (letter: string) => letter.repeat(43);
const told = async (accountId: string) => (await eventProbe(service.db).of(accountId)).filter(({ type }) => type === SecurityNoticed.type);
const origin = { client: '203.0.113.7', browser: browser('a'), device: 'Firefox' };

it('an owner is told of a sign-in in a browser from which they never came in, once, and not of the one they signed up with', async () => {
  const { email, actor } = await join(service, origin);
  const inBrowser = (letter: string, device: string) => enter(service, email, password, { ...origin, browser: browser(letter), device });
  expect((await inBrowser('a', 'Firefox')).status).toBe(201);
  expect(await told(actor.id)).toEqual([]);
  for (let n = 0; n < 2; n++) expect((await inBrowser('b', 'Chrome')).status).toBe(201);
  expect(await told(actor.id)).toMatchObject([
    { data: { notice: 'signed_in_on_new_device', device: 'Chrome', email, accountId: actor.id } },
  ]);
  service.clock.passDays(181);
  await inBrowser('b', 'Chrome');
  expect(await told(actor.id)).toHaveLength(2);
});

it('without a browser it is the address that is new or known', async () => {
  const { email, actor } = await join(service, { client: '203.0.113.7' });
  await enter(service, email, password, { client: '203.0.113.7' });
  expect(await told(actor.id)).toEqual([]);
  await enter(service, email, password, { client: '198.51.100.9' });
  expect(await told(actor.id)).toHaveLength(1);
});

it('nobody is told of a wrong password, nor of an account that lets nobody in', async () => {
  const { email, actor } = await join(service, origin);
  await enter(service, email, 'không phải mật khẩu này', { ...origin, browser: browser('c') });
  const params = { accountId: actor.id };
  await service.as(someone('administrator')).call(administration.blockAccount, { params, body: { reason: 'Gửi thư rác' } });
  expect((await enter(service, email, password, { ...origin, browser: browser('d') })).status).toBe(403);
  expect(await told(actor.id)).toEqual([]);
});
