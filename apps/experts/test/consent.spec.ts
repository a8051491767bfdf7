import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { ConsentsChanged } from '@caunoi/contracts/identity/identity.events';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { expertsService } from '../src/service';
import { profile } from './profile';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService(expertsService, { bus });
});
afterAll(stopServices);

const { version: textVersion } = currentText('public_profile');

async function shown() {
  const owner = someone('scientist');
  const { body } = await service.as(owner).call(api.startProfile, { body: profile });
  await service.as(owner).call(api.publishProfile, { params: { expertId: body.id }, body: { version: body.version } });
  const says = (given: boolean, at = service.clock.now()) => {
    const consents = [{ purpose: 'public_profile' as const, given, textVersion, at: at.toISOString() }];
    return bus.deliver(ConsentsChanged, { accountId: owner.id, consents });
  };
  const status = async () => (await service.as(owner).call(api.getExpert, { params: { expertId: body.id } })).body.status;
  return { owner, expertId: body.id, says, status };
}

it('a profile whose owner agrees no more is hidden, and whoever shows it is told', async () => {
  const { owner, expertId, says, status } = await shown();
  await says(true);
  expect(await status()).toBe('published');
  await says(false);
  expect(await status()).toBe('hidden');
  expect((await eventProbe(service.db).of(expertId)).map(({ type }) => type)).toEqual([
    'caunoi.expert.published.v1',
    'caunoi.expert.hidden.v1',
  ]);
  await says(false);
  expect(await eventProbe(service.db).of(expertId)).toHaveLength(2);
  expect((await service.as(owner).call(api.myProfile, {})).body.profile?.displayName).toBe(profile.displayName);
});

it('one that was shown again since then stays shown', async () => {
  const { says, status } = await shown();
  await says(false, new Date(service.clock.now().getTime() - 1000));
  expect(await status()).toBe('published');
});

it('what is said of other purposes, or by whoever has no profile, changes nothing', async () => {
  const { owner, status } = await shown();
  const said = { given: false, textVersion, at: service.clock.now().toISOString() };
  await bus.deliver(ConsentsChanged, { accountId: owner.id, consents: [{ ...said, purpose: 'suggestion_letters' }] });
  await bus.deliver(ConsentsChanged, { accountId: someone('scientist').id, consents: [{ ...said, purpose: 'public_profile' }] });
  expect(await status()).toBe('published');
});
