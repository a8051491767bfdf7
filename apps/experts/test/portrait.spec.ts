import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import { ExpertPicturesNamed } from '@caunoi/contracts/experts/experts.events';
import { AccountAddressReleased } from '@caunoi/contracts/identity/identity.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { expertsService } from '../src/service';
import { profile } from './profile';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService(expertsService, { bus });
});
afterAll(stopServices);

const portrait = () => ({ fileId: randomUUID(), width: 480, height: 480, placeholder: 'data:image/webp;base64,UklGRg==' });
const told = async (id: string) =>
  (await eventProbe(service.db).of(id)).flatMap(({ type, data }) => (type === ExpertPicturesNamed.type ? [data] : []));

it('a portrait is seen by whoever sees the profile: it says so from the draft on, and takes it back when the profile is hidden', async () => {
  const [owner, one, other] = [someone('scientist'), portrait(), portrait()];
  let { body: expert } = await service.as(owner).call(api.startProfile, { body: { ...profile, portrait: one } });
  const params = { expertId: expert.id };
  const naming = (shownTo: string, ...pictures: { fileId: string }[]) => ({
    ...{ id: expert.id, organisationId: owner.organisationId, shownTo },
    pictures: pictures.map(({ fileId }) => fileId),
  });
  const seen = () => ({ params, body: { version: expert.version } });
  ({ body: expert } = await service.as(owner).call(api.publishProfile, seen()));
  expect(expert.portrait).toEqual(one);
  const statement = ExpertStatement.parse({ ...profile, portrait: other });
  ({ body: expert } = await service.as(owner).call(api.reviseProfile, { params, body: { version: expert.version, ...statement } }));
  ({ body: expert } = await service.as(owner).call(api.hideProfile, seen()));
  expect(await told(expert.id)).toEqual([naming('owner', one), naming('public', one), naming('public', other), naming('owner', other)]);
});

it('goes with the person who is forgotten', async () => {
  const owner = someone('scientist');
  const { body: expert } = await service.as(owner).call(api.startProfile, { body: { ...profile, portrait: portrait() } });
  const released = { accountId: owner.id, organisationId: owner.organisationId, by: randomUUID() };
  await bus.hand({ ...recordOf(AccountAddressReleased, released), eventId: randomUUID(), headers: {}, value: null });
  const tombstones = (await eventProbe(service.db).of(expert.id)).filter(({ data }) => data === null);
  // Of the profile itself, and of what it showed.
  expect(tombstones).toHaveLength(2);
});

it('a profile without one says nothing of it', async () => {
  const { body: expert } = await service.as(someone('scientist')).call(api.startProfile, { body: profile });
  expect(await told(expert.id)).toEqual([]);
});
