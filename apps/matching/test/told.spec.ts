import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { need } from './content';
import { ownerOfNeed } from './people';
import { theWorld } from './world';

const world = theWorld();
const owner = ownerOfNeed('N03');
const ask = async () => (await world.as(owner).call(api.needTechnologies, { params: { needId: need('N03').id } })).body.items;
const told = async (id: string) => {
  const probe = eventProbe(world.service.db);
  const facts = await probe.of(id);
  return (await probe.envelopesOf(id)).map(({ type, sequence, actorid, actorkind }, n) => ({
    ...{ verb: type.split('.')[2], sequence: Number(sequence), actor: [actorid, actorkind], data: facts[n]?.data },
  }));
};

it('what was suggested is told once, by ids and figures', async () => {
  const [first] = await ask();
  const again = await ask();
  expect(again[0]?.id).toBe(first?.id);
  const { id, direction, source, target, score, band, modelVersion, weightsVersion } = first!;
  const fact = { id, direction, source, target: { kind: target.kind, id: target.id }, score, band, modelVersion, weightsVersion };
  expect(await told(id)).toEqual([{ verb: 'suggested', sequence: 1, actor: [owner.id, 'person'], data: fact }]);
  const others = await Promise.all(again.map((match) => told(match.id)));
  expect(others.map((facts) => facts.length)).toEqual(again.map(() => 1));
});

it('what people say of it is told in order, with the reason, and what is said again is not', async () => {
  const matchId = (await ask()).at(-1)!.id;
  const say = (body: object) => world.as(owner).call(api.giveFeedback, { params: { matchId }, body });
  await say({ verdict: 'accepted' });
  await say({ verdict: 'accepted' });
  await say({ verdict: 'not_relevant', reason: 'budget' });
  await say({ verdict: 'not_relevant', reason: 'trl' });
  for (const _ of [1, 2]) await world.as(owner).call(api.takeBackFeedback, { params: { matchId } });
  const facts = await told(matchId);
  expect(facts.map(({ verb }) => verb)).toEqual(['suggested', 'accepted', 'declined', 'declined', 'reconsidered']);
  expect(facts.map(({ data }) => (data as { reason?: string }).reason)).toEqual([undefined, undefined, 'budget', 'trl', undefined]);
  expect(facts.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(facts.map(({ sequence }) => sequence));
  expect(new Set(facts.map(({ actor }) => String(actor)))).toEqual(new Set([`${owner.id},person`]));
});
