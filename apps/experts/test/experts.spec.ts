import type { Member } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { ExpertExpiry } from '../src/experts/expert-expiry.job';
import { expertsService } from '../src/service';
import { profile } from './profile';

let service: TestService;
beforeAll(async () => {
  service = await startService(expertsService);
});
afterAll(stopServices);

type Seen = { id: string; version: number };
let owner: Member;
beforeEach(() => {
  owner = someone('scientist');
});

const toldTypes = async (id: string) => (await eventProbe(service.db).of(id)).map(({ type, sequence }) => [type, sequence]);
const expire = () => service.app.get(ExpertExpiry).run();
const look = (actor: Member | undefined, id: string) => service.as(actor).call(api.getExpert, { params: { expertId: id } });
const get = (id: string) => look(owner, id);
const start = (change = {}) => service.as(owner).call(api.startProfile, { body: { ...profile, ...change } });
const revise = ({ id, version }: Seen, change = {}) =>
  service.as(owner).call(api.reviseProfile, { params: { expertId: id }, body: { version, ...profile, ...change } });
const publish = ({ id, version }: Seen) => service.as(owner).call(api.publishProfile, { params: { expertId: id }, body: { version } });
const hide = ({ id, version }: Seen) => service.as(owner).call(api.hideProfile, { params: { expertId: id }, body: { version } });

const draft = async (change = {}) => (await start(change)).body;
const published = async () => (await publish(await draft())).body;
const hidden = async () => (await hide(await published())).body;
const expired = async () => {
  const { id } = await published();
  service.clock.passDays(365);
  await expire();
  return (await get(id)).body;
};

