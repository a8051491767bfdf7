import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import type { Member } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { needsService } from '../src/service';
import { begin, mangoNeed, organisationOf } from './mango-need';

let service: TestService;
const bus = handBus();
const owner = someone('business');
const [lan, binh] = [someone('moderator'), someone('administrator')];

beforeAll(async () => {
  service = await startService(needsService, { bus });
  await bus.deliver(OrganisationChanged, organisationOf(owner.organisationId), { sequence: 1 });
});
beforeEach(() => service.clock.set(begin));
afterAll(stopServices);

const waiting = async (change = {}) => {
  const { id, version } = (await service.as(owner).call(api.draftNeed, { body: { ...mangoNeed, ...change } })).body;
  return (await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } })).body;
};
const claim = (by: Member, needId: string, body = {}) => service.as(by).call(api.claimNeed, { params: { needId }, body });
const release = (by: Member, needId: string) => service.as(by).call(api.releaseNeed, { params: { needId } });
const decide = (by: Member, { id, version }: { id: string; version: number }, decision = 'publish') =>
  service.as(by).call(api.reviewNeed, { params: { needId: id }, body: { version, decision, reason: 'ok', comment: 'Tốt' } });
const revise = ({ id, version }: { id: string; version: number }, change: object) =>
  service.as(owner).call(api.reviseNeed, { params: { needId: id }, body: { version, ...mangoNeed, ...change } });
const resubmit = async (need: { id: string; version: number }, change: object) => {
  const { id, version } = (await revise(need, change)).body;
  return (await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } })).body;
};
const claims = async (by: Member, needId: string) =>
  (await service.as(by).call(api.needClaims, {})).body.items.filter(({ thingId }) => thingId === needId);
const file = (by: Member, needId: string) => service.as(by).call(api.needReviewFile, { params: { needId } });
const reopen = (by: Member, { id, version }: { id: string; version: number }) =>
  service.as(by).call(api.reopenNeed, { params: { needId: id }, body: { version } });
const acts = (needId: string) =>
  service.db.query<{ act: string; actor_id: string; said: object }[]>(
    'SELECT act, actor_id, said FROM act WHERE thing_id = $1 ORDER BY id',
    [needId],
  );

