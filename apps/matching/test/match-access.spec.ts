import type { Member } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { someone } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { idOf, need } from './content';
import { colleagueOf, ownerOfNeed, ownerOfTechnology, personOf } from './people';
import { theWorld } from './world';

const world = theWorld();

const signedOut = { status: 401, body: { code: 'access.signed_out' } };
const administrator = someone('administrator');
const moderator = someone('moderator');
const stranger = someone('business', 'scientist', 'ambassador', 'hub_manager', 'analyst');

interface Case {
  endpoint: Endpoint;
  params: Record<string, string>;
  may: Member[];
  mayNot: Member[];
  unknown: string;
}
const cases: [string, Case][] = [
  [
    'technologies for a need',
    {
      endpoint: api.needTechnologies,
      params: { needId: idOf('N03') },
      may: [ownerOfNeed('N03'), ownerOfNeed('N03')],
      mayNot: [stranger, moderator, administrator, ownerOfTechnology('T03')],
      unknown: 'need.unknown',
    },
  ],
  [
    'experts for a need',
    {
      endpoint: api.needExperts,
      params: { needId: idOf('N03') },
      may: [ownerOfNeed('N03')],
      mayNot: [stranger, moderator, personOf('E03')],
      unknown: 'need.unknown',
    },
  ],
  [
    'needs for a listing',
    {
      endpoint: api.technologyNeeds,
      params: { technologyId: idOf('T03') },
      may: [ownerOfTechnology('T03')],
      mayNot: [stranger, moderator, ownerOfNeed('N03')],
      unknown: 'technology.unknown',
    },
  ],
  [
    'reviewers for a listing',
    {
      endpoint: api.technologyReviewers,
      params: { technologyId: idOf('T07') },
      may: [ownerOfTechnology('T07'), moderator, administrator],
      mayNot: [stranger, personOf('E07'), ownerOfNeed('N07')],
      unknown: 'technology.unknown',
    },
  ],
  [
    'needs for an expert',
    {
      endpoint: api.expertNeeds,
      params: { expertId: idOf('E03') },
      may: [personOf('E03'), { ...personOf('E03'), organisationId: randomUUID() }],
      mayNot: [stranger, moderator, colleagueOf('E03')],
      unknown: 'expert.unknown',
    },
  ],
];

describe.each(cases)('%s', (_, { endpoint, params, may, mayNot, unknown }) => {
  const ask = (actor: Member | undefined, other = params) =>
    world.as(actor).call<typeof api.needTechnologies>(endpoint as typeof api.needTechnologies, { params: other });
  const aMatch = async () => {
    const { items } = (await ask(may[0])).body;
    return { params: { matchId: items[0]!.id } };
  };
  const judgement = { body: { verdict: 'accepted' } };

  it('are for their owner alone', async () => {
    for (const actor of may) expect((await ask(actor)).status).toBe(200);
    for (const actor of mayNot) expect(await ask(actor)).toMatchObject({ status: 404, body: { code: unknown } });
    expect(await ask(undefined)).toMatchObject(signedOut);
  });

  it('and so is each of them, and what may be said of it', async () => {
    const match = await aMatch();
    for (const actor of may) {
      expect(await world.as(actor).call(api.getMatch, match)).toMatchObject({ status: 200, body: { id: match.params.matchId } });
      expect((await world.as(actor).call(api.giveFeedback, { ...match, ...judgement })).status).toBe(200);
    }
    const nothing = { status: 404, body: { code: 'match.unknown' } };
    for (const actor of mayNot) {
      expect(await world.as(actor).call(api.getMatch, match)).toMatchObject(nothing);
      expect(await world.as(actor).call(api.giveFeedback, { ...match, ...judgement })).toMatchObject(nothing);
      expect(await world.as(actor).call(api.takeBackFeedback, match)).toMatchObject(nothing);
    }
    for (const refused of [api.getMatch, api.giveFeedback, api.takeBackFeedback])
      expect(await world.as().call<Endpoint>(refused, { ...match, ...judgement })).toMatchObject(signedOut);
    expect((await world.as(may[0]).call(api.getMatch, match)).body.feedback).toMatchObject({ verdict: 'accepted' });
    for (const actor of may) expect((await world.as(actor).call(api.takeBackFeedback, match)).status).toBe(204);
  });

  it('there are none of what there is not, or what is something else', async () => {
    const [[name]] = Object.entries(params) as [[string, string]];
    const elsewhere = endpoint.path.startsWith('/needs') ? idOf('T07') : idOf('N03');
    const answers = await Promise.all(
      [randomUUID(), elsewhere].map((id) => ask({ ...may[0]!, organisationId: need('N03').organisationId }, { [name]: id })),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: unknown } });
  });
});

it('a suggestion that there is not is unknown', async () => {
  const unknown = { params: { matchId: randomUUID() } };
  expect(await world.as(stranger).call(api.getMatch, unknown)).toMatchObject({ status: 404, body: { code: 'match.unknown' } });
});
