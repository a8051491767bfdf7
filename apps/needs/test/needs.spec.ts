import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { NeedExpiry } from '../src/needs/need-expiry.job';
import { needsService } from '../src/service';
import { begin, mangoNeed } from './mango-need';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
});
beforeEach(() => service.clock.set(begin));
afterAll(stopServices);

const owner = someone('business');
const reviewer = someone('moderator');
type Seen = { id: string; version: number };

const told = (id: string) => eventProbe(service.db).of(id);
const toldTypes = async (id: string) => (await told(id)).map(({ type, sequence }) => [type, sequence]);
const expire = () => service.app.get(NeedExpiry).run();
const get = (id: string) => service.as(owner).call(api.getNeed, { params: { needId: id } });
const draft = async (change = {}) => (await service.as(owner).call(api.draftNeed, { body: { ...mangoNeed, ...change } })).body;
const revise = ({ id, version }: Seen, change = {}) =>
  service.as(owner).call(api.reviseNeed, { params: { needId: id }, body: { version, ...mangoNeed, ...change } });
const submit = ({ id, version }: Seen) => service.as(owner).call(api.submitNeed, { params: { needId: id }, body: { version } });
const review = ({ id, version }: Seen, decision = 'publish', reason = 'ok', comment = '') =>
  service.as(reviewer).call(api.reviewNeed, { params: { needId: id }, body: { version, decision, reason, comment } });
const renew = ({ id, version }: Seen, deadline = '2028-01-31') =>
  service.as(owner).call(api.renewNeed, { params: { needId: id }, body: { version, deadline } });
const withdraw = ({ id, version }: Seen) => service.as(owner).call(api.withdrawNeed, { params: { needId: id }, body: { version } });
const markAnswered = ({ id, version }: Seen) => service.as(owner).call(api.markNeedAnswered, { params: { needId: id }, body: { version } });
const discard = ({ id }: Seen) => service.as(owner).call(api.discardNeed, { params: { needId: id } });

const submitted = async (change = {}) => (await submit(await draft(change))).body;
const published = async (change = {}) => (await review(await submitted(change))).body;
const returned = async () => (await review(await submitted(), 'return', 'unclear')).body;
const withdrawn = async () => (await withdraw(await published())).body;
const answered = async () => (await markAnswered(await published())).body;
const expired = async () => {
  const { id } = await published();
  service.clock.set('2027-07-01T00:00:00Z');
  await expire();
  return (await get(id)).body;
};

describe('drafting', () => {
  it('starts a draft with a name for people, complete or not', async () => {
    const answer = await service.as(owner).call(api.draftNeed, { body: {} });
    expect(answer).toMatchObject({ status: 201, body: { status: 'draft', version: 1, viewer: 'owner', title: '', submittedAt: null } });
    expect(answer.body.reference).toMatch(/^N-\d{6}$/);
    expect(answer.body.organisationId).toBe(owner.organisationId);
  });

  it('replaces the statement of a draft and tells nobody', async () => {
    const first = await draft();
    expect(await revise(first, { trlMin: 6 })).toMatchObject({ status: 200, body: { status: 'draft', version: 2, trlMin: 6 } });
    expect(await told(first.id)).toEqual([]);
  });

  it('throws a draft away', async () => {
    const first = await draft();
    expect(await discard(first)).toEqual({ status: 204, body: undefined });
    expect(await get(first.id)).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
  });

  it('copies a need into a new draft whose deadline is open', async () => {
    const first = await published();
    const copy = await service.as(owner).call(api.copyNeed, { params: { needId: first.id } });
    expect(copy).toMatchObject({
      status: 201,
      body: { status: 'draft', title: mangoNeed.title, confidential: mangoNeed.confidential, deadline: null, publishedAt: null },
    });
    expect([copy.body.id, copy.body.reference]).not.toEqual([first.id, first.reference]);
    expect(await told(copy.body.id)).toEqual([]);
  });

  it('keeps text in NFC', async () => {
    const { title, constraints } = await draft({
      title: mangoNeed.title?.normalize('NFD'),
      constraints: mangoNeed.constraints?.map((text) => text.normalize('NFD')),
    });
    expect({ title, constraints }).toEqual({ title: mangoNeed.title, constraints: mangoNeed.constraints });
  });

  it('keeps markup as the text it is', async () => {
    const problem = `<script>alert('x')</script> ${mangoNeed.problem}`;
    const { id } = await draft({ problem });
    expect((await get(id)).body.problem).toBe(problem);
  });
});

