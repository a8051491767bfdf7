import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { needsService } from '../src/service';
import { begin, mangoNeed } from './mango-need';

const bus = handBus();
const owner = someone('business');
const organisation = {
  id: owner.organisationId,
  name: 'Công ty TNHH Xoài Gáo Giồng',
  type: 'sme',
  taxCode: null,
  province: '82',
  vsic: null,
  website: null,
  verification: 'self_declared' as const,
};

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService, { bus });
  service.clock.set(begin);
  await bus.deliver(OrganisationChanged, organisation, { sequence: 3 });
});
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

const naming = (name: string) => ({ ...mangoNeed, anonymous: true, problem: `${mangoNeed.problem} ${name} đã thử hai loại túi.` });
const assess = async (body: object) => (await service.as(owner).call(api.assessNeed, { body })).body;

it('a need without a name that gives its organisation away stays a draft until it is mended', async () => {
  const { id, version } = (await service.as(owner).call(api.draftNeed, { body: naming(organisation.name) })).body;
  const answer = await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'need.not_answerable', defects: [], leaks: [{ kind: 'organisation_name', field: 'problem' }] },
  });
  const mended = await service
    .as(owner)
    .call(api.reviseNeed, { params: { needId: id }, body: { version, statement: { ...mangoNeed, anonymous: true } } });
  const seen = { params: { needId: id }, body: { version: mended.body.version } };
  expect(await service.as(owner).call(api.submitNeed, seen)).toMatchObject({ status: 200, body: { status: 'under_review' } });
});

it('a need that bears its name may say it', async () =>
  expect(await assess({ ...naming(organisation.name), anonymous: false })).toMatchObject({ answerable: true, leaks: [] }));

it('the name of somebody else is no leak', async () =>
  expect((await service.as(someone('business')).call(api.assessNeed, { body: naming(organisation.name) })).body.leaks).toEqual([]));

it('the newest name counts, whatever order the facts arrive in', async () => {
  const renamed = { ...organisation, name: 'Hợp tác xã Cát Chu Vàng' };
  await bus.deliver(OrganisationChanged, renamed, { sequence: 5 });
  await bus.deliver(OrganisationChanged, organisation, { sequence: 4 });
  expect((await assess(naming(renamed.name))).leaks).toMatchObject([{ kind: 'organisation_name' }]);
  expect((await assess(naming(organisation.name))).leaks).toEqual([]);
});
