import type { Member } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import type { InterestFact } from '@caunoi/contracts/matching/matching.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone } from '@caunoi/testing/test-service';
import { idOf, need } from './content';
import { ownerOfNeed, ownerOfTechnology } from './people';
import { theWorld } from './world';

const world = theWorld();
const [business, scientist] = [ownerOfNeed('N03'), ownerOfTechnology('T03')];
const [needId, technologyId] = [idOf('N03'), idOf('T03')];

const seenByBusiness = async () => {
  const { body } = await world.as(business).call(api.needTechnologies, { params: { needId } });
  return body.items.find(({ target }) => target.id === technologyId)!;
};
const seenByScientist = async () => {
  const { body } = await world.as(scientist).call(api.technologyNeeds, { params: { technologyId } });
  return body.items.find(({ target }) => target.id === needId)!;
};
const say = async (actor: Member, matchId: string, body: object) =>
  expect(await world.as(actor).call(api.giveFeedback, { params: { matchId }, body })).toMatchObject({ status: 200 });
const told = async (id: string) =>
  (await eventProbe(world.service.db).of(id)).map(({ data }) => data as object).filter((data) => 'mutual' in data) as InterestFact[];
const others = (facts: InterestFact[]) => facts.map(({ mutual }) => mutual.map(({ id }) => id));
const accepted = { verdict: 'accepted' };

it('is known to neither side while only one has said so', async () => {
  await say(business, (await seenByBusiness()).id, accepted);
  expect([await seenByBusiness(), await seenByScientist()]).toMatchObject([
    { mutual: false, feedback: accepted },
    { mutual: false, feedback: null },
  ]);
  expect([await told(needId), await told(technologyId)]).toEqual([[], []]);
});

it('is known to both, and told of both, as soon as the other has, once', async () => {
  const { id } = await seenByScientist();
  await say(scientist, id, accepted);
  await say(scientist, id, accepted);
  expect([await seenByBusiness(), await seenByScientist()]).toMatchObject([{ mutual: true }, { mutual: true }]);
  expect((await world.as(business).call(api.getMatch, { params: { matchId: (await seenByBusiness()).id } })).body).toMatchObject({
    mutual: true,
  });
  expect(await told(needId)).toEqual([
    { kind: 'need', id: needId, mutual: [{ kind: 'technology', id: technologyId, organisationId: expect.any(String) }] },
  ]);
  expect(await told(technologyId)).toEqual([
    { kind: 'technology', id: technologyId, mutual: [{ kind: 'need', id: needId, organisationId: expect.any(String) }] },
  ]);
});

it('is over for both when one takes it back', async () => {
  await world.as(business).call(api.takeBackFeedback, { params: { matchId: (await seenByBusiness()).id } });
  expect([await seenByBusiness(), await seenByScientist()]).toMatchObject([
    { mutual: false, feedback: null },
    { mutual: false, feedback: accepted },
  ]);
  expect(others(await told(needId))).toEqual([[technologyId], []]);
  expect(others(await told(technologyId))).toEqual([[needId], []]);
});

it('is not told of where the other side declines, or takes that back: whom they decline need not know', async () => {
  const before = [await told(needId), await told(technologyId)];
  const { id } = await seenByBusiness();
  await say(business, id, { verdict: 'not_relevant', reason: 'budget' });
  await world.as(business).call(api.takeBackFeedback, { params: { matchId: id } });
  expect([await told(needId), await told(technologyId)]).toEqual(before);
});

it('comes about once, also where both say so at the same moment', async () => {
  await world.as(scientist).call(api.takeBackFeedback, { params: { matchId: (await seenByScientist()).id } });
  const [one, other] = [await seenByBusiness(), await seenByScientist()];
  await Promise.all([say(business, one.id, accepted), say(scientist, other.id, accepted)]);
  expect(others(await told(needId))).toEqual([[technologyId], [], [technologyId]]);
  expect(others(await told(technologyId))).toEqual([[needId], [], [needId]]);
  expect([await seenByBusiness(), await seenByScientist()]).toMatchObject([{ mutual: true }, { mutual: true }]);
});

it('is followed by the owner of either side, and by nobody else', async () => {
  const asked = (actor: Member, thingId: string) =>
    fetch(`${world.service.url}/things/${thingId}/mutual-interests/changes`, {
      headers: { authorization: JSON.stringify(actor) },
      method: 'HEAD',
    });
  expect((await asked(business, needId)).status).toBe(200);
  expect((await asked(scientist, technologyId)).status).toBe(200);
  for (const [actor, id] of [
    [scientist, needId],
    [someone('moderator'), needId],
    [business, need('N01').id],
  ] as const)
    expect((await asked(actor, id)).status).toBe(404);
});
