import type { Member } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { ExpertExpired, type ExpertFact, ExpertHidden, ExpertPublished, ExpertSuspended } from '@caunoi/contracts/experts/experts.events';
import { Kind } from '@caunoi/contracts/matching/match';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import {
  NeedAnswered,
  NeedExpired,
  type NeedFact,
  NeedPublished,
  NeedReturned,
  NeedSubmitted,
  NeedSuspended,
  NeedWithdrawn,
} from '@caunoi/contracts/needs/needs.events';
import {
  TechnologyArchived,
  TechnologyExpired,
  type TechnologyFact,
  TechnologyPublished,
  TechnologyReturned,
  TechnologySuspended,
} from '@caunoi/contracts/technology-bank/technologies.events';
import { someone } from '@caunoi/testing/test-service';
import { begin, expert, idOf, need, technology } from './content';
import { ownerOfNeed, ownerOfTechnology, personOf } from './people';
import { theWorld } from './world';

const world = theWorld();

/** Words that stand nowhere else, in every text that a thing shows. */
const secretsOf = (kind: Kind) => [0, 1, 2, 3, 4].map((n) => `bimat${kind}${n}zq`);
const plantedNeed = (fact: NeedFact): NeedFact => ({
  ...fact,
  title: `${fact.title} ${secretsOf('need')[0]}`,
  problem: `${fact.problem} ${secretsOf('need')[1]}`,
  constraints: [...fact.constraints, `Yêu cầu ${secretsOf('need')[2]}`],
  targets: fact.targets.map((target) => ({ ...target, quantity: `${target.quantity} ${secretsOf('need')[3]}` })),
  keywords: [...fact.keywords.slice(0, 5), secretsOf('need')[4]!],
});
const plantedTechnology = (fact: TechnologyFact): TechnologyFact => ({
  ...fact,
  title: `${fact.title} ${secretsOf('technology')[0]}`,
  summary: `${fact.summary.slice(0, 400)} ${secretsOf('technology')[1]}`,
  solution: `${fact.solution} ${secretsOf('technology')[2]}`,
  advantages: `${fact.advantages} ${secretsOf('technology')[3]}`,
  keywords: [...fact.keywords.slice(0, 5), secretsOf('technology')[4]!],
});
const plantedExpert = (fact: ExpertFact): ExpertFact => ({
  ...fact,
  headline: `${fact.headline} ${secretsOf('expert')[0]}`,
  biography: `${fact.biography} ${secretsOf('expert')[1]}`,
  documents: fact.documents.map((document) => ({ ...document, title: `${document.title} ${secretsOf('expert')[2]}` })),
  keywords: [...fact.keywords.slice(0, 5), secretsOf('expert')[3]!],
});

const [aNeed, aTechnology, anExpert] = [plantedNeed(need('N03')), plantedTechnology(technology('T03')), plantedExpert(expert('E03'))];

/** What is published, and who owns it. */
const things: Record<Kind, { id: string; owner: Member; publish: (sequence: number) => Promise<void> }> = {
  need: { id: idOf('N03'), owner: ownerOfNeed('N03'), publish: (sequence) => world.tell(NeedPublished, aNeed, sequence) },
  technology: {
    id: idOf('T03'),
    owner: ownerOfTechnology('T03'),
    publish: (sequence) => world.tell(TechnologyPublished, aTechnology, sequence),
  },
  expert: { id: idOf('E03'), owner: personOf('E03'), publish: (sequence) => world.tell(ExpertPublished, anExpert, sequence) },
};