describe('starting', () => {
  it('makes a draft that only its owner knows', async () => {
    const answer = await service.as(owner).call(api.startProfile, { body: {} });
    expect(answer).toMatchObject({
      status: 201,
      body: { status: 'draft', version: 1, viewer: 'owner', accountId: owner.id, organisationId: owner.organisationId, confirmedAt: null },
    });
    expect(answer.body.reference).toMatch(/^E-\d{6}$/);
    expect(await toldTypes(answer.body.id)).toEqual([]);
  });

  it('an account has one profile, even if it starts several at the same moment', async () => {
    const answers = await Promise.all([start(), start(), start()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await start()).toMatchObject({ status: 409, body: { code: 'expert.exists' } });
  });

  it('shows the own profile, or that there is none', async () => {
    expect(await service.as(owner).call(api.myProfile, {})).toEqual({ status: 200, body: { profile: null } });
    const { id } = await draft();
    expect((await service.as(owner).call(api.myProfile, {})).body.profile).toMatchObject({ id, viewer: 'owner', accountId: owner.id });
  });

  it('keeps text in NFC', async () =>
    expect((await draft({ headline: profile.headline?.normalize('NFD') })).headline).toBe(profile.headline));

  it('keeps markup as the text it is', async () => {
    const biography = `<img src=x onerror=alert(1)> ${profile.biography}`;
    const { id } = await draft({ biography });
    expect((await get(id)).body.biography).toBe(biography);
  });
});

describe('assessment', () => {
  it('says what is missing and what would improve matches, and stores nothing', async () => {
    const body = { ...profile, services: [], documents: [] };
    expect(await service.as(owner).call(api.assessProfile, { body })).toMatchObject({
      status: 200,
      body: {
        complete: false,
        score: 66,
        defects: [
          { code: 'services.missing', severity: 'blocker' },
          { code: 'documents.missing', severity: 'advice' },
          { code: 'documents.few', severity: 'advice' },
        ],
      },
    });
    expect((await service.as(owner).call(api.myProfile, {})).body.profile).toBeNull();
  });
});

describe('being shown', () => {
  it('a complete profile is shown for a year and told to the others', async () => {
    const { id, version } = await draft();
    const now = service.clock.now();
    expect(await publish({ id, version })).toMatchObject({
      status: 200,
      body: {
        status: 'published',
        version: 2,
        publishedAt: now.toISOString(),
        confirmedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + 365 * 86_400_000).toISOString(),
      },
    });
    const [fact] = await eventProbe(service.db).of(id);
    expect(fact).toMatchObject({
      type: 'caunoi.expert.published.v1',
      sequence: 2,
      data: { id, status: 'published', accountId: owner.id, headline: profile.headline, documents: [{ year: 2024 }, {}, {}] },
    });
  });

  it('names every blocker of an incomplete profile at once and keeps it a draft', async () => {
    const { id, version } = await draft({ headline: '', abroad: true, orcid: '0000-0002-1825-0098' });
    const answer = await publish({ id, version });
    expect(answer).toMatchObject({ status: 422, body: { code: 'expert.not_complete' } });
    expect((answer.body['defects'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'headline.missing',
      'time_zone.unknown',
      'orcid.wrong',
    ]);
    expect((await get(id)).body).toMatchObject({ status: 'draft', version: 1 });
  });

  it('whoever has not proven their address writes one, and shows it to nobody', async () => {
    owner = { ...owner, emailVerified: false };
    const { id, version } = await draft();
    expect(await publish({ id, version })).toMatchObject({ status: 403, body: { code: 'account.unproven' } });
    expect((await get(id)).body.status).toBe('draft');
  });

  it('a change to a shown profile is shown and told at once', async () => {
    const { id, version } = await published();
    expect(await revise({ id, version }, { availableDays: 2 })).toMatchObject({
      status: 200,
      body: { status: 'published', availableDays: 2 },
    });
    expect((await look(undefined, id)).body.availableDays).toBe(2);
    expect((await toldTypes(id)).at(-1)).toEqual(['caunoi.expert.revised.v1', version + 1]);
  });

  it('a shown profile can not be changed into an incomplete one', async () => {
    const { id, version } = await published();
    expect(await revise({ id, version }, { services: [] })).toMatchObject({
      status: 422,
      body: { code: 'expert.not_complete', defects: [{ code: 'services.missing', field: 'services' }] },
    });
    expect((await get(id)).body).toMatchObject({ version, services: profile.services });
  });

  it.each([
    ['draft', draft],
    ['hidden', hidden],
    ['expired', expired],
  ])('a %s profile may be changed as its owner likes, and nobody is told', async (status, given) => {
    const before = await given();
    const told = await toldTypes(before.id);
    expect(await revise(before, { services: [] })).toMatchObject({ status: 200, body: { status, services: [] } });
    expect(await toldTypes(before.id)).toEqual(told);
  });
});

describe('freshness and consent', () => {
  it('a profile that nobody confirms is no longer shown after a year, once, however many replicas look', async () => {
    const { id, version } = await published();
    service.clock.passDays(364);
    await expire();
    expect((await get(id)).body.status).toBe('published');
    service.clock.passDays(1);
    await Promise.all([expire(), expire(), expire()]);
    expect((await get(id)).body).toMatchObject({ status: 'expired', version: version + 1 });
    expect((await look(someone(), id)).status).toBe(404);
    expect(await toldTypes(id)).toEqual([
      ['caunoi.expert.published.v1', version],
      ['caunoi.expert.expired.v1', version + 1],
    ]);
  });

  it('confirming gives another year and keeps the day of the first publication', async () => {
    const { id, version, publishedAt } = await published();
    service.clock.passDays(350);
    const now = service.clock.now();
    const expiresAt = new Date(now.getTime() + 365 * 86_400_000).toISOString();
    expect(await publish({ id, version })).toMatchObject({ status: 200, body: { publishedAt, confirmedAt: now.toISOString(), expiresAt } });
  });

  it('a withdrawn profile is gone for everybody else at once, and the others are told', async () => {
    const { id, version } = await published();
    expect(await hide({ id, version })).toMatchObject({ status: 200, body: { status: 'hidden' } });
    expect((await look(undefined, id)).status).toBe(404);
    expect((await get(id)).status).toBe(200);
    expect((await toldTypes(id)).at(-1)).toEqual(['caunoi.expert.hidden.v1', version + 1]);
    expect((await eventProbe(service.db).of(id)).at(-1)?.data).toMatchObject({
      id,
      status: 'hidden',
      headline: '',
      biography: '',
      documents: [],
    });
  });

  it.each([
    ['hidden', hidden],
    ['expired', expired],
  ])('a %s profile comes back when its owner says so', async (_, given) =>
    expect(await publish(await given())).toMatchObject({ status: 200, body: { status: 'published' } }),
  );

  it('an expired profile can be withdrawn', async () =>
    expect(await hide(await expired())).toMatchObject({ status: 200, body: { status: 'hidden' } }));

  it.each([
    ['draft', draft],
    ['hidden', hidden],
  ])('a %s profile can not be withdrawn', async (from, given) =>
    expect(await hide(await given())).toMatchObject({ status: 409, body: { code: 'expert.wrong_state', from } }),
  );
});

describe('who sees what', () => {
  const states = { draft, published, hidden, expired };
  it.each([
    ['draft', 404],
    ['published', 200],
    ['hidden', 404],
    ['expired', 404],
  ] as const)('a %s profile: its owner, and to others %i', async (state, status) => {
    const { id } = await states[state]();
    expect(await get(id)).toMatchObject({ status: 200, body: { viewer: 'owner', accountId: owner.id } });
    const colleague = memberOf(owner.organisationId, 'scientist');
    for (const actor of [undefined, someone('business'), someone('moderator', 'administrator'), colleague]) {
      const answer = await look(actor, id);
      if (status === 404) expect(answer).toMatchObject({ status, body: { code: 'expert.unknown' } });
      else expect(answer).toMatchObject({ status, body: { viewer: 'public', accountId: null } });
    }
  });

  it('says the same of an id that nobody has', async () =>
    expect(await get(someone().id)).toMatchObject({ status: 404, body: { code: 'expert.unknown' } }));
});

const commands: [string, Endpoint, object][] = [
  ['revise', api.reviseProfile, { version: 1, ...profile }],
  ['publish', api.publishProfile, { version: 1 }],
  ['hide', api.hideProfile, { version: 1 }],
];

describe('who may do what', () => {
  it.each([...commands, ['start', api.startProfile, profile] as const, ['assess', api.assessProfile, profile] as const])(
    'nobody may %s without signing in',
    async (_, endpoint, body) => {
      const sent = { ...(endpoint.path.includes(':') ? { params: { expertId: (await draft()).id } } : {}), body };
      expect(await service.as().call(endpoint, sent)).toMatchObject({ status: 401, body: { code: 'access.signed_out' } });
    },
  );

  it('nobody has a profile of their own without signing in', async () =>
    expect((await service.as().call(api.myProfile, {})).status).toBe(401));

  it.each(commands)('neither a colleague nor a stranger may %s it: to them it does not exist', async (_, endpoint, body) => {
    const { id } = await published();
    for (const actor of [memberOf(owner.organisationId, 'scientist'), someone('administrator')])
      expect(await service.as(actor).call(endpoint, { params: { expertId: id }, body })).toMatchObject({
        status: 404,
        body: { code: 'expert.unknown' },
      });
    expect((await get(id)).body.status).toBe('published');
  });

  it.each([
    ['change', revise],
    ['publication', publish],
    ['withdrawal', hide],
  ])('a stale %s is refused with what is there now', async (_, move) => {
    const { id, version, headline } = await published();
    const stale = await move({ id, version: version - 1 });
    expect(stale).toMatchObject({ status: 412, body: { code: 'expert.stale', current: { id, version, headline } } });
  });
});

it.each([
  ['an unknown field', { ...profile, fee: 3 }, '/fee'],
  ['an ORCID iD of another shape', { ...profile, orcid: '12345' }, '/orcid'],
  [
    'a link that runs a script',
    { ...profile, documents: [{ ...profile.documents?.[0], link: 'javascript:alert(1)' }] },
    '/documents/0/link',
  ],
  ['an unknown service', { ...profile, services: ['tư vấn'] }, '/services/0'],
])('%s is named', async (_, body, pointer) =>
  expect(await service.as(owner).call(api.startProfile, { body })).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', errors: [{ pointer }] },
  }),
);
