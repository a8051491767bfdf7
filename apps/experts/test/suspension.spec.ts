import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { OrganisationStandingChanged } from '@caunoi/contracts/identity/organisation.events';
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

it('profiles of a suspended organisation are hidden from others, and come back as they were', async () => {
  const owner = someone('scientist');
  const as = service.as(owner);
  const { id, version } = (await as.call(api.startProfile, { body: profile })).body;
  const params = { expertId: id };
  await as.call(api.publishProfile, { params, body: { version } });
  const seen = async () => [(await service.as().call(api.getExpert, { params })).status, (await as.call(api.getExpert, { params })).status];
  const stand = (suspended: boolean, sequence: number) =>
    bus.deliver(OrganisationStandingChanged, { id: owner.organisationId, suspended }, { sequence });
  await stand(true, 2);
  expect(await seen()).toEqual([404, 200]);
  expect((await as.call(api.myProfile, {})).body.profile?.status).toBe('published');
  await stand(false, 3);
  expect(await seen()).toEqual([200, 200]);
  expect((await eventProbe(service.db).of(id)).map(({ type }) => type)).toEqual([
    'caunoi.expert.published.v1',
    'caunoi.expert.suspended.v1',
    'caunoi.expert.restored.v1',
  ]);
});

it('a profile that is begun meanwhile is shown once the organisation is back', async () => {
  const owner = someone('scientist');
  await bus.deliver(OrganisationStandingChanged, { id: owner.organisationId, suspended: true }, { sequence: 1 });
  const { id, version } = (await service.as(owner).call(api.startProfile, { body: profile })).body;
  const params = { expertId: id };
  await service.as(owner).call(api.publishProfile, { params, body: { version } });
  expect((await service.as().call(api.getExpert, { params })).status).toBe(404);
  await bus.deliver(OrganisationStandingChanged, { id: owner.organisationId, suspended: false }, { sequence: 2 });
  expect((await service.as().call(api.getExpert, { params })).status).toBe(200);
});
