import type { Actor } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('business', 'scientist');
const colleague = memberOf(owner.organisationId, 'scientist');
const stranger = someone('scientist');
const reviewer = someone('administrator');

const get = (actor: Actor | undefined, id: string) => service.as(actor).call(api.getTechnology, { params: { technologyId: id } });
const draft = async (actor = owner) => (await service.as(actor).call(api.draftTechnology, { body: listing })).body;
const submitted = async (actor = owner) => {
  const { id, version } = await draft(actor);
  return (await service.as(actor).call(api.submitTechnology, { params: { technologyId: id }, body: { version } })).body;
};
const reviewed = async (decision: string) => {
  const { id, version } = await submitted();
  const body = { version, decision, reason: 'ok' };
  return (await service.as(reviewer).call(api.reviewTechnology, { params: { technologyId: id }, body })).body;
};

const revision = { version: 1, ...listing };
const seen = { version: 1 };
const decision = { version: 1, decision: 'publish', reason: 'ok' };
const endpoints: [string, Endpoint, object | undefined][] = [
  ['draft', api.draftTechnology, listing],
  ['list own', api.myTechnologies, undefined],
  ['revise', api.reviseTechnology, revision],
  ['discard', api.discardTechnology, undefined],
  ['submit', api.submitTechnology, seen],
  ['renew', api.renewTechnology, seen],
  ['archive', api.archiveTechnology, seen],
];
const reviewing: typeof endpoints = [
  ['list what waits', api.technologyReviewQueue, undefined],
  ['review', api.reviewTechnology, decision],
  ['count what waits', api.technologyReviewCount, undefined],
];

describe('who may do what', () => {
  const refused = [
    ...[...endpoints, ...reviewing, ['assess', api.assessTechnology, listing] as const].map(
      ([name, endpoint, body]) => ['nobody', undefined, name, endpoint, body, 401, 'access.signed_out'] as const,
    ),
    ...endpoints.map(([name, endpoint, body]) => ['an analyst', someone('analyst'), name, endpoint, body, 403, 'access.role'] as const),
    ...reviewing.map(([name, endpoint, body]) => ['an owner', owner, name, endpoint, body, 403, 'access.role'] as const),
  ];
  it.each(refused)('%s may not: %s', async (_who, actor, _name, endpoint, body, status, code) => {
    const { id } = await draft();
    const sent = { ...(endpoint.path.includes(':') ? { params: { technologyId: id } } : {}), ...(body ? { body } : {}) };
    expect(await service.as(actor).call(endpoint, sent)).toMatchObject({ status, body: { code } });
  });

  it('a colleague in the same organisation may go on with the work', async () => {
    const { id, version } = await draft();
    const answer = await service.as(colleague).call(api.submitTechnology, { params: { technologyId: id }, body: { version } });
    expect(answer).toMatchObject({ status: 200, body: { viewer: 'owner' } });
  });

  it('whoever has not proven their address writes a listing, and submits and renews none', async () => {
    const unproven = { ...owner, emailVerified: false };
    const as = service.as(unproven);
    const { id, version } = await draft(unproven);
    const refused = { status: 403, body: { code: 'account.unproven' } };
    expect(await as.call(api.submitTechnology, { params: { technologyId: id }, body: { version } })).toMatchObject(refused);
    const shown = await reviewed('publish');
    const renewal = { params: { technologyId: shown.id }, body: { version: shown.version } };
    expect(await as.call(api.renewTechnology, renewal)).toMatchObject(refused);
    expect((await get(owner, id)).body.status).toBe('draft');
  });

  it.each<[string, Actor]>([
    ['their own organisation', memberOf(owner.organisationId, 'moderator')],
    ['an organisation of theirs, though they act for another', { ...someone('moderator'), memberOf: [owner.organisationId] }],
  ])('nobody reviews what is of %s', async (_, both) => {
    const { id, version } = await submitted();
    const body = { version, decision: 'publish', reason: 'ok' };
    const answer = await service.as(both).call(api.reviewTechnology, { params: { technologyId: id }, body });
    expect(answer).toMatchObject({ status: 403, body: { code: 'technology.own_review' } });
    const queue = (await service.as(both).call(api.technologyReviewQueue, {})).body;
    expect(queue.items.filter(({ organisationId }) => organisationId === owner.organisationId)).toEqual([]);
  });
});

