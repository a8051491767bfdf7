import type { Actor } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { NeedExpiry } from '../src/needs/need-expiry.job';
import { needsService } from '../src/service';
import { begin, mangoNeed, organisationOf } from './mango-need';

let service: TestService;
beforeAll(async () => {
  const bus = handBus();
  service = await startService(needsService, { bus });
  await bus.deliver(OrganisationChanged, organisationOf(owner.organisationId), { sequence: 1 });
});
beforeEach(() => service.clock.set(begin));
afterAll(stopServices);

const owner = someone('business', 'scientist');
const colleague = memberOf(owner.organisationId, 'business');
const stranger = someone('business');
const reviewer = someone('administrator');

const get = (actor: Actor | undefined, id: string) => service.as(actor).call(api.getNeed, { params: { needId: id } });
const draft = async (change = {}, actor = owner) =>
  (await service.as(actor).call(api.draftNeed, { body: { ...mangoNeed, ...change } })).body;
const submitted = async (change = {}, actor = owner) => {
  const { id, version } = await draft(change, actor);
  return (await service.as(actor).call(api.submitNeed, { params: { needId: id }, body: { version } })).body;
};
const reviewed =
  (decision: string) =>
  async (change = {}) => {
    const { id, version } = await submitted(change);
    return (await service.as(reviewer).call(api.reviewNeed, { params: { needId: id }, body: { version, decision, reason: 'ok' } })).body;
  };
const published = reviewed('publish');
const answered = async (change = {}) => {
  const { id, version } = await published(change);
  return (await service.as(owner).call(api.markNeedAnswered, { params: { needId: id }, body: { version } })).body;
};
const expired = async (change = {}) => {
  const need = await published(change);
  service.clock.set('2027-07-01T00:00:00Z');
  await service.app.get(NeedExpiry).run();
  return need;
};

const seen = { version: 1 };
const endpoints: [string, Endpoint, object | undefined][] = [
  ['draft', api.draftNeed, mangoNeed],
  ['list own', api.myNeeds, undefined],
  ['revise', api.reviseNeed, { version: 1, ...mangoNeed }],
  ['discard', api.discardNeed, undefined],
  ['copy', api.copyNeed, undefined],
  ['submit', api.submitNeed, seen],
  ['withdraw', api.withdrawNeed, seen],
  ['mark as answered', api.markNeedAnswered, seen],
  ['renew', api.renewNeed, { version: 1, deadline: '2028-01-31' }],
];
const reviewing: typeof endpoints = [
  ['list what waits', api.needReviewQueue, undefined],
  ['review', api.reviewNeed, { version: 1, decision: 'publish', reason: 'ok' }],
  ['count what waits', api.needReviewCount, undefined],
  ['claim', api.claimNeed, {}],
  ['release', api.releaseNeed, undefined],
  ['list who is at what', api.needClaims, undefined],
  ['read the review file', api.needReviewFile, undefined],
  ['take a decision back', api.reopenNeed, seen],
  ['read statistics', api.needReviewStatistics, undefined],
];

