import { log } from '@caunoi/kit/log';
import { randomUUID } from 'node:crypto';
import { type Behaviour, hangs, me, problem, type Said } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
/** Waits for nobody for long. The other one waits for whoever answers at all: no machine is too slow for it. */
let hasty: Pick<Gateway, 'call'>;
let session: string;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_DEADLINE_MS: '60000', GATEWAY_CALL_MS: '60000' });
  hasty = await gateway.another({ GATEWAY_DEADLINE_MS: '2500' });
  session = gateway.identity.open('scientist', 'business', 'moderator');
});
afterAll(() => gateway.close());

const expertId = randomUUID();
const { organisation } = me(randomUUID(), randomUUID(), []);
const time = '2026-11-22T03:00:00.000Z';
const expert = {
  id: expertId,
  reference: 'E-000001',
  viewer: 'owner',
  accountId: null,
  organisationId: organisation.id,
  status: 'published',
  version: 2,
};
const times = { publishedAt: time, confirmedAt: time, expiresAt: time, updatedAt: time };
const matches = { items: [], abstained: true, refused: 0, computedAt: time, sourceVersion: 2 };
const related = { needs: [], technologies: [], experts: [], chosenFor: [] };
const page = { items: [], next: null };

const broken: Behaviour = (_, response) => {
  response.destroy();
  return 'silent';
};
const says =
  (body: object): Behaviour =>
  (): Said => ({ body });

/** Identity goes on keeping sessions, whatever it does about organisations. */
const organisations = (what: Behaviour) =>
  gateway.fakes.identity.does((seen, response) =>
    seen.path.startsWith('/organisations/') ? what(seen, response) : gateway.identity.answers(seen, response),
  );

beforeEach(() => {
  gateway.fakes.experts.does(({ path }) => ({ body: path === '/experts/mine' ? { profile: null } : { ...expert, ...times } }));
  gateway.fakes.matching.does(says(matches));
  gateway.fakes.needs.does(says(page));
  gateway.fakes['technology-bank'].does(says(page));
  organisations(says(organisation));
});

const visit = async (path: string, as: { session?: string } = { session }, to: Pick<Gateway, 'call'> = gateway) => {
  const answer = await to.call('GET', path, as);
  return { status: answer.status, body: read(answer) };
};
const overview = `/v1/experts/${expertId}/overview`;

describe('an overview', () => {
  it('is complete when all answer', async () =>
    expect(await visit(overview)).toMatchObject({ status: 200, body: { expert, organisation, needs: matches, degraded: [] } }));

  it.each([
    ['who see it as everybody does', { viewer: 'public' }],
    ['while it is a draft, which matching can not know', { status: 'draft' }],
    ['after it was hidden', { status: 'hidden' }],
  ])('asks for no matches on behalf of people %s', async (_, change) => {
    gateway.fakes.experts.does(says({ ...expert, ...times, ...change }));
    gateway.fakes.matching.seen.splice(0);
    expect(await visit(overview)).toMatchObject({ status: 200, body: { organisation, needs: null, degraded: [] } });
    expect(gateway.fakes.matching.seen.filter(({ path }) => path.includes('/matches/'))).toEqual([]);
  });

  it.each([
    ['is shown, whoever looks', {}, related],
    ['is a draft', { status: 'draft' }, null],
    ['was hidden', { status: 'hidden' }, null],
  ])('has what is related to a profile that %s', async (_, change, expected) => {
    gateway.fakes.matching.does(({ path }) => ({ body: path.endsWith('/related') ? related : matches }));
    for (const viewer of ['owner', 'public']) {
      gateway.fakes.experts.does(says({ ...expert, ...times, viewer, ...change }));
      expect(await visit(overview)).toMatchObject({ status: 200, body: { related: expected, degraded: [] } });
    }
  });

  it.each<[string, Behaviour]>([
    ['is down', broken],
    ['is slower than the deadline', hangs],
    ['fails', () => problem(500, 'service.failed')],
    ['answers with a page', () => ({ headers: { 'content-type': 'text/html' }, body: '<html>' })],
  ])('names the part whose service %s, and shows the rest', async (_, behaviour) => {
    gateway.fakes.matching.does(behaviour);
    expect(await visit(overview, { session }, behaviour === hangs ? hasty : gateway)).toMatchObject({
      status: 200,
      body: { expert, organisation, related: null, needs: null, degraded: ['related', 'needs'] },
    });
    gateway.fakes.matching.does(says(matches));
    organisations(behaviour);
    expect(await visit(overview, { session }, behaviour === hangs ? hasty : gateway)).toMatchObject({
      status: 200,
      body: { expert, organisation: null, needs: matches, degraded: ['organisation'] },
    });
  });

  it('passes on byte for byte what services have held against their contracts', async () => {
    const spaced = '{ "items": [], "abstained": true, "refused": 0, "computedAt": "2026-11-22T03:00:00.000Z", "sourceVersion": 2 }';
    gateway.fakes.matching.does(() => ({ body: spaced }));
    const { text, headers } = await gateway.call('GET', overview, { session });
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(text).toContain(`"needs":${spaced}`);
  });

  it('is given up when nobody waits for it any more', async () => {
    const [asked, given] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    gateway.fakes.experts.does((_, response) => {
      response.once('close', () => given.resolve());
      asked.resolve();
      return 'silent';
    });
    const leaving = new AbortController();
    const call = fetch(gateway.url + overview, { signal: leaving.signal, headers: { cookie: `sid=${session}` } });
    await asked.promise;
    leaving.abort();
    await expect(call).rejects.toThrow();
    await given.promise;
  });

  it.each([
    ['does not exist for them', problem(404, 'expert.unknown')],
    ['is not theirs', problem(403, 'access.role')],
  ])('a part that %s is empty, and nothing is wrong', async (_, said) => {
    gateway.fakes.matching.does(() => said);
    expect(await visit(overview)).toMatchObject({ status: 200, body: { expert, needs: null, degraded: [] } });
  });

  it('of what does not exist is a 404, whatever the parts do, and does not wait for them', async () => {
    gateway.fakes.experts.does(() => problem(404, 'expert.unknown'));
    for (const behaviour of [says(matches), broken, hangs]) {
      gateway.fakes.matching.does(behaviour);
      expect(await visit(overview)).toMatchObject({ status: 404, body: { code: 'expert.unknown', title: 'Không có chuyên gia này' } });
    }
  });

  it.each<[string, Behaviour, string]>([
    ['is down', broken, 'unreachable'],
    ['hangs', hangs, 'too_slow'],
  ])('of a thing whose own service %s is a 503', async (_, behaviour, reason) => {
    gateway.fakes.experts.does(behaviour);
    expect(await visit(overview, { session }, hasty)).toMatchObject({
      status: 503,
      body: { code: 'service.unavailable', part: 'experts', reason },
    });
  });

  it('of an id that is none is refused', async () => expect(await visit('/v1/experts/E-000001/overview')).toMatchObject({ status: 422 }));
});