describe('who sees what', () => {
  const states = {
    draft,
    submitted,
    returned: () => reviewed('return'),
    published: () => reviewed('publish'),
    archived: () => reviewed('reject'),
  };
  const viewers = { owner, colleague, reviewer, stranger, nobody: undefined };
  const table: [keyof typeof states, Partial<Record<keyof typeof viewers, string>>][] = [
    ['draft', { owner: 'owner', colleague: 'owner' }],
    ['submitted', { owner: 'owner', colleague: 'owner', reviewer: 'reviewer' }],
    ['returned', { owner: 'owner', colleague: 'owner', reviewer: 'reviewer' }],
    ['published', { owner: 'owner', colleague: 'owner', reviewer: 'reviewer', stranger: 'public', nobody: 'public' }],
    ['archived', { owner: 'owner', colleague: 'owner', reviewer: 'reviewer' }],
  ];
  it.each(table)('a %s listing', async (state, expected) => {
    const { id } = await states[state]();
    for (const [name, actor] of Object.entries(viewers)) {
      const viewer = expected[name as keyof typeof viewers];
      const outsider = viewer === 'public';
      const answer = await get(actor, id);
      if (!viewer) expect([name, answer]).toMatchObject([name, { status: 404, body: { code: 'technology.unknown' } }]);
      else {
        expect([name, answer]).toMatchObject([
          name,
          { status: 200, body: { viewer, confidential: outsider ? null : listing.confidential } },
        ]);
        if (outsider) expect(answer.body.review).toBeNull();
        if (outsider) expect(JSON.stringify(answer.body)).not.toContain(listing.confidential);
      }
    }
  });

  it.each(endpoints.filter(([, { path }]) => path.includes(':')))(
    'another organisation can not %s what does not exist for it',
    async (_, endpoint, body) => {
      const { id } = await reviewed('publish');
      const answer = await service.as(stranger).call(endpoint, { params: { technologyId: id }, ...(body ? { body } : {}) });
      expect(answer).toMatchObject({ status: 404, body: { code: 'technology.unknown' } });
      expect((await get(owner, id)).body.status).toBe('published');
    },
  );

  it('a draft does not exist for a reviewer', async () => {
    const { id } = await draft();
    const answer = await service.as(reviewer).call(api.reviewTechnology, { params: { technologyId: id }, body: decision });
    expect(answer).toMatchObject({ status: 404, body: { code: 'technology.unknown' } });
  });

  it('says the same of an id that nobody has', async () => {
    expect(await get(owner, someone().id)).toMatchObject({ status: 404, body: { code: 'technology.unknown' } });
  });
});

describe('what is sent', () => {
  it.each([
    ['an unknown field', { ...listing, price: 3 }, '/price'],
    ['a title that is too long', { ...listing, title: 'x'.repeat(161) }, '/title'],
    ['a level that does not exist', { ...listing, trl: 10 }, '/trl'],
    ['more than a whole right', { ...listing, ipr: [{ ...listing.ipr?.[0], share: 101 }] }, '/ipr/0/share'],
    ['an unknown code', { ...listing, sectors: ['xoài'] }, '/sectors/0'],
  ])('%s is named', async (_, body, pointer) => {
    expect(await service.as(owner).call(api.draftTechnology, { body })).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', errors: [{ pointer }] },
    });
  });

  it('an unknown field in a revision is named where it stands', async () => {
    const { id, version } = await draft();
    const sent = { params: { technologyId: id }, body: { version, ...listing, price: 3 } };
    expect(await service.as(owner).call(api.reviseTechnology, sent)).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'body', pointer: '/price' }] },
    });
  });

  it('an address that is no id is named', async () => {
    expect(await get(owner, 'T-000001')).toMatchObject({ status: 422, body: { errors: [{ in: 'path', pointer: '/technologyId' }] } });
  });
});

describe('lists', () => {
  const all = async (actor: Actor, endpoint: typeof api.myTechnologies | typeof api.technologyReviewQueue, query: object) => {
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
  ])('own listings that were %s come newest first, page by page', async (_, days) => {
    const actor = someone('scientist');
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      service.clock.passDays(days);
      ids.unshift((await draft(actor)).id);
    }
    expect(await all(actor, api.myTechnologies, { limit: 2 })).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  });

  it('own listings can be narrowed to a state', async () => {
    const actor = someone('scientist');
    await draft(actor);
    const { id } = await submitted(actor);
    expect(await all(actor, api.myTechnologies, { status: 'under_review' })).toEqual([[id]]);
    expect(await all(actor, api.myTechnologies, { status: 'expired' })).toEqual([[]]);
  });

  it('the review queue holds what waits, most urgent first, with what the owner keeps confidential', async () => {
    await service.db.query('DELETE FROM technology');
    const first = await submitted();
    service.clock.passDays(7);
    const second = await submitted();
    await draft();
    expect(await all(reviewer, api.technologyReviewQueue, { limit: 1 })).toEqual([[first.id], [second.id]]);
    expect((await service.as(reviewer).call(api.technologyReviewCount, {})).body).toEqual({ count: 2 });
    const unattached: Actor = { ...someone('moderator'), organisationId: null, memberOf: [] };
    expect((await service.as(unattached).call(api.technologyReviewCount, {})).body).toEqual({ count: 2 });
    const ownReviewer = memberOf(owner.organisationId, 'moderator');
    expect((await service.as(ownReviewer).call(api.technologyReviewCount, {})).body).toEqual({ count: 0 });
    const { body } = await service.as(reviewer).call(api.technologyReviewQueue, {});
    expect(body.items[0]).toMatchObject({ viewer: 'reviewer', confidential: listing.confidential });
  });

  it('a cursor of another making is refused', async () => {
    expect(await service.as(owner).call(api.myTechnologies, { query: { cursor: 'bGFpIA' } })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'query', pointer: '/cursor' }] },
    });
  });
});