describe('who may do what', () => {
  const refused = [
    ...[...endpoints, ...reviewing, ['assess', api.assessNeed, mangoNeed] as const].map(
      ([name, endpoint, body]) => ['nobody', undefined, name, endpoint, body, 401, 'access.signed_out'] as const,
    ),
    ...endpoints.map(([name, endpoint, body]) => ['a reviewer', someone('moderator'), name, endpoint, body, 403, 'access.role'] as const),
    ...reviewing.map(([name, endpoint, body]) => ['an owner', owner, name, endpoint, body, 403, 'access.role'] as const),
  ];
  it.each(refused)('%s may not: %s', async (_who, actor, _name, endpoint, body, status, code) => {
    const { id } = await draft();
    const sent = { ...(endpoint.path.includes(':') ? { params: { needId: id } } : {}), ...(body ? { body } : {}) };
    expect(await service.as(actor).call(endpoint, sent)).toMatchObject({ status, body: { code } });
  });

  it('a scientist states a need of the own organisation too', async () => {
    const { id, version } = await draft({}, someone('scientist'));
    expect({ id, version }).toEqual({ id: expect.any(String), version: 1 });
  });

  it('a colleague in the same organisation may go on with the work', async () => {
    const { id, version } = await draft();
    const answer = await service.as(colleague).call(api.submitNeed, { params: { needId: id }, body: { version } });
    expect(answer).toMatchObject({ status: 200, body: { viewer: 'owner' } });
  });

  it.each([false, undefined])(
    'of whom it is not said that letters reach them (%s): they write on, and submit and renew nothing',
    async (emailVerified) => {
      const unproven = { ...owner, emailVerified };
      const as = service.as(unproven);
      const { id, version } = await draft({}, unproven);
      const revised = await as.call(api.reviseNeed, { params: { needId: id }, body: { version, ...mangoNeed } });
      const refused = { status: 403, body: { code: 'account.unproven' } };
      const seenNow = { version: revised.body.version };
      expect(await as.call(api.submitNeed, { params: { needId: id }, body: seenNow })).toMatchObject(refused);
      expect((await get(owner, id)).body).toMatchObject({ status: 'draft', ...seenNow });
      const shown = await published();
      const renewal = { params: { needId: shown.id }, body: { version: shown.version, deadline: '2028-01-31' } };
      expect(await as.call(api.renewNeed, renewal)).toMatchObject(refused);
      expect(await service.as({ ...stranger, emailVerified }).call(api.renewNeed, renewal)).toMatchObject({ status: 404 });
      expect((await service.as(owner).call(api.submitNeed, { params: { needId: id }, body: seenNow })).status).toBe(200);
    },
  );

  it.each<[string, Actor]>([
    ['their own organisation', memberOf(owner.organisationId, 'moderator')],
    ['an organisation of theirs, though they act for another', { ...someone('moderator'), memberOf: [owner.organisationId] }],
  ])('nobody reviews what is of %s', async (_, both) => {
    const { id, version } = await submitted();
    const body = { version, decision: 'publish', reason: 'ok' };
    const answer = await service.as(both).call(api.reviewNeed, { params: { needId: id }, body });
    expect(answer).toMatchObject({ status: 403, body: { code: 'need.own_review' } });
    const queue = (await service.as(both).call(api.needReviewQueue, {})).body;
    expect(queue.items.filter(({ organisationId }) => organisationId === owner.organisationId)).toEqual([]);
  });
});

describe('who sees what', () => {
  const states = { draft, submitted, returned: reviewed('return'), published, answered, expired, withdrawn: reviewed('reject') };
  const viewers = { owner, colleague, reviewer, stranger, nobody: undefined };
  type Table = [keyof typeof states, Partial<Record<keyof typeof viewers, string>>][];
  const own = { owner: 'owner', colleague: 'owner' };
  const sent = { ...own, reviewer: 'reviewer' };
  const open = { ...sent, stranger: 'public', nobody: 'public' };
  const table: Table = [
    ['draft', own],
    ['submitted', sent],
    ['returned', sent],
    ['published', open],
    ['answered', open],
    ['expired', sent],
    ['withdrawn', sent],
  ];

  const look = async (state: keyof typeof states, anonymous: boolean, expected: Table[number][1]) => {
    const { id } = await states[state]({ anonymous });
    for (const [name, actor] of Object.entries(viewers)) {
      const viewer = expected[name as keyof typeof viewers];
      const answer = await get(actor, id);
      const refusal = { status: 404, body: { code: 'need.unknown' } };
      const outside = { organisationId: anonymous ? null : owner.organisationId, confidential: null, review: null };
      const inside = { organisationId: owner.organisationId, confidential: mangoNeed.confidential };
      const shown = { status: 200, body: { viewer, ...(viewer === 'public' ? outside : inside) } };
      expect([name, answer]).toMatchObject([name, viewer ? shown : refusal]);
      if (viewer === 'public') {
        expect(JSON.stringify(answer.body)).not.toContain(mangoNeed.confidential);
        if (anonymous) expect(JSON.stringify(answer.body)).not.toContain(owner.organisationId);
      }
    }
  };
  it.each(table)('a %s need', (state, expected) => look(state, false, expected));
  it.each(table)('a %s need without its name', (state, expected) => look(state, true, expected));

  it.each(endpoints.filter(([, { path }]) => path.includes(':')))(
    'another organisation can not %s what does not exist for it, and learns no name from it',
    async (_, endpoint, body) => {
      const { id } = await published({ anonymous: true });
      const answer = await service.as(stranger).call(endpoint, { params: { needId: id }, ...(body ? { body } : {}) });
      expect(answer).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
      expect(JSON.stringify(answer.body)).not.toContain(owner.organisationId);
      expect((await get(owner, id)).body.status).toBe('published');
    },
  );

  it('a draft does not exist for a reviewer', async () => {
    const { id } = await draft();
    const answer = await service.as(reviewer).call(api.reviewNeed, { params: { needId: id }, body: reviewing[1]?.[2] });
    expect(answer).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
  });

  it('says the same of an id that nobody has', async () =>
    expect(await get(owner, someone().id)).toMatchObject({ status: 404, body: { code: 'need.unknown' } }));
});

