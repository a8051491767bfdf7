import { log } from '@caunoi/kit/log';
import type { Behaviour } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
let session: string;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes({ GATEWAY_DEADLINE_MS: '1000' });
  session = gateway.identity.open('scientist', 'business', 'moderator');
});
afterAll(() => gateway.close());

const page = { items: [], next: null };
const broken: Behaviour = (_, response) => {
  response.destroy();
  return 'silent';
};

beforeEach(() => {
  gateway.fakes.experts.does(() => ({ body: { profile: null } }));
  gateway.fakes.needs.does(({ path }) => ({ body: path.endsWith('/count') ? { count: 0 } : page }));
  gateway.fakes['technology-bank'].does(({ path }) => ({ body: path.endsWith('/count') ? { count: 0 } : page }));
});

const visit = async (path: string, as: { session?: string } = { session }) => {
  const answer = await gateway.call('GET', path, as);
  return { status: answer.status, body: read(answer) };
};

describe('the desk', () => {
  it('shows everything of one’s own, and names what is missing', async () => {
    expect((await visit('/v1/desk')).body).toEqual({
      needs: [],
      technologies: [],
      profile: null,
      waiting: { needs: 0, technologies: 0 },
      undecided: [],
      degraded: [],
    });
    gateway.fakes.needs.does(broken);
    expect((await visit('/v1/desk')).body).toMatchObject({ technologies: [], degraded: ['needs', 'needQueue'] });
  });

  const pages =
    (last: number): Behaviour =>
    ({ path }) => {
      if (path.endsWith('/count')) return { body: { count: 5 } };
      const cursor = Number(new URL(path, 'http://x').searchParams.get('cursor') ?? 0);
      return { body: { items: [{ id: `${path.split('?')[0]} ${cursor}` }], next: cursor < last ? String(cursor + 1) : null } };
    };

  it.each(['/v1/desk', '/v1/review-queue'])('%s goes on beyond the first page, and says so where it ends too early', async (path) => {
    gateway.fakes.needs.does(pages(2));
    gateway.fakes['technology-bank'].does(pages(1_000));
    const { body } = await visit(path);
    expect(body['needs']).toHaveLength(3);
    expect(body['technologies']).toHaveLength(10);
    expect(body['degraded']).toEqual(['technologies']);
  });

  it('counts what waits without loading it', async () => {
    gateway.fakes.needs.seen.splice(0);
    gateway.fakes.needs.does(({ path }) => ({ body: path === '/needs/review-queue/count' ? { count: 1234 } : page }));
    expect((await visit('/v1/desk')).body).toMatchObject({ waiting: { needs: 1234, technologies: 0 } });
    expect(gateway.fakes.needs.seen.map(({ path }) => path)).not.toContainEqual(expect.stringContaining('/needs/review-queue?'));
  });

  it('says for each published need how many suggestions want a word; when that can’t be had, nothing is missing', async () => {
    const published = {
      ...page,
      items: [
        { id: 'a', status: 'draft' },
        { id: 'b', status: 'published' },
      ],
    };
    const counts = { items: [{ id: 'b', undecided: 2, interested: 3, mutual: 1 }] };
    gateway.fakes.needs.does(({ path }) => ({ body: path.endsWith('/count') ? { count: 0 } : published }));
    gateway.fakes.matching.does(({ path }) => ({ body: path === '/matches/undecided?thing=b' ? counts : {} }));
    expect((await visit('/v1/desk')).body).toMatchObject({
      undecided: [{ needId: 'b', undecided: 2, interested: 3, mutual: 1 }],
      degraded: [],
    });
    gateway.fakes.matching.does(broken);
    expect((await visit('/v1/desk')).body).toMatchObject({ needs: published.items, undecided: [], degraded: [] });
  });

  it('asks for a queue only on behalf of reviewers', async () => {
    gateway.fakes.needs.seen.splice(0);
    expect((await visit('/v1/desk', { session: gateway.identity.open('business') })).body).toMatchObject({ waiting: null });
    expect(gateway.fakes.needs.seen.map(({ path }) => path)).toEqual(['/needs/mine?limit=100']);
  });

  it('is for signed-in people', async () =>
    expect(await visit('/v1/desk', {})).toMatchObject({ status: 401, body: { code: 'access.signed_out' } }));
});

describe('the review queue', () => {
  it('is for reviewers', async () => {
    expect((await visit('/v1/review-queue')).body).toEqual({ needs: [], technologies: [], degraded: [] });
    expect(await visit('/v1/review-queue', { session: gateway.identity.open('business') })).toMatchObject({
      status: 403,
      body: { code: 'access.role' },
    });
  });
});

describe('the inbox', () => {
  const inbox = async (...roles: Parameters<typeof gateway.identity.open>) =>
    visit('/v1/inbox', { session: gateway.identity.open(...roles) });

  it('holds the first texts of the queue, and how many there are besides', async () => {
    const waiting = (kind: string) => ({
      ...{ id: `${kind}-1`, title: `Bản ${kind}`, language: 'vi', version: 1, status: 'under_review', reviewDueAt: '2020-01-01T00:00:00Z' },
    });
    for (const name of ['needs', 'technology-bank'] as const)
      gateway.fakes[name].does(({ path }) => ({
        body: path.endsWith('/count') ? { count: 12 } : { items: [waiting(name)], next: 'more' },
      }));
    const { body } = await inbox('moderator');
    expect(body).toMatchObject({ further: 22, degraded: [] });
    expect(body['items']).toEqual([
      expect.objectContaining({ task: 'review', urgency: 'now', thing: expect.objectContaining({ kind: 'need', id: 'needs-1' }) }),
      expect.objectContaining({ task: 'review', urgency: 'now', thing: expect.objectContaining({ kind: 'technology' }) }),
    ]);
  });

  it('names what could not be read, and asks for nothing because of it', async () => {
    gateway.fakes.experts.does(broken);
    expect((await inbox('scientist')).body).toEqual({ items: [], further: 0, degraded: ['profile'] });
  });

  it('asks nobody for a queue or for jobs who may not see them', async () => {
    for (const fake of Object.values(gateway.fakes)) fake.seen.splice(0);
    expect((await inbox('business')).body).toEqual({ items: [], further: 0, degraded: [] });
    const asked = Object.values(gateway.fakes).flatMap(({ seen }) => seen.map(({ path }) => path));
    expect(asked.filter((path) => /review-queue|jobs/.test(path))).toEqual([]);
  });

  it('is for signed-in people', async () =>
    expect(await visit('/v1/inbox', {})).toMatchObject({ status: 401, body: { code: 'access.signed_out' } }));
});