type Close = (sequence: number) => Promise<void>;
const closings: [Kind, string, Close][] = [
  ['need', 'withdrawn, or rejected by a reviewer', (n) => world.tell(NeedWithdrawn, { ...aNeed, status: 'withdrawn' }, n)],
  ['need', 'returned by a reviewer', (n) => world.tell(NeedReturned, { ...aNeed, status: 'returned' }, n)],
  ['need', 'submitted anew', (n) => world.tell(NeedSubmitted, { ...aNeed, status: 'under_review' }, n)],
  ['need', 'answered', (n) => world.tell(NeedAnswered, { ...aNeed, status: 'answered' }, n)],
  ['need', 'expired', (n) => world.tell(NeedExpired, { ...aNeed, status: 'expired' }, n)],
  ['technology', 'archived, or rejected by a reviewer', (n) => world.tell(TechnologyArchived, { ...aTechnology, status: 'archived' }, n)],
  ['technology', 'returned by a reviewer', (n) => world.tell(TechnologyReturned, { ...aTechnology, status: 'returned' }, n)],
  ['technology', 'expired', (n) => world.tell(TechnologyExpired, { ...aTechnology, status: 'expired' }, n)],
  ['need', 'suspended with its organisation', (n) => world.tell(NeedSuspended, { ...aNeed, suspended: true }, n)],
  ['technology', 'suspended with its organisation', (n) => world.tell(TechnologySuspended, { ...aTechnology, suspended: true }, n)],
  ['expert', 'suspended with its organisation', (n) => world.tell(ExpertSuspended, { ...anExpert, suspended: true }, n)],
  ['expert', 'hidden', (n) => world.tell(ExpertHidden, { ...anExpert, status: 'hidden' }, n)],
  ['expert', 'expired', (n) => world.tell(ExpertExpired, { ...anExpert, status: 'expired' }, n)],
];

const moderator = someone('moderator');
const callers: [string, Member | undefined][] = [
  ['the need’s owner', ownerOfNeed('N03')],
  ['the listing’s owner', ownerOfTechnology('T03')],
  ['the expert', personOf('E03')],
  ['a moderator', moderator],
  ['another organisation', someone('business', 'scientist')],
  ['a guest', undefined],
];

const lists: [Endpoint, Record<string, string>][] = [
  [api.needTechnologies, { needId: idOf('N03') }],
  [api.needExperts, { needId: idOf('N03') }],
  [api.technologyNeeds, { technologyId: idOf('T03') }],
  [api.technologyReviewers, { technologyId: idOf('T03') }],
  [api.expertNeeds, { expertId: idOf('E03') }],
];
const titles: Record<Kind, string> = { need: aNeed.title, technology: aTechnology.title, expert: anExpert.headline };
const searches = (kind: Kind): [Endpoint, object][] => [
  ...[...secretsOf(kind).slice(0, 2), titles[kind]].flatMap((q): [Endpoint, object][] => [
    [api.search, { query: { q } }],
    [api.suggestions, { query: { q } }],
    [api.lookAlikes, { body: { text: q, kinds: Kind.options } }],
  ]),
  [api.search, { query: { sort: 'newest', limit: 50 } }],
];

/** Every answer that there is for a caller, with those about matches that were made before. A query is no answer: what was asked is cut out. */
async function answers(kind: Kind, actor: Member | undefined, matchIds: Iterable<string>, mayKeep: string) {
  const calls: [Endpoint, object][] = [
    ...lists
      .filter(([, params]) => !Object.values(params).includes(mayKeep))
      .map(([list, params]): [Endpoint, object] => [list, { params }]),
    ...[...matchIds].map((matchId): [Endpoint, object] => [api.getMatch, { params: { matchId } }]),
    ...searches(kind),
  ];
  const said: string[] = [];
  for (const [endpoint, sent] of calls) {
    const { body } = await world.as(actor).call(endpoint, sent as Record<string, unknown>);
    const { instance: _asked, searched: _searched, ...answer } = body as Record<string, unknown>;
    said.push(`${endpoint.method} ${endpoint.path} ${JSON.stringify(answer)}`);
  }
  return said;
}

/** Matches with this target, as everybody who may ask has them. */
async function matchesWith(id: string) {
  const ids = new Set<string>();
  for (const [, actor] of callers)
    for (const [list, params] of lists) {
      const { body } = await world.as(actor).call<typeof api.needTechnologies>(list as typeof api.needTechnologies, { params });
      for (const match of body.items ?? []) if (match.target.id === id) ids.add(match.id);
    }
  return ids;
}

let sequence = 10;
/** Which answers hold which of the words. */
const holding = (said: string[], words: readonly string[]) =>
  said.flatMap((answer) => words.filter((word) => answer.includes(word)).map((word) => `${word} in ${answer.slice(0, 60)}`));

