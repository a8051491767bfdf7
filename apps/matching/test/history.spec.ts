import type { Member } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { TechnologyArchived, TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { someone } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { MOST_RUNS } from '../src/matches/ranking-history';
import { RankingRunEntity } from '../src/matches/ranking-run.entity';
import { idOf, need, technology } from './content';
import { ownerOfNeed } from './people';
import { theWorld } from './world';

const world = theWorld();
const owner = ownerOfNeed('N03');
const params = { needId: idOf('N03') };

async function look() {
  const lists = [await world.as(owner).call(api.needTechnologies, { params }), await world.as(owner).call(api.needExperts, { params })];
  return {
    items: lists.flatMap(({ body }) => body.items),
    versions: lists.map(({ body }) => body.sourceVersion),
    at: lists
      .map(({ body }) => body.computedAt)
      .sort()
      .at(-1)!,
  };
}
const history = async (since?: string, actor: Member = owner) =>
  (await world.as(actor).call(api.needHistory, { params, query: since ? { since } : {} })).body;
const runs = () => world.service.db.manager.countBy(RankingRunEntity, { sourceId: params.needId });
const short = (changes: Awaited<ReturnType<typeof history>>['news']) => changes.map(({ id, change, causes }) => ({ id, change, causes }));
const another = (id: string) => ({ ...technology('T03'), id, reference: id, organisationId: randomUUID() });

it('is empty before anybody looked, begins with the first look, and looking again adds nothing', async () => {
  expect(await history()).toEqual({ news: [], runs: [] });
  const { items } = await look();
  const first = await history();
  expect(first.runs).toEqual([
    expect.objectContaining({ kind: expect.any(String), changes: null }),
    expect.objectContaining({ kind: expect.any(String), changes: null }),
  ]);
  expect(first.runs.reduce((sum, { suggestions }) => sum + suggestions, 0)).toBe(items.length);
  await look();
  expect(await runs()).toBe(2);
});

it('tells what came since somebody looked, where it stands, and why', async () => {
  const { at } = await look();
  const id = randomUUID();
  await world.tell(TechnologyPublished, { ...another(id), publishedAt: world.service.clock.now().toISOString() }, 1);
  const { items } = await look();
  const { news } = await history(at);
  expect(news.find((one) => one.id === id)).toMatchObject({
    ...{ kind: 'technology', change: 'new', causes: ['published'], card: { id }, score: { from: null } },
    place: { to: items.findIndex(({ target }) => target.id === id) + 1 },
  });
  for (const { causes } of news) expect(causes.length).toBeGreaterThan(0);
  expect((await history(world.service.clock.now().toISOString())).news).toEqual([]);
});

it('a changed listing moves with its reason and with what moved it', async () => {
  const { at } = await look();
  // Its copy of the test before is as good: which of the two comes first is left to their ids.
  const code = 'T03';
  const listing = technology(code);
  const weaker = { ...listing, statement: undefined, trl: listing.trl === null ? null : 1 };
  await world.tell(TechnologyPublished, weaker as typeof listing, 2);
  await look();
  const change = (await history(at)).news.find(({ id }) => id === idOf(code));
  expect(change).toMatchObject({ change: 'down', causes: ['target'] });
  expect(change!.features.map(({ feature }) => feature)).toContain('trl');
});

it('what the reader put away went for that, what was closed for that, and neither is named when it is shown no more', async () => {
  const { at, items } = await look();
  const [refused, closed] = items.filter(({ target: { kind } }) => kind === 'technology');
  await world
    .as(owner)
    .call(api.giveFeedback, { params: { matchId: refused!.id }, body: { verdict: 'not_relevant', reason: 'off_topic' } });
  const listing = technology.all.find(({ id }) => id === closed!.target.id) ?? another(closed!.target.id);
  await world.tell(TechnologyArchived, { ...listing, status: 'archived' }, 3);
  await look();
  const { news } = await history(at);
  expect(short(news)).toEqual(
    expect.arrayContaining([
      { id: refused!.target.id, change: 'gone', causes: ['refused'] },
      { id: closed!.target.id, change: 'gone', causes: ['closed'] },
    ]),
  );
  expect(news.find(({ id }) => id === closed!.target.id)!.card).toBeNull();
});

it('a changed need is named as the reason, and each list says for which version it is', async () => {
  const { at, versions } = await look();
  await world.tell(NeedPublished, { ...need('N03'), trlMin: 9 }, 2);
  expect([versions, (await look()).versions]).toEqual([
    [1, 1],
    [2, 2],
  ]);
  const { news } = await history(at);
  expect(news.length).toBeGreaterThan(0);
  for (const { causes } of news) expect(causes).toContain('source');
});

it('is its owner’s alone', async () => {
  expect(await world.as(someone('business')).call(api.needHistory, { params })).toMatchObject({ status: 404 });
  expect(await world.as(someone('moderator')).call(api.needHistory, { params })).toMatchObject({ status: 404 });
});

it('is kept for so many runs, and without items of runs that went', async () => {
  for (let version = 3; version < MOST_RUNS + 5; version++) {
    await world.tell(NeedPublished, { ...need('N03'), trlMin: version % 2 === 0 ? 9 : 5 }, version);
    await world.as(owner).call(api.needTechnologies, { params });
  }
  expect(await world.service.db.manager.countBy(RankingRunEntity, { sourceId: params.needId, direction: 'need_technology' })).toBe(
    MOST_RUNS,
  );
  const [row] = await world.service.db.query<{ left: string }[]>(
    'SELECT count(*) AS left FROM ranking_item WHERE run_id NOT IN (SELECT id FROM ranking_run)',
  );
  expect(row!.left).toBe('0');
});