describe('a thing that matching has not heard of yet', () => {
  const unknown = () => problem(404, 'expert.unknown');
  const asked = () => gateway.fakes.matching.seen.filter(({ path }) => path.includes('/matches/')).length;

  it('is asked for again until it is there: its owner waits, no connection does', async () => {
    gateway.fakes.matching.seen.splice(0);
    gateway.fakes.matching.does(() => (asked() < 2 ? unknown() : { body: matches }));
    expect(await visit(overview)).toMatchObject({ status: 200, body: { expert, needs: matches, degraded: [] } });
    expect(asked()).toBe(2);
  });

  it.each([
    ['by its address alone, with which nobody has shown that it exists', `/v1/experts/${randomUUID()}/matches/needs`],
    ['for somebody who may not have it', overview],
  ])('is asked for once %s', async (_, path) => {
    gateway.fakes.experts.does(says({ ...expert, ...times, viewer: 'reviewer' }));
    gateway.fakes.matching.seen.splice(0);
    gateway.fakes.matching.does(unknown);
    await visit(path);
    expect(asked()).toBeLessThan(2);
  });

  it.each([
    ['was refused', problem(403, 'access.role')],
    ['broke', problem(500, 'service.failed')],
  ])('is asked for once where that %s: no waiting mends it', async (_, said) => {
    gateway.fakes.matching.seen.splice(0);
    gateway.fakes.matching.does(() => said);
    await visit(overview);
    expect(asked()).toBe(1);
  });

  it('keeps nobody else waiting: however many wait for suggestions, a search has connections of its own', async () => {
    let held = 0;
    gateway.fakes.matching.does(({ path }) => {
      if (path.startsWith('/search?')) return { body: { items: [] } };
      held++;
      return 'silent';
    });
    const leave = new AbortController();
    const waiting = Array.from({ length: 500 }, () =>
      fetch(`${gateway.url}/v1/experts/${randomUUID()}/matches/needs`, {
        headers: { cookie: `sid=${session}` },
        signal: leave.signal,
      }).catch(() => undefined),
    );
    expect(await visit('/v1/search?q=xoai', {})).toMatchObject({ status: 200, body: { items: [] } });
    leave.abort();
    await Promise.all(waiting);
    expect(held).toBeLessThan(64);
  });
});

describe('the home page', () => {
  it('shows cards, and nothing else of what search and counts say', async () => {
    const card = {
      kind: 'need',
      id: randomUUID(),
      reference: 'N-1',
      title: 'Giữ xoài tươi',
      summary: '',
      language: 'vi',
      translations: [],
      cover: null,
      organisationId: null,
    };
    const rest = { sectors: [], province: null, trl: null, cooperation: [], budgetBand: null, deadline: null, availableDays: null };
    const found = { ...card, ...rest, services: [], confirmedAt: null };
    gateway.fakes.matching.does(({ path }) =>
      path.startsWith('/search?')
        ? { body: { items: [{ ...found, score: 1, snippet: [] }] } }
        : { body: { technology: 1, expert: 2, need: 3, bySector: [], byProvince: [] } },
    );
    const { body } = await visit('/v1/overview', {});
    expect(body).toEqual({
      counts: { technology: 1, expert: 2, need: 3, bySector: [], byProvince: [] },
      newestNeeds: [found],
      newestTechnologies: [found],
      degraded: [],
    });
  });

  it('comes without what could not be had', async () => {
    gateway.fakes.matching.does(hangs);
    expect(await visit('/v1/overview', {}, hasty)).toEqual({
      status: 200,
      body: { counts: null, newestNeeds: [], newestTechnologies: [], degraded: ['counts', 'needs', 'technologies'] },
    });
  });
});

describe('code lists', () => {
  it('are all there, and each with its codes', async () => {
    const { body } = await visit('/v1/code-lists', {});
    const items = body['items'] as { scheme: string; codes?: object[] }[];
    expect(items.length).toBeGreaterThan(5);
    for (const { scheme, codes } of items) {
      expect(codes).toBeUndefined();
      expect((await visit(`/v1/code-lists/${scheme}`, {})).body).toMatchObject({ scheme, codes: expect.any(Array) });
    }
  });

  it('that there are not are unknown', async () =>
    expect(await visit('/v1/code-lists/hoa-qua', {})).toMatchObject({ status: 404, body: { code: 'code_list.unknown' } }));
});
