import * as api from '@caunoi/contracts/identity/identity.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { identityService } from '../src/service';
import { lettersTo } from './letters';
import { admit, join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const letters = (email: string) => lettersTo(service, email, 'verify_email');
const complete = (secret = '') => service.as().call(links.completeVerification, { body: { secret } });
const over = { status: 404, body: { code: 'link.unknown' } };

it('a new account gets a letter, and its address counts as proven with the link: for its owner, in tokens, and for others', async () => {
  const { email, me, actor, secret, as } = await join(service);
  expect(me.account.emailVerified).toBe(false);
  expect(await personOf(service, secret)).toMatchObject({ emailVerified: false });
  const [letter] = await letters(email);
  expect(letter).toMatchObject({ accountId: actor.id });
  expect(await complete(letter?.secret)).toEqual({ status: 200, body: { accountId: actor.id } });
  expect((await as.call(api.getMe, {})).body.account.emailVerified).toBe(true);
  expect(await personOf(service, secret)).toMatchObject({ emailVerified: true });
  expect((await eventProbe(service.db).of(actor.id)).at(-1)).toMatchObject({ sequence: 2, data: { emailVerified: true } });
  expect(await complete(letter?.secret)).toMatchObject(over);
});

it('one that was opened by an invitation needs none: the invitation was a letter to the address', async () => {
  const { email, secret } = await admit(service, (await join(service)).actor);
  expect(await letters(email)).toEqual([]);
  expect(await personOf(service, secret)).toMatchObject({ emailVerified: true });
});

it('a letter is sent again when it is asked for, and the older link ends; of many one waits, and whoever has proven it gets none', async () => {
  const { email, as } = await join(service);
  const send = async () => (await as.call(links.sendVerification, {})).status;
  expect(await send()).toBe(204);
  const [first, second] = await letters(email);
  expect(await complete(first?.secret)).toMatchObject(over);
  expect([await send(), await send(), await send(), await send(), await send()]).toEqual([204, 204, 204, 204, 429]);
  expect(await complete(second?.secret)).toMatchObject(over);
  expect((await complete((await letters(email)).at(-1)?.secret)).status).toBe(200);
  expect(await send()).toBe(204);
  expect(await letters(email)).toHaveLength(6);
});

it('a link works for three days and for nothing else', async () => {
  const { email } = await join(service);
  const [{ secret } = { secret: '' }] = await letters(email);
  const body = { secret, password: 'mưa rào tháng bảy 2026' };
  expect(await service.as().call(links.completePasswordReset, { body })).toMatchObject(over);
  service.clock.passDays(3);
  expect(await complete(secret)).toMatchObject(over);
});
