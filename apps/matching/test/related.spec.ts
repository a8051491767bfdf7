import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { relatedThings } from '@caunoi/contracts/matching/related.endpoints';
import { NeedPublished, NeedWithdrawn } from '@caunoi/contracts/needs/needs.events';
import { TechnologyArchived, TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { memberOf } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { KEPT_MS } from '../src/related/related.service';
import { idOf, need, technology } from './content';
import { ownerOfTechnology } from './people';
import { codes, theWorld } from './world';

const world = theWorld();

const beside = async (code: string) => {
  const { status, body } = await world.as().call(relatedThings, { params: { thingId: idOf(code) } });
  expect(status).toBe(200);
  return body;
};
const named = async (code: string) => {
  const { needs, technologies, experts } = await beside(code);
  return { needs: codes({ items: needs }), technologies: codes({ items: technologies }), experts: codes({ items: experts }) };
};
const aged = () => world.service.clock.set(new Date(world.service.clock.now().getTime() + KEPT_MS + 1));

it('stands beside a listing and a profile, for everybody, and nothing that is not on the point', async () => {
  expect(await named('T03')).toEqual({ needs: ['N03'], technologies: [], experts: ['E03'] });
  expect(await named('T06')).toMatchObject({ needs: expect.arrayContaining(['N06']), technologies: ['T11'] });
  expect(await named('E01')).toEqual({ needs: ['N01'], technologies: ['T01'], experts: [] });
});

it('is not for a need, nor for what there is not', async () => {
  for (const thingId of [idOf('N03'), randomUUID()])
    expect(await world.as().call(relatedThings, { params: { thingId } })).toMatchObject({
      status: 404,
      body: { code: 'match.unknown' },
    });
});

it('leaves at once what has closed, and takes in what is new a while later', async () => {
  await world.tell(NeedWithdrawn, { ...need('N03'), status: 'withdrawn' }, 2);
  expect((await named('T03')).needs).toEqual([]);
  const twin = { ...need('N03'), id: randomUUID(), reference: 'N-twin', organisationId: randomUUID() };
  await world.tell(NeedPublished, twin, 1);
  expect((await named('T03')).needs).toEqual([]);
  aged();
  expect((await named('T03')).needs).toEqual(['N-twin']);
  await world.tell(NeedPublished, need('N03'), 3);
});

it('goes with the thing itself', async () => {
  await world.tell(TechnologyArchived, { ...technology('T06'), status: 'archived' }, 2);
  const { status } = await world.as().call(relatedThings, { params: { thingId: idOf('T06') } });
  expect(status).toBe(404);
  expect((await named('T11')).technologies).not.toContain('T06');
});

describe('what it was chosen for', () => {
  const scientist = ownerOfTechnology('T03');
  const thirds = [1, 2, 3].map((n) => ({ ...need('N03'), id: randomUUID(), reference: `N-${n}`, organisationId: randomUUID() }));
  const accept = async (as: typeof scientist, matchId: string) =>
    expect(await world.as(as).call(api.giveFeedback, { params: { matchId }, body: { verdict: 'accepted' } })).toMatchObject({
      status: 200,
    });

  async function meet({ id, organisationId }: (typeof thirds)[number], bothSides: boolean) {
    const owner = memberOf(organisationId, 'business');
    const { body: theirs } = await world.as(owner).call(api.needTechnologies, { params: { needId: id } });
    await accept(owner, theirs.items.find(({ target }) => target.id === idOf('T03'))!.id);
    if (!bothSides) return;
    const { body: own } = await world.as(scientist).call(api.technologyNeeds, { params: { technologyId: idOf('T03') } });
    await accept(scientist, own.items.find(({ target }) => target.id === id)!.id);
  }

  beforeAll(async () => {
    await world.tell(TechnologyPublished, technology('T03'), 5);
    for (const one of thirds) await world.tell(NeedPublished, one, 1);
  });

  it('is told of nobody as long as few have chosen it, or one side only', async () => {
    await meet(thirds[0]!, true);
    await meet(thirds[1]!, true);
    await meet(thirds[2]!, false);
    expect((await beside('T03')).chosenFor).toEqual([]);
  });

  it('is told by sector and by what the needs are about as soon as three organisations have', async () => {
    await meet(thirds[2]!, true);
    expect((await beside('T03')).chosenFor).toEqual([
      {
        sector: need('N03').sector,
        organisations: 3,
        things: [
          { vi: 'chuỗi lạnh', en: 'cold chain', fr: 'chaîne du froid' },
          { vi: 'xoài', en: 'mango', fr: 'mangue' },
          { vi: 'đường biển', en: 'sea freight', fr: 'transport maritime' },
        ],
      },
    ]);
  });
});
