import type { Member } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { type Match, shelfOf } from '@caunoi/contracts/matching/match';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { eventually } from '@caunoi/testing/events/eventually';
import { someone } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { Rankings } from '../src/matches/rankings';
import { idOf, need, technology } from './content';
import { ownerOfNeed, ownerOfTechnology, personOf } from './people';
import { theWorld } from './world';

const world = theWorld();
const owner = ownerOfNeed('N03');
const params = { needId: idOf('N03') };

const counted = async (actor: Member = owner, ...others: string[]) =>
  (await world.as(actor).call(api.undecidedSuggestions, { query: { thing: [params.needId, ...others] } })).body.items;
const left = async (...asked: Parameters<typeof counted>) => (await counted(...asked)).map(({ id, undecided }) => ({ id, undecided }));
const suggested = async (): Promise<Match[]> => {
  const lists = [await world.as(owner).call(api.needTechnologies, { params }), await world.as(owner).call(api.needExperts, { params })];
  return lists.flatMap(({ body }) => body.items).filter(({ band }) => shelfOf(band) === 'suggested');
};
const judge = async (matchId: string, body: object) =>
  expect(await world.as(owner).call(api.giveFeedback, { params: { matchId }, body })).toMatchObject({ status: 200 });
const computed = () => world.service.app.get(Rankings).stats.computed;

it('is not known while nothing was reckoned, and reckoned behind the reader’s back', async () => {
  expect(await left()).toEqual([]);
  await eventually(async () => expect(await left()).toEqual([{ id: params.needId, undecided: expect.any(Number) }]));
});

it('counts the first shelf down to nothing, whichever word is said, and up again when it is taken back', async () => {
  const all = await suggested();
  expect(all.length).toBeGreaterThan(1);
  expect(await left()).toEqual([{ id: params.needId, undecided: all.length }]);
  for (const [index, { id }] of all.entries())
    await judge(id, index % 2 === 0 ? { verdict: 'accepted' } : { verdict: 'not_relevant', reason: 'off_topic' });
  expect(await left()).toEqual([{ id: params.needId, undecided: 0 }]);
  await world.as(owner).call(api.takeBackFeedback, { params: { matchId: all[0]!.id } });
  expect(await left()).toEqual([{ id: params.needId, undecided: 1 }]);
  await judge(all[0]!.id, { verdict: 'accepted' });
  expect(await counted()).toMatchObject([{ interested: Math.ceil(all.length / 2), mutual: 0 }]);
});

it('costs no ranking while nothing has changed, and names a listing that came since', async () => {
  await suggested();
  const before = computed();
  expect(await left()).toEqual([{ id: params.needId, undecided: 0 }]);
  expect(computed()).toBe(before);
  const id = randomUUID();
  await world.tell(TechnologyPublished, { ...technology('T03'), id, reference: id, organisationId: randomUUID() }, 1);
  await eventually(async () => expect(await left()).toEqual([{ id: params.needId, undecided: 1 }]));
});

it('says nothing of needs of others, of unknown ones, nor of a wording that is no longer', async () => {
  await suggested();
  expect(await left(someone('business'))).toEqual([]);
  expect(await left(owner, randomUUID())).toHaveLength(1);
  await world.tell(NeedPublished, { ...need('N03'), title: `${need('N03').title} mới` }, 2);
  expect(await left()).toEqual([]);
});

it.each([
  ['a listing', ownerOfTechnology('T03'), idOf('T03')],
  ['a profile', personOf('E03'), idOf('E03')],
])('counts what is suggested for %s, to its owner alone', async (_, person, id) => {
  const waiting = async (actor: Member) => (await world.as(actor).call(api.undecidedSuggestions, { query: { thing: [id] } })).body.items;
  await eventually(async () => expect(await waiting(person)).toEqual([{ id, undecided: expect.any(Number), interested: 0, mutual: 0 }]));
  expect(await waiting(someone('scientist'))).toEqual([]);
});