describe('what is sent', () => {
  it.each([
    ['an unknown field', { ...mangoNeed, price: 3 }, '/price'],
    ['a title that is too long', { ...mangoNeed, title: 'x'.repeat(161) }, '/title'],
    ['a target without a unit', { ...mangoNeed, targets: [{ quantity: 'tươi', unit: ' ', current: 1, wanted: 2 }] }, '/targets/0/unit'],
    ['an unknown code', { ...mangoNeed, sector: 'xoài' }, '/sector'],
    ['a day that does not exist', { ...mangoNeed, deadline: '2027-02-30' }, '/deadline'],
  ])('%s is named', async (_, body, pointer) => {
    expect(await service.as(owner).call(api.draftNeed, { body })).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', errors: [{ pointer }] },
    });
  });

  it('an unknown field in a revision is named where it stands', async () => {
    const { id, version } = await draft();
    const sent = { params: { needId: id }, body: { version, ...mangoNeed, price: 3 } };
    expect(await service.as(owner).call(api.reviseNeed, sent)).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'body', pointer: '/price' }] },
    });
  });

  it('an address that is no id is named', async () =>
    expect(await get(owner, 'N-000001')).toMatchObject({ status: 422, body: { errors: [{ in: 'path', pointer: '/needId' }] } }));
});

describe('lists', () => {
  const all = async (actor: Actor, endpoint: typeof api.myNeeds | typeof api.needReviewQueue, query: object) => {
    const pages: string[][] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await service.as(actor).call(endpoint, { query: { ...query, ...(cursor ? { cursor } : {}) } });
      pages.push(body.items.map(({ id }) => id));
      cursor = body.next;
    }
    return pages;
  };

  it.each([
    ['changed one after the other', 1],
    ['changed at the same moment', 0],
  ])('own needs that were %s come newest first, page by page', async (_, days) => {
    const actor = someone('business');
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      service.clock.passDays(days);
      ids.unshift((await draft({}, actor)).id);
    }
    expect(await all(actor, api.myNeeds, { limit: 2 })).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  });

  it('own needs can be narrowed to a state', async () => {
    const actor = someone('business');
    await draft({}, actor);
    const { id } = await submitted({}, actor);
    expect(await all(actor, api.myNeeds, { status: 'under_review' })).toEqual([[id]]);
    expect(await all(actor, api.myNeeds, { status: 'expired' })).toEqual([[]]);
  });

  it('the review queue holds what waits, most urgent first, names and confidential parts included', async () => {
    await service.db.query('DELETE FROM need');
    const first = await submitted({ anonymous: true });
    service.clock.passDays(7);
    const second = await submitted();
    await draft();
    expect(await all(reviewer, api.needReviewQueue, { limit: 1 })).toEqual([[first.id], [second.id]]);
    expect((await service.as(reviewer).call(api.needReviewCount, {})).body).toEqual({ count: 2 });
    const unattached: Actor = { ...someone('moderator'), organisationId: null, memberOf: [] };
    expect((await service.as(unattached).call(api.needReviewCount, {})).body).toEqual({ count: 2 });
    const ownReviewer = memberOf(owner.organisationId, 'moderator');
    expect((await service.as(ownReviewer).call(api.needReviewCount, {})).body).toEqual({ count: 0 });
    const { body } = await service.as(reviewer).call(api.needReviewQueue, {});
    expect(body.items[0]).toMatchObject({ viewer: 'reviewer', organisationId: owner.organisationId, confidential: mangoNeed.confidential });
  });

  it('a cursor of another making is refused', async () => {
    expect(await service.as(owner).call(api.myNeeds, { query: { cursor: 'bGFpIA' } })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'query', pointer: '/cursor' }] },
    });
  });
});
