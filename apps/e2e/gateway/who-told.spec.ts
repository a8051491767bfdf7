import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { type Envelope, readEnvelope } from '@caunoi/kit/events/envelope';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { demoPerson, newcomer } from './closed/people';
import { plantedNeed, plantedProfile, plantedTechnology } from './closed/planted';
import { directBus } from './direct-bus';
import { patient, startPlatform } from './platform';

const told: Envelope[] = [];
const listening: EventBus = directBus();
const bus: EventBus = {
  ...listening,
  append: (batch, fence) => {
    told.push(...batch.map(({ headers }) => readEnvelope(headers)));
    return listening.append(batch, fence);
  },
};
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(patient, bus);
  await platform.loadDemo();
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

/** What was told about a thing, and by whom, as soon as it is as much as is waited for. */
async function toldOf(subject: string, count: number) {
  const of = () => told.filter((fact) => fact.subject === subject);
  await eventually(() => expect(of().length).toBeGreaterThanOrEqual(count));
  return of().map(({ type, actorkind, actorid }) => [type.split('.').slice(1, 3).join(' '), actorkind, actorid]);
}

it('every fact of the main journey says who set it off and why: from sign-up to a profile that is taken out', async () => {
  const { url } = platform;
  const business = await newcomer(url, 'doanh-nghiep@vi-du.vn', 'Hợp tác xã Cù Lao');
  const scientist = await newcomer(url, 'nha-khoa-hoc@vi-du.vn', 'Viện Thử', { role: 'scientist' });
  const [moderator, administrator] = [await demoPerson(url, 'duyet@demo.caunoi.vn'), await demoPerson(url, 'quantri@demo.caunoi.vn')];
  const { account: reviewer } = await moderator.call(identity.getMe, {});
  const { account: admin } = await administrator.call(identity.getMe, {});
  expect(await toldOf(business.organisationId, 1)).toEqual([['organisation changed', 'person', business.accountId]]);

  const drafted = await business.call(needs.draftNeed, { body: await plantedNeed(business) });
  const needId = drafted.id;
  const waiting = await business.call(needs.submitNeed, { params: { needId }, body: { version: drafted.version } });
  const publish = { decision: 'publish' as const, reason: 'ok' as const };
  await moderator.call(needs.reviewNeed, { params: { needId }, body: { version: waiting.version, ...publish } });
  expect(await toldOf(needId, 2)).toEqual([
    ['need submitted', 'person', business.accountId],
    ['need published', 'person', reviewer.id],
  ]);

  const listing = await scientist.call(technologies.draftTechnology, { body: await plantedTechnology(scientist) });
  const technologyId = listing.id;
  const queued = await scientist.call(technologies.submitTechnology, { params: { technologyId }, body: { version: listing.version } });
  await moderator.call(technologies.reviewTechnology, { params: { technologyId }, body: { version: queued.version, ...publish } });
  expect(await toldOf(technologyId, 1)).toEqual([['technology published', 'person', reviewer.id]]);

  const profile = await scientist.call(experts.startProfile, { body: await plantedProfile(scientist) });
  const expertId = profile.id;
  const shown = await scientist.call(experts.publishProfile, { params: { expertId }, body: { version: profile.version } });
  const statement = await plantedProfile(scientist);
  await scientist.call(experts.reviseProfile, { params: { expertId }, body: { version: shown.version, ...statement } });
  await toldOf(expertId, 2);

  const suggest = () => business.call(matching.needTechnologies, { params: { needId }, query: {} });
  await eventually(async () => expect((await suggest()).items.length).toBeGreaterThan(0));
  const [match] = (await suggest()).items;
  await business.call(matching.giveFeedback, { params: { matchId: match!.id }, body: { verdict: 'accepted' } });
  expect(await toldOf(match!.id, 2)).toEqual([
    ['match suggested', 'person', business.accountId],
    ['match accepted', 'person', business.accountId],
  ]);

  await administrator.call(administration.releaseAddress, { params: { accountId: scientist.accountId } });
  expect(await toldOf(expertId, 3)).toEqual([
    ['expert published', 'person', scientist.accountId],
    ['expert revised', 'person', scientist.accountId],
    ['expert disowned', 'person', admin.id],
  ]);
  const [released, disowned] = ['address_released', 'disowned'].map((verb) => told.find(({ type }) => type.includes(`.${verb}.`)));
  expect(disowned?.causationid).toBe(released?.id);

  expect(new Set(told.map(({ actorkind }) => actorkind))).toEqual(new Set(['person', 'job']));
  expect(new Set(told.filter(({ actorkind }) => actorkind === 'job').map(({ actorid }) => actorid))).toEqual(new Set(['demo-content']));
  for (const fact of told) expect([fact.type, fact.traceparent]).toEqual([fact.type, expect.stringContaining(fact.correlationid)]);
});