describe('a claim', () => {
  it('is the first one’s for half an hour, and everybody in the queue sees it', async () => {
    const need = await waiting();
    expect((await claim(lan, need.id)).body).toEqual({
      thingId: need.id,
      accountId: lan.id,
      until: new Date(new Date(begin).getTime() + 30 * 60_000).toISOString(),
      takenFrom: null,
      word: null,
    });
    expect(await claims(binh, need.id)).toMatchObject([{ accountId: lan.id }]);
    const second = await claim(binh, need.id);
    expect(second).toMatchObject({ status: 409, body: { code: 'review.claimed', accountId: lan.id } });
    expect(await claims(binh, need.id)).toMatchObject([{ accountId: lan.id }]);
  });

  it('keeps others from deciding, not its holder; the decision ends it', async () => {
    const need = await waiting();
    await claim(lan, need.id);
    expect(await decide(binh, need)).toMatchObject({ status: 409, body: { code: 'review.claimed' } });
    expect(await decide(lan, need)).toMatchObject({ status: 200, body: { status: 'published' } });
    expect(await service.db.query('SELECT 1 FROM review_claim WHERE thing_id = $1', [need.id])).toEqual([]);
  });

  it('that is prolonged lasts from then on, one that is not is over after half an hour', async () => {
    const need = await waiting();
    await claim(lan, need.id);
    service.clock.set(new Date(new Date(begin).getTime() + 29 * 60_000));
    await claim(lan, need.id);
    service.clock.set(new Date(new Date(begin).getTime() + 58 * 60_000));
    expect(await claim(binh, need.id)).toMatchObject({ status: 409 });
    service.clock.set(new Date(new Date(begin).getTime() + 59 * 60_000));
    expect(await claims(binh, need.id)).toEqual([]);
    expect(await claim(binh, need.id)).toMatchObject({ status: 200, body: { accountId: binh.id, takenFrom: null } });
  });

  it('is taken over with a word, which its former holder reads', async () => {
    const need = await waiting();
    await claim(lan, need.id);
    const taken = await claim(binh, need.id, { word: 'Cần trả lời trước trưa' });
    expect(taken.body).toMatchObject({ accountId: binh.id, takenFrom: lan.id, word: 'Cần trả lời trước trưa' });
    expect(await claims(lan, need.id)).toMatchObject([{ accountId: binh.id, takenFrom: lan.id, word: 'Cần trả lời trước trưa' }]);
    expect(await decide(lan, need)).toMatchObject({ status: 409 });
    expect((await claim(binh, need.id)).body).toMatchObject({ takenFrom: lan.id, word: 'Cần trả lời trước trưa' });
  });

  it('is released by its holder, by nobody else', async () => {
    const need = await waiting();
    await claim(lan, need.id);
    expect(await release(binh, need.id)).toMatchObject({ status: 204 });
    expect(await claims(lan, need.id)).toHaveLength(1);
    expect(await release(lan, need.id)).toMatchObject({ status: 204 });
    expect(await claims(lan, need.id)).toEqual([]);
  });

  it('ends when the owner takes the text back, and there is none on what does not wait', async () => {
    const need = await waiting();
    await claim(lan, need.id);
    await revise(need, { title: 'Giữ xoài tươi 40 ngày' });
    expect(await claim(lan, need.id)).toMatchObject({ status: 409, body: { code: 'need.wrong_state', from: 'returned' } });
    expect(await service.db.query('SELECT 1 FROM review_claim WHERE thing_id = $1', [need.id])).toEqual([]);
  });

  it('of two who ask at the same moment one gets it', async () => {
    const need = await waiting();
    const answers = await Promise.all([lan, binh].map((by) => claim(by, need.id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('who may', () => {
  const ask = { claim, release, file } as const;
  it.each(['claim', 'release', 'file'] as const)('%s: reviewers of other organisations only', async (what) => {
    const need = await waiting();
    expect(await ask[what](owner, need.id)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    const own = memberOf(owner.organisationId, 'moderator');
    expect(await ask[what](own, need.id)).toMatchObject({ status: 403, body: { code: 'need.own_review' } });
    expect(await ask[what](lan, randomUUID())).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
    const { id } = (await service.as(owner).call(api.draftNeed, { body: mangoNeed })).body;
    expect(await ask[what](lan, id)).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
  });

  it('nobody learns who is at a text of their own organisation', async () => {
    const need = await waiting();
    await claim(lan, need.id);
    expect(await claims(memberOf(owner.organisationId, 'moderator'), need.id)).toEqual([]);
  });
});

describe('what was shown before', () => {
  it('is nothing for a new text', async () => {
    const need = await waiting();
    expect((await file(lan, need.id)).body.published).toBeNull();
  });

  it('is the text that was last published, however often it was changed since', async () => {
    const need = await waiting({ title: 'Giữ xoài tươi' });
    const published = (await decide(lan, need)).body;
    const once = await resubmit(published, { title: 'Giữ xoài tươi lâu' });
    const returned = (await decide(lan, once, 'return')).body;
    const twice = await resubmit(returned, { title: 'Giữ xoài tươi lâu hơn' });
    expect((await file(lan, twice.id)).body.published).toMatchObject({
      version: published.version,
      statement: { title: 'Giữ xoài tươi', confidential: mangoNeed.confidential },
    });
  });

  it('of a text from before anything was kept it is what stood there when it was changed', async () => {
    const need = await waiting({ title: 'Giữ xoài tươi như xưa' });
    const published = (await decide(lan, need)).body;
    await service.db.query('DELETE FROM published_text WHERE thing_id = $1', [need.id]);
    const again = await resubmit(published, { title: 'Giữ xoài tươi như nay' });
    expect((await file(lan, again.id)).body.published).toMatchObject({ statement: { title: 'Giữ xoài tươi như xưa' } });
  });
});

it('the history of the sender counts the last decision on each other text of the same organisation', async () => {
  const sender = someone('business');
  await bus.deliver(OrganisationChanged, organisationOf(sender.organisationId), { sequence: 1 });
  const send = async (title: string) => {
    const { id, version } = (await service.as(sender).call(api.draftNeed, { body: { ...mangoNeed, title } })).body;
    return (await service.as(sender).call(api.submitNeed, { params: { needId: id }, body: { version } })).body;
  };
  await decide(lan, await send('Nhu cầu thứ một'));
  await decide(lan, await send('Nhu cầu thứ hai'), 'return');
  service.clock.passDays(1);
  await decide(lan, await send('Nhu cầu thứ ba'), 'return');
  const open = await send('Nhu cầu thứ tư');
  const { sender: history } = (await file(lan, open.id)).body;
  expect(history).toMatchObject({ publish: 1, return: 2, reject: 0 });
  expect(history.newest.map(({ title, decision }) => [title, decision])[0]).toEqual(['Nhu cầu thứ ba', 'return']);
  expect(history.newest).toHaveLength(3);
});

describe('a decision that is taken back', () => {
  it.each(['publish', 'return', 'reject'])('%s: the need waits again as it did, and others hear of it', async (decision) => {
    const need = await waiting();
    const decided = (await decide(lan, need, decision)).body;
    service.clock.set(new Date(new Date(begin).getTime() + 9 * 60_000));
    const again = await reopen(binh, decided);
    expect(again.body).toMatchObject({
      ...{ status: 'under_review', review: null, publishedAt: null, expiresAt: null },
      ...{ submittedAt: need.submittedAt, reviewDueAt: need.reviewDueAt },
    });
    expect((await eventProbe(service.db).of(need.id)).at(-1)).toMatchObject({
      type: 'caunoi.need.reopened.v1',
      data: { status: 'under_review' },
    });
    expect((await file(lan, need.id)).body.published).toBeNull();
    expect((await decide(lan, again.body)).body.status).toBe('published');
  });

  it('of a text that was shown before leaves what was shown before', async () => {
    const published = (await decide(lan, await waiting({ title: 'Giữ xoài tươi ban đầu' }))).body;
    service.clock.passDays(1);
    const again = await resubmit(published, { title: 'Giữ xoài tươi về sau' });
    const back = (await reopen(lan, (await decide(lan, again)).body)).body;
    expect(back.publishedAt).toBe(published.publishedAt);
    expect((await file(lan, back.id)).body.published).toMatchObject({ statement: { title: 'Giữ xoài tươi ban đầu' } });
  });

  it('is one of the last ten minutes, after which its owner has done nothing', async () => {
    const settled = { status: 409, body: { code: 'review.settled' } };
    const late = (await decide(lan, await waiting())).body;
    service.clock.set(new Date(new Date(begin).getTime() + 10 * 60_000 + 1));
    expect(await reopen(lan, late)).toMatchObject(settled);
    service.clock.set(begin);
    const returned = (await decide(lan, await waiting(), 'return')).body;
    service.clock.set(new Date(new Date(begin).getTime() + 1_000));
    const revised = (await revise(returned, { title: 'Đang sửa dở dang' })).body;
    expect(await reopen(lan, revised)).toMatchObject(settled);
  });

  it('is no owner’s to take back, and not one on a version of before', async () => {
    const decided = (await decide(lan, await waiting())).body;
    expect(await reopen(owner, decided)).toMatchObject({ status: 403, body: { code: 'access.role' } });
    expect(await reopen(memberOf(owner.organisationId, 'moderator'), decided)).toMatchObject({ body: { code: 'need.own_review' } });
    expect(await reopen(lan, { ...decided, version: decided.version - 1 })).toMatchObject({ status: 412 });
    expect(await reopen(lan, { id: randomUUID(), version: 1 })).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
    expect(await reopen(lan, await waiting())).toMatchObject({ status: 409, body: { code: 'need.wrong_state' } });
  });
});

it('statistics count what waits, decisions by day and reason, and not what was taken back', async () => {
  const statistics = async () => (await service.as(lan).call(api.needReviewStatistics, { query: { days: 30 } })).body;
  service.clock.set('2027-02-01T03:00:00Z');
  const before = await statistics();
  await decide(lan, await waiting());
  await decide(lan, await waiting(), 'return');
  await reopen(lan, (await decide(lan, await waiting(), 'reject')).body);
  const after = await statistics();
  expect(after.waiting).toBe(before.waiting + 1);
  expect(after.days).toContainEqual({ day: '2027-02-01', publish: 1, return: 1, reject: 0 });
  expect(after.reasons).toEqual([{ reason: 'ok', count: 1 }]);
});

it('every move is in the log of acts, with who made it; words that nobody else sees are not', async () => {
  const need = await waiting();
  await revise((await decide(lan, need, 'return')).body, { title: 'Khác' });
  expect(await acts(need.id)).toEqual([
    { act: 'need.submit', actor_id: owner.id, said: { from: 'draft', to: 'under_review' } },
    { act: 'need.return', actor_id: lan.id, said: { from: 'under_review', to: 'returned', reason: 'ok' } },
  ]);
});

it.each(['UPDATE act SET actor_id = $$x$$', 'DELETE FROM act', 'TRUNCATE act'])(
  'the log of acts is only added to: %s',
  async (statement) => {
    await decide(lan, await waiting());
    await expect(service.db.query(statement)).rejects.toThrow('acts are only added');
  },
);
