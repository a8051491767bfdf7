import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import { setRoles } from '@caunoi/contracts/identity/administration.endpoints';
import { createApiKey } from '@caunoi/contracts/identity/api-keys.endpoints';
import * as api from '@caunoi/contracts/identity/suspensions.endpoints';
import { search } from '@caunoi/contracts/matching/matching.endpoints';
import { draftNeed, myNeeds } from '@caunoi/contracts/needs/needs.endpoints';
import { listNotifications } from '@caunoi/contracts/notifications/notifications.endpoints';
import { getTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { castOf } from './closed/cast';
import { doings } from './closed/closings';
import { demoPerson, person } from './closed/people';
import { secretsOf } from './closed/planted';
import { directBus } from './direct-bus';
import { patient, startPlatform } from './platform';

const A_MINUTE = { withinMs: 60_000 };
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(patient, directBus());
  await platform.loadDemo();
  await platform.allFound();
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

/** With a session of now: gateways keep what a token said for up to a minute. */
async function signedIn(email: string) {
  const one = person(platform.url);
  await one.call(gateway.openSession, { body: { email, password: 'cầu tre lắc lẻo 2026' } });
  return one;
}

it('a suspended organisation is seen by nobody but its members, who read, and appeal; upheld, all is there as before', async () => {
  const cast = await castOf(platform.url);
  const { planter, other, guest } = cast;
  const { id: technologyId } = await doings(platform, cast).publishListing();
  const params = { organisationId: planter.organisationId };
  const administrator = await demoPerson(platform.url, 'quantri@demo.caunoi.vn');
  await administrator.call(setRoles, { params: { accountId: other.accountId }, body: { roles: ['business', 'administrator'] } });
  const colleague = await signedIn('nguoi-khac@vi-du.vn');
  const { key } = await planter.call(createApiKey, { params, body: { name: 'Kết nối', scopes: ['needs:read'], days: 30 } });
  const byKey = async () => (await fetch(`${platform.url}/v1/needs/mine`, { headers: { authorization: `Bearer ${key}` } })).status;
  const [word = ''] = secretsOf('technology');
  const seen = async () => [
    (await guest.ask(getTechnology, { params: { technologyId } })).status,
    (await guest.call(search, { query: { q: word } })).items.some(({ id }) => id === technologyId),
  ];
  await eventually(async () => expect(await seen()).toEqual([200, true]), A_MINUTE);

  const why = { reason: 'false_details' as const, text: 'Hình trong hồ sơ là của đơn vị khác.' };
  await administrator.call(api.suspendOrganisation, { params, body: why });
  await eventually(async () => expect(await seen()).toEqual([404, false]), A_MINUTE);
  const member = await signedIn('nguoi-giau@vi-du.vn');
  expect((await member.call(gateway.currentSession, {})).me?.suspended).toBe(true);
  expect((await member.ask(getTechnology, { params: { technologyId } })).status).toBe(200);
  expect((await member.ask(myNeeds, { query: {} })).status).toBe(200);
  const refused = await member.ask(draftNeed, { body: {} });
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('access.suspended')]);
  expect(await byKey()).toBe(403);
  await eventually(
    async () =>
      expect((await member.call(listNotifications, {})).items).toContainEqual(
        expect.objectContaining({ event: 'suspended', words: why.text }),
      ),
    A_MINUTE,
  );

  const { id: appealId } = await member.call(api.appealSuspension, { params, body: { text: 'Hình là của chúng tôi.' } });
  await colleague.call(api.answerAppeal, { params: { appealId }, body: { verdict: 'lifted', text: 'Đã kiểm tra.' } });
  await eventually(async () => expect(await seen()).toEqual([200, true]), A_MINUTE);
  expect((await (await signedIn('nguoi-giau@vi-du.vn')).ask(draftNeed, { body: {} })).status).toBe(201);
  expect(await byKey()).toBe(200);
});