describe.each(closings)('a %s that was %s', (kind, how, close) => {
  it('is not said a word of, by any answer to anybody but its owner, and who decides on it', async () => {
    const { id, owner, publish } = things[kind];
    await publish(++sequence);
    const ids = await matchesWith(id);
    expect(ids.size).toBeGreaterThan(0);
    const before = await Promise.all(
      callers.map(async ([, actor]) => holding(await answers(kind, actor, ids, id), secretsOf(kind)).length),
    );
    expect(before.every((count) => count > 0)).toBe(true);
    await close(++sequence);
    for (const [name, actor] of callers) {
      const isOwner = actor?.id === owner.id || actor?.organisationId === owner.organisationId;
      const own = isOwner || (actor === moderator && kind === 'need' && how === 'submitted anew') ? id : '';
      expect([name, holding(await answers(kind, actor, ids, own), secretsOf(kind))]).toEqual([name, []]);
    }
  });

  it('is still counted for in earlier suggestions, which say its kind and that it is no longer shown', async () => {
    const { id, publish } = things[kind];
    await publish(++sequence);
    const ids = [...(await matchesWith(id))];
    const seenBy = async (matchId: string) => {
      const asked = callers.map(([, actor]) => world.as(actor).call(api.getMatch, { params: { matchId }, query: { locale: 'vi' } }));
      return (await Promise.all(asked)).find(({ status }) => status === 200)?.body;
    };
    const before = await Promise.all(ids.map(seenBy));
    await close(++sequence);
    const after = await Promise.all(ids.map(seenBy));
    for (const [n, match] of after.entries()) {
      expect(match).toMatchObject({
        target: null,
        targetKind: kind,
        score: before[n]!.score,
        band: before[n]!.band,
        quotes: [],
        wordings: [],
      });
      expect(match!.contributions.map(({ points }) => points)).toEqual(before[n]!.contributions.map(({ points }) => points));
      expect(new Set(match!.contributions.map(({ reason }) => reason.text))).toEqual(new Set(['Không còn hiển thị.']));
      expect(JSON.stringify(match)).not.toContain(id);
    }
    expect(ids.length).toBeGreaterThan(0);
  });
});

describe('a need that has become anonymous', () => {
  it('names its organisation to nobody, and earlier suggestions of it say no more than that it is gone', async () => {
    await things.need.publish(++sequence);
    const ids = await matchesWith(idOf('N03'));
    await world.tell(NeedPublished, { ...aNeed, anonymous: true }, ++sequence);
    for (const [name, actor] of callers.filter(([, one]) => one?.organisationId !== aNeed.organisationId))
      expect([name, holding(await answers('need', actor, ids, ''), [aNeed.organisationId])]).toEqual([name, []]);
    for (const matchId of ids) {
      const asked = await Promise.all(
        [ownerOfTechnology('T03'), personOf('E03')].map((actor) => world.as(actor).call(api.getMatch, { params: { matchId } })),
      );
      expect(
        asked.filter(({ status }) => status === 200).map(({ body }) => [body.target, holding([JSON.stringify(body)], secretsOf('need'))]),
      ).toEqual([[null, []]]);
    }
    const fresh = await world.as(ownerOfTechnology('T03')).call(api.technologyNeeds, { params: { technologyId: idOf('T03') } });
    expect(fresh.body.items.map(({ target }) => [target.reference, target.organisationId])).toContainEqual(['N03', null]);
  });
});

describe('a listing whose time has passed before its service has said so', () => {
  it('is no longer suggested, nor shown in earlier suggestions', async () => {
    await world.tell(TechnologyPublished, { ...aTechnology, expiresAt: '2026-11-23T10:00:00.000Z' }, ++sequence);
    world.service.clock.set(begin);
    const ids = await matchesWith(idOf('T03'));
    expect(ids.size).toBeGreaterThan(0);
    world.service.clock.passDays(2);
    const list = await world.as(ownerOfNeed('N03')).call(api.needTechnologies, { params: { needId: idOf('N03') } });
    expect(holding([JSON.stringify(list.body)], secretsOf('technology'))).toEqual([]);
    for (const matchId of ids) {
      const { body } = await world.as(ownerOfNeed('N03')).call(api.getMatch, { params: { matchId } });
      expect(body).toMatchObject({ target: null, targetKind: 'technology' });
    }
    world.service.clock.set(begin);
  });
});

it('nothing of the other side is written down with a suggestion', async () => {
  for (const { publish } of Object.values(things)) await publish(++sequence);
  for (const { id } of Object.values(things)) expect((await matchesWith(id)).size).toBeGreaterThan(0);
  const rows = await world.service.db.query<object[]>('SELECT * FROM match');
  expect(
    holding(
      rows.map((row) => JSON.stringify(row)),
      [...Kind.options.flatMap(secretsOf), 'xoài'],
    ),
  ).toEqual([]);
});
