import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { technologyBankService } from '../src/service';
import { TechnologyExpiry } from '../src/technologies/technology-expiry.job';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const reviewer = someone('moderator');
type Seen = { id: string; version: number };

const told = (id: string) => eventProbe(service.db).of(id);
const toldTypes = async (id: string) => (await told(id)).map(({ type, sequence }) => [type, sequence]);
const expire = () => service.app.get(TechnologyExpiry).run();
const get = (id: string) => service.as(owner).call(api.getTechnology, { params: { technologyId: id } });
const draft = async (change = {}) => (await service.as(owner).call(api.draftTechnology, { body: { ...listing, ...change } })).body;
const revise = ({ id, version }: Seen, change = {}) =>
  service.as(owner).call(api.reviseTechnology, { params: { technologyId: id }, body: { version, ...listing, ...change } });
const submit = ({ id, version }: Seen) => service.as(owner).call(api.submitTechnology, { params: { technologyId: id }, body: { version } });
const review = ({ id, version }: Seen, decision = 'publish', reason = 'ok', comment = '') =>
  service.as(reviewer).call(api.reviewTechnology, { params: { technologyId: id }, body: { version, decision, reason, comment } });
const renew = ({ id, version }: Seen) => service.as(owner).call(api.renewTechnology, { params: { technologyId: id }, body: { version } });
const archive = ({ id, version }: Seen) =>
  service.as(owner).call(api.archiveTechnology, { params: { technologyId: id }, body: { version } });
const discard = ({ id }: Seen) => service.as(owner).call(api.discardTechnology, { params: { technologyId: id } });
const submitted = async (change = {}) => (await submit(await draft(change))).body;
const published = async (change = {}) => (await review(await submitted(change))).body;
const expired = async () => {
  const { id } = await published();
  service.clock.passDays(365);
  await expire();
  return (await get(id)).body;
};

describe('drafting', () => {
  it('starts a listing with a name for people, complete or not', async () => {
    const answer = await service.as(owner).call(api.draftTechnology, { body: {} });
    expect(answer).toMatchObject({ status: 201, body: { status: 'draft', version: 1, viewer: 'owner', title: '', confirmedAt: null } });
    expect(answer.body.reference).toMatch(/^T-\d{6}$/);
    expect(answer.body.organisationId).toBe(owner.organisationId);
  });

  it('replaces the statement of a draft and tells nobody', async () => {
    const first = await draft();
    expect(await revise(first, { trl: 6 })).toMatchObject({ status: 200, body: { status: 'draft', version: 2, trl: 6 } });
    expect(await told(first.id)).toEqual([]);
  });

  it('throws a draft away', async () => {
    const first = await draft();
    expect(await discard(first)).toEqual({ status: 204, body: undefined });
    expect(await get(first.id)).toMatchObject({ status: 404, body: { code: 'technology.unknown' } });
  });

  it('keeps text in NFC', async () => {
    expect((await draft({ title: listing.title?.normalize('NFD') })).title).toBe(listing.title);
  });

  it('keeps markup as the text it is', async () => {
    const solution = `<script>alert('x')</script> ${listing.solution}`;
    const { id } = await draft({ solution });
    expect((await get(id)).body.solution).toBe(solution);
  });
});

describe('assessment', () => {
  it('says what is missing, what the evidence shows and what to prove next, and stores nothing', async () => {
    const before = await service.db.query('SELECT count(*) FROM technology');
    const body = { ...listing, trl: 8, cooperation: [] };
    expect(await service.as(someone('ambassador')).call(api.assessTechnology, { body })).toMatchObject({
      status: 200,
      body: {
        complete: false,
        score: 85,
        supportedTrl: 7,
        missingProof: 8,
        noveltyAtRisk: false,
        defects: [
          { code: 'trl.unproven', field: 'trlEvidence', severity: 'blocker' },
          { code: 'cooperation.missing', field: 'cooperation', severity: 'blocker' },
        ],
      },
    });
    expect(await service.db.query('SELECT count(*) FROM technology')).toEqual(before);
  });
});

