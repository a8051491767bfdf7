import type { Endpoint } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import * as moderation from '@caunoi/contracts/gateway/moderation.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { listMembers } from '@caunoi/contracts/identity/members.endpoints';
import { Kind } from '@caunoi/contracts/matching/match';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import type { Person } from './people';
import { secretsOf, sources } from './planted';

export interface Thing {
  kind: Kind;
  id: string;
  organisationId: string;
}
/** An answer, by what it is about: `own` is the thing itself, `queue` what waits for a reviewer. */
export interface Said {
  label: string;
  text: string;
}

type Question = [label: string, endpoint: Endpoint, sent: object];

const paramOf = { need: 'needId', technology: 'technologyId', expert: 'expertId' } as const;
const getOf: Record<Kind, Endpoint> = { need: needs.getNeed, technology: technologies.getTechnology, expert: experts.getExpert };
const overviewOf: Record<Kind, Endpoint> = {
  need: gateway.needOverview,
  technology: gateway.technologyOverview,
  expert: gateway.expertOverview,
};
const pageOf: Record<Kind, string> = { need: 'needs', technology: 'technologies', expert: 'experts' };

export const lists: [Endpoint, keyof typeof sources][] = [
  [matching.needTechnologies, 'needId'],
  [matching.needExperts, 'needId'],
  [matching.technologyNeeds, 'technologyId'],
  [matching.technologyReviewers, 'technologyId'],
  [matching.expertNeeds, 'expertId'],
];

const fileOf: Partial<Record<Kind, Endpoint>> = { need: needs.needReviewFile, technology: technologies.technologyReviewFile };

/** What is asked of the thing itself. */
const itself = ({ kind, id }: Thing): Question[] => {
  const params = { [paramOf[kind]]: id };
  const file = fileOf[kind];
  return [
    ['own get', getOf[kind], { params }],
    ['own overview', overviewOf[kind], { params }],
    ...(kind === 'technology' ? [['own versions', technologies.technologyVersions, { params }] satisfies Question] : []),
    ...(kind === 'expert' ? [['own versions', experts.expertVersions, { params }] satisfies Question] : []),
    ...(file ? [['own review file', file, { params }] as Question] : []),
    ...lists.flatMap(([list, param]): Question[] => (param === paramOf[kind] ? [['own list', list, { params }]] : [])),
  ];
};

/** What is asked of things that it was suggested for. */
const around = ({ id }: Thing): Question[] => [
  ...lists.flatMap(([list, param]): Question[] => (sources[param] === id ? [] : [['list', list, { params: { [param]: sources[param] } }]])),
  ...Kind.options.flatMap((kind): Question[] => {
    const params = { [paramOf[kind]]: sources[paramOf[kind]] };
    return params[paramOf[kind]] === id ? [] : [['overview', overviewOf[kind], { params }]];
  }),
];

const everywhere = ({ kind, organisationId }: Thing): Question[] => [
  ['own desk', gateway.desk, {}],
  ['own inbox', gateway.inbox, {}],
  ['own mine', needs.myNeeds, { query: { limit: 100 } }],
  ['own mine', technologies.myTechnologies, { query: { limit: 100 } }],
  ['own mine', experts.myProfile, {}],
  ['queue', gateway.reviewQueue, {}],
  ['queue', moderation.reviewClaims, {}],
  ['queue', needs.needReviewQueue, { query: { limit: 100 } }],
  ['queue', technologies.technologyReviewQueue, { query: { limit: 100 } }],
  ['home', gateway.home, {}],
  ['search', matching.search, { query: { sort: 'newest', limit: 50 } }],
  ['organisation', identity.getOrganisation, { params: { organisationId } }],
  ['organisation', listMembers, { params: { organisationId } }],
  ...secretsOf(kind).flatMap((word): Question[] => [
    ['search', matching.search, { query: { q: word } }],
    // A spelling that was nearly right must not be corrected to what nobody may know.
    ['search', matching.search, { query: { q: `${word.slice(0, -1)}p` } }],
    ['suggestions', matching.suggestions, { query: { q: word.slice(0, -2) } }],
    ['look-alikes', matching.lookAlikes, { body: { text: word, kinds: Kind.options } }],
  ]),
];

/** Every answer of the gateway that could carry something of the thing, as this person gets it; matches are those made before. */
export async function answersTo(person: Person, thing: Thing, matchIds: Iterable<string>): Promise<Said[]> {
  const matches = [...matchIds].map((matchId): Question => ['match', matching.getMatch, { params: { matchId } }]);
  const said: Said[] = [];
  for (const [label, endpoint, sent] of [...itself(thing), ...around(thing), ...everywhere(thing), ...matches]) {
    const { text } = await person.ask(endpoint, sent as never);
    said.push({ label, text });
  }
  const { text } = await person.page(`/${pageOf[thing.kind]}/${thing.id}`);
  return [...said, { label: 'own page', text }];
}

/** The labels of the answers that hold one of the words. */
export const carriers = (said: readonly Said[], words: readonly string[]) =>
  [...new Set(said.filter(({ text }) => words.some((word) => text.includes(word))).map(({ label }) => label))].sort();
