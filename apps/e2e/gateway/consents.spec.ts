import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as consents from '@caunoi/contracts/identity/consents.endpoints';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { getPreferences } from '@caunoi/contracts/notifications/preferences.endpoints';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { newcomer } from './closed/people';
import { plantedProfile } from './closed/planted';
import { directBus } from './direct-bus';
import { startPlatform } from './platform';

const A_MINUTE = { withinMs: 60_000 };
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform({ GATEWAY_RATE_LIMIT: '1000000' }, directBus());
  await platform.loadDemo();
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

const { version: textVersion } = currentText('suggestion_letters');
type Somebody = Awaited<ReturnType<typeof newcomer>>;
const say = (one: Somebody, purpose: 'suggestion_letters' | 'public_profile', given: boolean) =>
  one.call(consents.sayConsent, { body: { purpose, given, textVersion } });

it('what one agrees to and takes back is felt by the service that writes letters within a minute', async () => {
  const one = await newcomer(platform.url, 'dong-y@vi-du.vn', 'Hợp tác xã Đồng Ý');
  const without = async (topics: string[]) => expect((await one.call(getPreferences, {})).notAgreed).toEqual(topics);
  await without(['suggestions']);
  await say(one, 'suggestion_letters', true);
  await eventually(() => without([]), A_MINUTE);
  await say(one, 'suggestion_letters', false);
  await eventually(() => without(['suggestions']), A_MINUTE);
});

it('a profile that is shown stands in the ledger, and whoever takes it back there is seen by nobody within a minute', async () => {
  const one = await newcomer(platform.url, 'hien-ho-so@vi-du.vn', 'Viện Hồ Sơ', { role: 'scientist' });
  const stranger = await newcomer(platform.url, 'nguoi-la@vi-du.vn', 'Công ty Người Lạ');
  const { id: expertId, version } = await one.call(experts.startProfile, { body: await plantedProfile(one) });
  await one.call(experts.publishProfile, { params: { expertId }, body: { version } });
  const state = async () => (await one.call(consents.myConsents, {})).items.find(({ purpose }) => purpose === 'public_profile')?.state;
  await eventually(async () => expect(await state()).toBe('given'), A_MINUTE);
  expect((await stranger.ask(experts.getExpert, { params: { expertId } })).status).toBe(200);
  await say(one, 'public_profile', false);
  await eventually(async () => expect((await stranger.ask(experts.getExpert, { params: { expertId } })).status).toBe(404), A_MINUTE);
  expect(await state()).toBe('withdrawn');
});
