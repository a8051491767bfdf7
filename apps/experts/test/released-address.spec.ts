import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { AccountAddressReleased } from '@caunoi/contracts/identity/identity.events';
import { everyRow } from '@caunoi/testing/every-row';
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

const start = async (publish: boolean) => {
  const owner = someone('scientist');
  const { body } = await service.as(owner).call(api.startProfile, { body: profile });
  if (publish) await service.as(owner).call(api.publishProfile, { params: { expertId: body.id }, body: { version: body.version } });
  return { owner, expertId: body.id };
};
const release = (accountId: string, organisationId: string) =>
  bus.deliver(AccountAddressReleased, { accountId, organisationId, by: randomUUID() });
const erase = (accountId: string) =>
  bus.hand({ ...recordOf(AccountAddressReleased, { accountId, organisationId: accountId, by: accountId }), headers: {}, value: null });
const types = async (id: string) => (await eventProbe(service.db).of(id)).map(({ type }) => type);

it('the profile of an account whose address was not its owner’s is hidden, and all are told', async () => {
  const [{ owner, expertId }, other] = [await start(true), await start(true)];
  await release(owner.id, owner.organisationId);
  expect(await service.as().call(api.getExpert, { params: { expertId } })).toMatchObject({ status: 404, body: { code: 'expert.unknown' } });
  expect(await types(expertId)).toEqual(['caunoi.expert.published.v1', 'caunoi.expert.disowned.v1']);
  expect(await service.as().call(api.getExpert, { params: { expertId: other.expertId } })).toMatchObject({ status: 200 });
});

it('a draft that nobody else sees stays as it is, and who has no profile is passed over', async () => {
  const { owner, expertId } = await start(false);
  await release(owner.id, owner.organisationId);
  await release(randomUUID(), randomUUID());
  expect((await service.as(owner).call(api.getExpert, { params: { expertId } })).body.status).toBe('draft');
  expect(await types(expertId)).toEqual([]);
});

it('the profile of an account that was erased is erased, and all who heard of it are told', async () => {
  const [{ owner, expertId }, other, hidden] = [await start(true), await start(true), await start(false)];
  for (const { id } of [owner, hidden.owner, someone('scientist')]) await erase(id);
  // Whether the fact that it was published left before it was erased is the relay's haste: what is left to send is the tombstone alone.
  expect((await types(expertId)).at(-1)).toBe('caunoi.tombstone.v1');
  expect((await everyRow(service.db)).filter((row) => row.startsWith('expert ') && row.includes(owner.id))).toEqual([]);
  expect(await service.as(owner).call(api.myProfile, {})).toMatchObject({ status: 200, body: { profile: null } });
  expect(await service.as().call(api.getExpert, { params: { expertId: other.expertId } })).toMatchObject({ status: 200 });
});
