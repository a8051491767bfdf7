import { OrganisationStandingChanged } from '@caunoi/contracts/identity/organisation.events';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { needsService } from '../src/service';
import { begin, mangoNeed, organisationOf } from './mango-need';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  service = await startService(needsService, { bus });
  service.clock.set(begin);
});
afterAll(stopServices);

const moderator = someone('moderator');

/** An organisation with a published need, one that waits for review and a draft. */
async function organisation() {
  const owner = someone('business');
  const id = owner.organisationId;
  await bus.deliver(OrganisationChanged, organisationOf(id), { sequence: 1 });
  const as = service.as(owner);
  const draft = async () => (await as.call(api.draftNeed, { body: mangoNeed })).body;
  const seen = ({ id: needId, version }: { id: string; version: number }) => ({ params: { needId }, body: { version } });
  const submitted = async () => (await as.call(api.submitNeed, seen(await draft()))).body;
  const waiting = await submitted();
  const sent = await submitted();
  const review = { ...seen(sent), body: { version: sent.version, decision: 'publish' as const, reason: 'ok' as const } };
  const published = (await service.as(moderator).call(api.reviewNeed, review)).body;
  const stand = (suspended: boolean, sequence: number) => bus.deliver(OrganisationStandingChanged, { id, suspended }, { sequence });
  return { as, draft, stand, ids: { published: published.id, waiting: waiting.id, draft: (await draft()).id } };
}

const statusFor = async (as: ReturnType<TestService['as']>, needId: string) => (await as.call(api.getNeed, { params: { needId } })).status;
const lastTold = async (needId: string) => {
  const { type, data } = (await eventProbe(service.db).of(needId)).findLast(({ data: said }) => NeedFact.safeParse(said).success) ?? {};
  const { status, suspended } = NeedFact.parse(data);
  return [type, status, suspended];
};
const queue = async () => (await service.as(moderator).call(api.needReviewQueue, { query: { limit: 50 } })).body.items.map(({ id }) => id);

it('what a suspended organisation shows is hidden from everybody but it and reviewers, and comes back as it was', async () => {
  const { as, stand, ids } = await organisation();
  const before = (await as.call(api.getNeed, { params: { needId: ids.published } })).body;
  await stand(true, 2);
  expect([await statusFor(service.as(), ids.published), await statusFor(service.as(someone('business')), ids.published)]).toEqual([
    404, 404,
  ]);
  expect([await statusFor(as, ids.published), await statusFor(service.as(moderator), ids.published)]).toEqual([200, 200]);
  expect(await lastTold(ids.published)).toEqual(['caunoi.need.suspended.v1', 'published', true]);
  expect(await queue()).not.toContain(ids.waiting);
  await stand(false, 3);
  expect(await statusFor(service.as(), ids.published)).toBe(200);
  expect(await lastTold(ids.published)).toEqual(['caunoi.need.restored.v1', 'published', false]);
  expect(await queue()).toContain(ids.waiting);
  const { status, publishedAt, expiresAt } = (await as.call(api.getNeed, { params: { needId: ids.published } })).body;
  expect({ status, publishedAt, expiresAt }).toEqual({ status: 'published', publishedAt: before.publishedAt, expiresAt: before.expiresAt });
});

it('of a draft nobody hears, older news changes nothing, and the things of others stay as they are', async () => {
  const [one, other] = [await organisation(), await organisation()];
  await one.stand(true, 5);
  await one.stand(false, 4);
  expect(await statusFor(service.as(), one.ids.published)).toBe(404);
  expect(await eventProbe(service.db).of(one.ids.draft)).toEqual([]);
  expect(await statusFor(service.as(), other.ids.published)).toBe(200);
});

it('what somebody begins whose token is older than the suspension is hidden, too', async () => {
  const { draft, as, stand } = await organisation();
  await stand(true, 2);
  const { id, version } = await draft();
  const submitted = (await as.call(api.submitNeed, { params: { needId: id }, body: { version } })).body;
  expect(await queue()).not.toContain(id);
  const review = { version: submitted.version, decision: 'publish' as const, reason: 'ok' as const };
  await service.as(moderator).call(api.reviewNeed, { params: { needId: id }, body: review });
  expect(await statusFor(service.as(), id)).toBe(404);
});