describe('assessment', () => {
  it('says what is missing and stores nothing', async () => {
    const before = await service.db.query('SELECT count(*) FROM need');
    const body = { ...mangoNeed, targets: [], budgetBand: null };
    expect(await service.as(someone('scientist')).call(api.assessNeed, { body })).toMatchObject({
      status: 200,
      body: {
        answerable: false,
        score: 64,
        defects: [
          { code: 'targets.missing', field: 'targets', severity: 'blocker', points: 26 },
          { code: 'budget.missing', field: 'budgetBand', severity: 'blocker', points: 10 },
        ],
        leaks: [],
      },
    });
    expect(await service.db.query('SELECT count(*) FROM need')).toEqual(before);
  });
});

describe('review', () => {
  it('a submitted need is told at once, waits three working days at most, and keeps its confidential part', async () => {
    service.clock.set('2026-11-26T03:00:00Z');
    const sent = await submitted();
    expect(sent).toMatchObject({
      status: 'under_review',
      version: 2,
      submittedAt: '2026-11-26T03:00:00.000Z',
      reviewDueAt: '2026-12-01T16:59:59.999Z',
    });
    const [fact] = await told(sent.id);
    expect(fact).toMatchObject({
      type: 'caunoi.need.submitted.v1',
      sequence: 2,
      data: {
        id: sent.id,
        organisationId: owner.organisationId,
        status: 'under_review',
        title: mangoNeed.title,
        targets: mangoNeed.targets,
      },
    });
    for (const secret of ['confidential', 'review', 'createdBy', 'viewer']) expect(fact?.data).not.toHaveProperty(secret);
    expect(JSON.stringify(fact?.data)).not.toContain(mangoNeed.confidential);
  });

  it('publishes until the deadline’s end in Vietnam', async () => {
    const answer = await review(await submitted());
    expect(answer).toMatchObject({
      status: 200,
      body: {
        status: 'published',
        version: 3,
        viewer: 'reviewer',
        publishedAt: service.clock.now().toISOString(),
        expiresAt: '2027-06-30T16:59:59.999Z',
        review: { decision: 'publish', reason: 'ok', comment: '', at: service.clock.now().toISOString() },
      },
    });
    expect(await toldTypes(answer.body.id)).toEqual([
      ['caunoi.need.submitted.v1', 2],
      ['caunoi.need.published.v1', 3],
    ]);
  });

  it('of two reviewers at the same moment, one decides', async () => {
    const sent = await submitted();
    const answers = await Promise.all([review(sent), review(sent, 'reject', 'unlawful')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['return', 'not_measurable', 'returned', 'caunoi.need.returned.v1'],
    ['reject', 'unlawful', 'withdrawn', 'caunoi.need.rejected.v1'],
  ])('can %s a need with a reason that its owner reads', async (decision, reason, status, type) => {
    const sent = await submitted();
    await review(sent, decision, reason, 'Xin nêu số đo được.');
    expect((await get(sent.id)).body).toMatchObject({ status, review: { decision, reason, comment: 'Xin nêu số đo được.' } });
    expect((await told(sent.id)).at(-1)).toMatchObject({ type, sequence: 3, data: { reason } });
  });

  it('a returned need is mended and submitted again', async () => {
    const mended = (await revise(await returned(), { wishes: [] })).body;
    expect(mended.status).toBe('returned');
    expect((await submit(mended)).body.status).toBe('under_review');
  });

  it('names every blocker of an unanswerable need at once, leaves it a draft and tells nobody', async () => {
    const first = await draft({ title: 'Xoài', targets: [], deadline: '2026-11-23' });
    const answer = await submit(first);
    expect(answer).toMatchObject({ status: 422, body: { code: 'need.not_answerable', leaks: [] } });
    expect((answer.body['defects'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'title.missing',
      'targets.missing',
      'deadline.past',
    ]);
    expect((await get(first.id)).body).toMatchObject({ status: 'draft', version: 1 });
    expect(await told(first.id)).toEqual([]);
  });

  it.each([
    ['under review', submitted],
    ['published', published],
  ])('a revised need that was %s waits for a new submission', async (_, given) => {
    const { id, version } = await given();
    expect(await revise({ id, version }, { wishes: [] })).toMatchObject({
      status: 200,
      body: { status: 'returned', version: version + 1 },
    });
    const last = (await told(id)).at(-1);
    expect(last).toMatchObject({ type: 'caunoi.need.revised.v1', sequence: version + 1 });
    expect(last?.data).not.toHaveProperty('reason');
  });
});

describe('the end of a need', () => {
  it('a need stays open to the last moment of its deadline and expires after it, once, however many replicas look', async () => {
    const { id, version } = await published();
    service.clock.set('2027-06-30T16:59:59Z');
    await expire();
    expect((await get(id)).body.status).toBe('published');
    service.clock.set('2027-06-30T17:00:00Z');
    await Promise.all([expire(), expire(), expire()]);
    expect((await get(id)).body).toMatchObject({ status: 'expired', version: version + 1 });
    expect((await toldTypes(id)).slice(1)).toEqual([
      ['caunoi.need.published.v1', version],
      ['caunoi.need.expired.v1', version + 1],
    ]);
  });

  it('every due need leaves the directory in one run', async () => {
    await service.db.query(
      `INSERT INTO need (id, reference, organisation_id, created_by, status, statement, expires_at, updated_at, version)
       SELECT gen_random_uuid(), 'X-' || n, $1, $1, 'published', $2, $3, $3, 1 FROM generate_series(1, 120) n`,
      [someone().id, await published(), service.clock.now()],
    );
    await expire();
    const left = `SELECT count(*)::int AS n FROM need WHERE reference LIKE 'X-%' AND status <> 'expired'`;
    expect(await service.db.query(left)).toEqual([{ n: 0 }]);
  });

  it.each([
    ['a published', published],
    ['an expired', expired],
  ])('%s need is renewed with a new deadline', async (_, given) => {
    const { id, version, publishedAt } = await given();
    expect(await renew({ id, version })).toMatchObject({
      status: 200,
      body: { status: 'published', deadline: '2028-01-31', expiresAt: '2028-01-31T16:59:59.999Z', publishedAt },
    });
    expect((await toldTypes(id)).at(-1)).toEqual(['caunoi.need.published.v1', version + 1]);
  });

  it('a renewal needs a day that lies ahead', async () => {
    expect(await renew(await expired(), '2027-06-30')).toMatchObject({
      status: 422,
      body: { code: 'need.not_answerable', defects: [{ code: 'deadline.past', field: 'deadline' }] },
    });
  });

  it.each([
    ['withdrawn', withdraw, 'caunoi.need.withdrawn.v1'],
    ['answered', markAnswered, 'caunoi.need.answered.v1'],
  ])('a published need is %s by its owner', async (status, move, type) => {
    const { id, version } = await published();
    expect(await move({ id, version })).toMatchObject({ status: 200, body: { status } });
    expect((await toldTypes(id)).at(-1)).toEqual([type, version + 1]);
  });
});

it.each([
  ['a draft can not be renewed', draft, renew],
  ['a draft can not be withdrawn', draft, withdraw],
  ['a draft can not be marked as answered', draft, markAnswered],
  ['a submitted need can not be submitted again', submitted, submit],
  ['a submitted need can not be renewed past its reviewer', submitted, renew],
  ['a submitted need can not be thrown away', submitted, discard],
  ['a returned need can not be reviewed', returned, review],
  ['a published need can not be reviewed again', published, review],
  ['an expired need can not be revised', expired, revise],
  ['an answered need can not be withdrawn', answered, withdraw],
  ['a withdrawn need can not be renewed', withdrawn, renew],
  ['a withdrawn need can not be revised', withdrawn, revise],
])('%s', async (_, given, move) => {
  const before = await given();
  expect(await move(before)).toMatchObject({ status: 409, body: { code: 'need.wrong_state', from: before.status } });
});

it.each([
  ['revision', draft, revise],
  ['submission', draft, submit],
  ['review', submitted, review],
  ['renewal', published, renew],
  ['withdrawal', published, withdraw],
  ['answer', published, markAnswered],
])('a stale %s is refused with what is there now', async (_, given, move) => {
  const { id, version, title } = await given();
  const stale = await move({ id, version: version + 1 });
  expect(stale).toMatchObject({ status: 412, body: { code: 'need.stale', current: { id, version, title } } });
});
