import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import { NeedSubmitted, NeedWithdrawn } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { asJob } from '@caunoi/kit/trace';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { randomUUID } from 'node:crypto';
import { Suggestions } from '../src/matches/suggestions.job';
import { need, technology } from './content';
import { aNeed, anExpert } from './new-things';
import { ownerOfNeed } from './people';
import { theWorld } from './world';

const world = theWorld();

/** Runs the job as if everything that came had settled. */
async function look() {
  await world.service.db.query(`UPDATE document SET changed_at = changed_at - interval '1 minute'`);
  return asJob('suggestions', () => world.service.app.get(Suggestions).run());
}
/** Pairs as they were told of, by whom. */
async function told(sourceId: string) {
  const rows = await world.service.db.query<{ id: string; targetId: string }[]>(
    'SELECT id, target_id AS "targetId" FROM match WHERE source_id = $1 ORDER BY created_at, id',
    [sourceId],
  );
  const facts = await Promise.all(rows.map(({ id }) => eventProbe(world.service.db).envelopesOf(id)));
  return rows.map(({ targetId }, n) => ({ targetId, by: facts[n]?.map(({ type, actorkind }) => `${type} ${actorkind}`) }));
}
const byTheJob = ['caunoi.match.suggested.v1 job'];
const N03 = need('N03');

it('owners are told of suggestions before anybody has looked, once', async () => {
  expect(await told(N03.id)).toEqual([]);
  const first = await look();
  expect(first).toMatchObject({ failed: 0 });
  expect(first.done).toBeGreaterThan(40);
  const suggested = await told(N03.id);
  expect(suggested).toContainEqual({ targetId: technology('T03').id, by: byTheJob });
  expect(await look()).toEqual({ done: 0, failed: 0 });
  const { body } = await world.as(ownerOfNeed('N03')).call(api.needTechnologies, { params: { needId: N03.id } });
  expect(body.items.length).toBeGreaterThan(0);
  expect(await told(N03.id)).toEqual(suggested);
});

it('what has come is looked at from both sides: whoever owns the need is told of a new listing and of a new expert', async () => {
  const listing = { ...technology('T03'), id: randomUUID(), organisationId: randomUUID() };
  await world.tell(TechnologyPublished, listing, 1);
  const expert = anExpert('Công nghệ sau thu hoạch xoài');
  await world.tell(ExpertPublished, expert, 1);
  expect(await look()).toEqual({ done: 2, failed: 0 });
  expect((await told(listing.id)).map(({ targetId }) => targetId)).toContain(N03.id);
  const pairs = await told(N03.id);
  expect(pairs).toContainEqual({ targetId: listing.id, by: byTheJob });
  expect(pairs.map(({ targetId }) => targetId)).toContain(expert.id);
});

it('what waits for review is matched for its owner alone, what is closed for nobody', async () => {
  const submitted = aNeed(N03.title, { status: 'under_review', publishedAt: null });
  const withdrawn = aNeed(N03.title, { status: 'withdrawn' });
  await world.tell(NeedSubmitted, submitted, 2);
  await world.tell(NeedWithdrawn, withdrawn, 3);
  expect(await look()).toEqual({ done: 2, failed: 0 });
  expect((await told(submitted.id)).map(({ targetId }) => targetId)).toContain(technology('T03').id);
  expect(await told(withdrawn.id)).toEqual([]);
  expect((await told(technology('T03').id)).map(({ targetId }) => targetId)).not.toContain(submitted.id);
});

it('what fails comes again, and keeps nobody else waiting', async () => {
  const broken = { ...technology('T03'), id: randomUUID() };
  const listing = { ...technology('T01'), id: randomUUID() };
  await world.tell(TechnologyPublished, broken, 1);
  await world.tell(TechnologyPublished, listing, 1);
  const job = world.service.app.get(Suggestions) as unknown as { things: { one: (id: string) => Promise<unknown> } };
  const { one } = job.things;
  job.things.one = (id) => (id === broken.id ? Promise.reject(new Error('the index is away')) : one.call(job.things, id));
  expect(await look()).toMatchObject({ done: 1, failed: 1, error: expect.objectContaining({ message: 'the index is away' }) as Error });
  job.things.one = one;
  expect(await look()).toEqual({ done: 1, failed: 0 });
  expect(await told(broken.id)).not.toEqual([]);
});