describe('review', () => {
  it('publishes a complete listing for a year, tells the others, and keeps the confidential part', async () => {
    const sent = await submitted();
    expect(sent).toMatchObject({ status: 'under_review', version: 2, submittedAt: service.clock.now().toISOString() });
    expect(await told(sent.id)).toEqual([]);
    const answer = await review(sent);
    const now = service.clock.now();
    expect(answer).toMatchObject({
      status: 200,
      body: {
        status: 'published',
        version: 3,
        viewer: 'reviewer',
        publishedAt: now.toISOString(),
        confirmedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + 365 * 86_400_000).toISOString(),
        review: { decision: 'publish', reason: 'ok', comment: '' },
      },
    });
    const [fact] = await told(sent.id);
    expect(fact).toMatchObject({
      type: 'caunoi.technology.published.v1',
      sequence: 3,
      data: { id: sent.id, status: 'published', title: listing.title, trl: 7 },
    });
    expect(fact?.data).not.toHaveProperty('confidential');
    expect(JSON.stringify(fact?.data)).not.toContain(listing.confidential);
    expect(fact?.data).not.toHaveProperty('review');
    expect(fact?.data).not.toHaveProperty('createdBy');
  });

  it('promises an answer within three working days', async () => {
    service.clock.set('2026-11-26T03:00:00Z');
    expect((await submitted()).reviewDueAt).toBe('2026-12-01T16:59:59.999Z');
  });

  it('of two reviewers at the same moment, one decides', async () => {
    const sent = await submitted();
    const answers = await Promise.all([review(sent), review(sent, 'reject', 'unlawful')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['return', 'unproven_claim', 'returned', 'caunoi.technology.returned.v1'],
    ['reject', 'unlawful', 'archived', 'caunoi.technology.rejected.v1'],
  ])('can %s a listing with a reason that its owner reads', async (decision, reason, status, type) => {
    const sent = await submitted();
    await review(sent, decision, reason, 'Thiếu báo cáo thử nghiệm ở quy mô container.');
    expect((await get(sent.id)).body).toMatchObject({
      status,
      review: { decision, reason, comment: 'Thiếu báo cáo thử nghiệm ở quy mô container.' },
    });
    expect(await toldTypes(sent.id)).toEqual([[type, 3]]);
  });

  it('a returned listing is mended and submitted again', async () => {
    const back = (await review(await submitted(), 'return', 'unclear')).body;
    const mended = (await revise(back, { summary: `${listing.summary} Đã thử hai vụ.` })).body;
    expect(mended.status).toBe('returned');
    expect((await submit(mended)).body.status).toBe('under_review');
  });

  it('names every blocker of an incomplete listing at once and leaves it a draft', async () => {
    const first = await draft({ trl: 9, taskCode: '', ownerMayTransfer: false, summary: 'Màng phủ' });
    const answer = await submit(first);
    expect(answer).toMatchObject({ status: 422, body: { code: 'technology.not_complete' } });
    expect((answer.body['defects'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'summary.too_short',
      'trl.unproven',
      'task_code.missing',
      'transfer_right.missing',
    ]);
    expect((await get(first.id)).body).toMatchObject({ status: 'draft', version: 1 });
  });

  it.each([
    ['under review', submitted, []],
    ['published', published, [['caunoi.technology.published.v1', 3]]],
  ])('a revised listing that was %s waits for a new submission', async (_, listed, before) => {
    const { id, version } = await listed();
    expect(await revise({ id, version }, { trl: 6 })).toMatchObject({ status: 200, body: { status: 'returned', version: version + 1 } });
    expect(await toldTypes(id)).toEqual([...before, ['caunoi.technology.revised.v1', version + 1]]);
  });
});

describe('freshness', () => {
  it('a listing that nobody confirms leaves the bank after a year, once, however many replicas look', async () => {
    const { id, version } = await published();
    service.clock.passDays(364);
    await expire();
    expect((await get(id)).body.status).toBe('published');
    service.clock.passDays(1);
    await Promise.all([expire(), expire(), expire()]);
    expect((await get(id)).body).toMatchObject({ status: 'expired', version: version + 1 });
    expect(await toldTypes(id)).toEqual([
      ['caunoi.technology.published.v1', version],
      ['caunoi.technology.expired.v1', version + 1],
    ]);
  });

  it('every due listing of a large bank leaves it in one run', async () => {
    await service.db.query(
      `INSERT INTO technology (id, reference, organisation_id, created_by, status, statement, expires_at, updated_at, version)
       SELECT gen_random_uuid(), 'X-' || n, $1, $1, 'published', $2, $3, $3, 1 FROM generate_series(1, 120) n`,
      [someone().id, (await published()) as object, service.clock.now()],
    );
    await expire();
    const left = `SELECT count(*)::int AS n FROM technology WHERE reference LIKE 'X-%' AND status <> 'expired'`;
    expect(await service.db.query(left)).toEqual([{ n: 0 }]);
  });

  it('a renewal gives another year and keeps the day of the first publication', async () => {
    const { id, version, publishedAt } = await published();
    service.clock.passDays(350);
    const now = service.clock.now();
    expect(await renew({ id, version })).toMatchObject({
      status: 200,
      body: {
        status: 'published',
        publishedAt,
        confirmedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + 365 * 86_400_000).toISOString(),
      },
    });
    expect((await toldTypes(id)).at(-1)).toEqual(['caunoi.technology.published.v1', version + 1]);
  });

  it('a renewal brings an expired listing back', async () => {
    expect(await renew(await expired())).toMatchObject({ status: 200, body: { status: 'published' } });
  });

  it('an expired listing can be corrected instead, and goes through review again', async () => {
    const back = await revise(await expired(), { scale: '5 container' });
    expect(back).toMatchObject({ status: 200, body: { status: 'returned', scale: '5 container' } });
    expect(await submit(back.body)).toMatchObject({ status: 200, body: { status: 'under_review' } });
  });

  it('nobody can confirm a right that has lapsed', async () => {
    const dated = [{ ...listing.ipr?.[0], expires: new Date(service.clock.now().getTime() + 86_400_000 * 30).toISOString().slice(0, 10) }];
    const { id, version } = await published({ ipr: dated });
    service.clock.passDays(60);
    expect(await renew({ id, version })).toMatchObject({
      status: 422,
      body: { code: 'technology.not_complete', defects: [{ code: 'ipr.lapsed' }] },
    });
  });

  it('an archived listing is gone for good', async () => {
    const { id, version } = await published();
    const gone = await archive({ id, version });
    expect(gone).toMatchObject({ status: 200, body: { status: 'archived' } });
    expect((await toldTypes(id)).at(-1)).toEqual(['caunoi.technology.archived.v1', version + 1]);
    expect(await renew(gone.body)).toMatchObject({ status: 409, body: { code: 'technology.wrong_state', from: 'archived' } });
  });
});

it.each([
  ['a draft can not be renewed', draft, renew],
  ['a draft can not be archived', draft, archive],
  ['a draft can not be reviewed', async () => (await review(await submitted(), 'return', 'unclear')).body, review],
  ['a submitted listing can not be submitted again', submitted, submit],
  ['a submitted listing can not be renewed past its reviewer', submitted, renew],
  ['a published listing can not be thrown away', published, discard],
  ['a published listing can not be reviewed again', published, review],
  ['an archived listing can not be revised', async () => (await archive(await published())).body, revise],
])('%s', async (_, given, move) => {
  const before = await given();
  expect(await move(before)).toMatchObject({ status: 409, body: { code: 'technology.wrong_state', from: before.status } });
});

it.each([
  ['revision', draft, revise],
  ['submission', draft, submit],
  ['review', submitted, review],
  ['renewal', published, renew],
  ['archival', published, archive],
])('a stale %s is refused with what is there now', async (_, given, move) => {
  const { id, version, title } = await given();
  const stale = await move({ id, version: version + 1 });
  expect(stale).toMatchObject({ status: 412, body: { code: 'technology.stale', current: { id, version, title } } });
});
