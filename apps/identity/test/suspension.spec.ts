import { createApiKey, exchangeApiKey } from '@caunoi/contracts/identity/api-keys.endpoints';
import { OrganisationStandingChanged } from '@caunoi/contracts/identity/organisation.events';
import { getMe, updateOrganisation } from '@caunoi/contracts/identity/identity.endpoints';
import { findOrganisations } from '@caunoi/contracts/identity/join-requests.endpoints';
import * as api from '@caunoi/contracts/identity/suspensions.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { identityService } from '../src/service';
import { noticesOf } from './notices';
import { actorOf, admit, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

const [first, second] = [someone('administrator'), someone('administrator')];
const why = { reason: 'false_details' as const, text: 'Mã số thuế là của công ty khác.' };
const params = (organisationId: string) => ({ params: { organisationId } });
const suspend = (organisationId: string, by = first) =>
  service.as(by).call(api.suspendOrganisation, { ...params(organisationId), body: why });
const lift = (organisationId: string, by = first) => service.as(by).call(api.liftSuspension, params(organisationId));
const refused = (status: number, code: string) => ({ status, body: { code } });

async function suspended() {
  const owner = await join(service);
  const { organisationId } = owner.actor;
  const member = await admit(service, owner.actor);
  expect((await suspend(organisationId)).status).toBe(204);
  return { owner, member, organisationId };
}

it('services are told, tokens say it, managers read why, and all of it ends when it is lifted', async () => {
  const { owner, member, organisationId } = await suspended();
  expect(await actorOf(service, owner.secret)).toMatchObject({ organisationId, suspended: true });
  expect((await member.as.call(getMe, {})).body.suspended).toBe(true);
  const open = { ...why, at: service.clock.now().toISOString(), appeal: null };
  expect(await member.as.call(api.ownSuspension, params(organisationId))).toEqual({ status: 200, body: { suspension: open } });
  expect(await suspend(organisationId)).toMatchObject(refused(409, 'suspension.exists'));
  expect((await lift(organisationId)).status).toBe(204);
  expect((await actorOf(service, owner.secret)).suspended).toBeUndefined();
  expect((await member.as.call(api.ownSuspension, params(organisationId))).body).toEqual({ suspension: null });
  expect(await lift(organisationId)).toMatchObject(refused(404, 'suspension.unknown'));
  const told = (await eventProbe(service.db).of(organisationId)).flatMap(({ type, data }) =>
    type === OrganisationStandingChanged.type ? [OrganisationStandingChanged.data.parse(data).suspended] : [],
  );
  expect(told).toEqual([true, false]);
  expect(await noticesOf(service, organisationId)).toEqual([
    ['suspended', null, why.text],
    ['suspension_lifted', null, null],
  ]);
});

it('its managers change nothing, nobody is offered to ask it, and its keys are refused', async () => {
  const owner = await join(service);
  const { organisationId } = owner.actor;
  const trusted = { ...owner.actor, emailVerified: true, provenAt: Number.MAX_SAFE_INTEGER };
  const wanted = { name: 'Kết nối', scopes: ['needs:read' as const], days: 30 };
  const { key } = (await service.as(trusted).call(createApiKey, { ...params(organisationId), body: wanted })).body;
  const { taxCode } = owner.me.organisation;
  const lookup = async () => (await service.as().call(findOrganisations, { query: { taxCode: taxCode ?? '' } })).body.items;
  const exchange = () => service.as().call(exchangeApiKey, { body: { key } });
  expect([(await exchange()).status, (await lookup()).length]).toEqual([200, 1]);
  await suspend(organisationId);
  expect(await exchange()).toMatchObject(refused(403, 'access.suspended'));
  expect(await lookup()).toEqual([]);
  const { id: _id, logo: _logo, verification: _said, version, ...details } = owner.me.organisation;
  const change = { version, details: { ...details, name: 'HTX Tên Khác' } };
  expect(await owner.as.call(updateOrganisation, { ...params(organisationId), body: change })).toMatchObject(
    refused(403, 'access.suspended'),
  );
  await lift(organisationId);
  expect((await exchange()).status).toBe(200);
});

it('any member appeals once, and an administrator who did not decide it answers: it is lifted', async () => {
  const { owner, member, organisationId } = await suspended();
  const body = { text: 'Mã số thuế đã đúng, xin xem giấy đăng ký.' };
  const said = await member.as.call(api.appealSuspension, { ...params(organisationId), body });
  expect(said).toMatchObject({ status: 201, body: { ...body, verdict: null, answer: null } });
  expect(await owner.as.call(api.appealSuspension, { ...params(organisationId), body })).toMatchObject(refused(409, 'appeal.exists'));
  const answer = { params: { appealId: said.body.id }, body: { verdict: 'lifted' as const, text: 'Đã kiểm tra, giấy tờ đúng.' } };
  const listed = async (by: typeof first) =>
    (await service.as(by).call(api.listAppeals, {})).body.items.find(({ id }) => id === said.body.id);
  expect([(await listed(first))?.own, (await listed(second))?.own]).toEqual([true, false]);
  expect(await service.as(first).call(api.answerAppeal, answer)).toMatchObject(refused(409, 'appeal.own'));
  const ofTheirs = { ...second, memberOf: [organisationId] };
  expect(await service.as(ofTheirs).call(api.answerAppeal, answer)).toMatchObject(refused(409, 'appeal.own'));
  expect((await service.as(second).call(api.answerAppeal, answer)).status).toBe(204);
  expect(await service.as(second).call(api.answerAppeal, answer)).toMatchObject(refused(409, 'appeal.answered'));
  expect(await listed(second)).toMatchObject({
    subject: 'organisation',
    subjectId: organisationId,
    verdict: 'lifted',
    ...why,
    text: body.text,
    reasonText: why.text,
  });
  expect((await owner.as.call(getMe, {})).body.suspended).toBe(false);
  expect((await noticesOf(service, organisationId)).at(-1)).toEqual(['suspension_lifted', null, answer.body.text]);
});

it('an appeal that is dismissed leaves it as it is, and says why; of the next suspension there is another', async () => {
  const { member, organisationId } = await suspended();
  const appeal = () => member.as.call(api.appealSuspension, { ...params(organisationId), body: { text: 'Xin xem lại.' } });
  const { id } = (await appeal()).body;
  const body = { verdict: 'dismissed' as const, text: 'Chưa có giấy tờ mới.' };
  await service.as(second).call(api.answerAppeal, { params: { appealId: id }, body });
  const { suspension } = (await member.as.call(api.ownSuspension, params(organisationId))).body;
  expect(suspension?.appeal).toMatchObject({ verdict: 'dismissed', answer: body.text });
  expect((await noticesOf(service, organisationId)).at(-1)).toEqual(['appeal_dismissed', null, body.text]);
  expect(await appeal()).toMatchObject(refused(409, 'appeal.exists'));
  await lift(organisationId);
  expect(await appeal()).toMatchObject(refused(404, 'suspension.unknown'));
  await suspend(organisationId);
  expect((await appeal()).status).toBe(201);
});

it('nobody decides about what is their own; strangers read nothing; who is no administrator suspends nobody', async () => {
  const { owner, organisationId } = await suspended();
  const stranger = await join(service);
  const unknown = refused(404, 'organisation.unknown');
  expect(await stranger.as.call(api.ownSuspension, params(organisationId))).toMatchObject(unknown);
  expect(await stranger.as.call(api.appealSuspension, { ...params(organisationId), body: { text: 'Xin xem lại.' } })).toMatchObject(
    unknown,
  );
  expect(await owner.as.call(api.liftSuspension, params(organisationId))).toMatchObject(refused(403, 'access.role'));
  const own = { ...first, memberOf: [organisationId] };
  expect(await lift(organisationId, own)).toMatchObject(refused(409, 'suspension.own'));
  expect(await suspend(randomUUID())).toMatchObject(unknown);
  const answer = { params: { appealId: randomUUID() }, body: { verdict: 'lifted' as const, text: 'Được.' } };
  expect(await service.as(first).call(api.answerAppeal, answer)).toMatchObject(refused(404, 'appeal.unknown'));
});

it('administrators find organisations by name or tax code, those that are suspended first', async () => {
  const word = `Tìm ${randomUUID().slice(0, 8)}`;
  const [, one] = [
    await join(service, { organisation: named(`HTX A ${word}`) }),
    await join(service, { organisation: named(`HTX B ${word}`) }),
  ];
  await suspend(one.actor.organisationId);
  const { items } = (await service.as(first).call(api.organisationsWithStanding, { query: { q: word.toLowerCase() } })).body;
  expect(items.map(({ name, members, suspension }) => [name, members, suspension?.reason])).toEqual([
    [`HTX B ${word}`, 1, 'false_details'],
    [`HTX A ${word}`, 1, undefined],
  ]);
  const withoutAccents = `tim ${word.slice(4)}`;
  const folded = (await service.as(first).call(api.organisationsWithStanding, { query: { q: withoutAccents } })).body;
  expect([folded.items.length, folded.more]).toEqual([2, false]);
  const byCode = (await service.as(first).call(api.organisationsWithStanding, { query: { q: one.me.organisation.taxCode ?? '' } })).body
    .items;
  expect(byCode.map(({ id }) => id)).toEqual([one.actor.organisationId]);
});

it('of more than fifty organisations the first fifty are listed, and it is said that there are others', async () => {
  const word = randomUUID().slice(0, 8);
  await service.db.query(
    `INSERT INTO organisation (id, name, type, province, verification, version)
     SELECT gen_random_uuid(), $1 || n, 'household_cooperative', '82', 'self_declared', 1 FROM generate_series(1, 51) n`,
    [word],
  );
  const found = async (q: string) => (await service.as(first).call(api.organisationsWithStanding, { query: { q } })).body;
  expect([(await found(word)).items.length, (await found(word)).more]).toEqual([50, true]);
  await service.db.query('DELETE FROM organisation WHERE name = $1', [`${word}51`]);
  expect([(await found(word)).items.length, (await found(word)).more]).toEqual([50, false]);
});

let serial = 0;
const named = (name: string) => ({ name, type: 'household_cooperative', province: '82', taxCode: String(1_500_000_000 + ++serial) });
