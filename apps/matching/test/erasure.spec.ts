import type { Actor } from '@caunoi/contracts/access';
import type { EventContract } from '@caunoi/contracts/contract';
import { ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { log } from '@caunoi/kit/log';
import { everyRow } from '@caunoi/testing/every-row';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { Rankings } from '../src/matches/rankings';
import { IndexFeed } from '../src/projection/index-feed';
import { Things } from '../src/projection/things';
import { SearchIndex } from '../src/search-index/search-index';
import { matchingService } from '../src/service';
import { begin, everything, expert, need, technology } from './content';
import { ownerOfNeed, ownerOfTechnology } from './people';

const bus = handBus();
const replicas: TestService[] = [];
beforeAll(async () => {
  log.level = 'silent';
  const env = { MATCHING_DATABASE_URL: await freshDatabase() };
  for (const one of [bus, handBus()]) replicas.push(await startService(matchingService, { bus: one, env }));
  for (const { clock } of replicas) clock.set(begin);
  await hand(...everything());
}, 120_000);
afterAll(async () => {
  for (const replica of replicas) await replica.close();
  await stopPostgres();
});

/** The first replica consumes, both follow the database. */
async function hand(...records: Parameters<typeof bus.hand>) {
  await bus.hand(...records);
  for (const { app } of replicas) for (const _ of [1, 2]) await app.get(IndexFeed).catchUp();
}

/** A thing that says a word of its own in every text, and that word. */
function marked<F extends { id: string }>(fact: F, mark: string): F {
  const mark1 = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes(' ') ? `${value} ${mark}` : value;
    if (Array.isArray(value)) return value.map(mark1);
    return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mark1(part)])) : value;
  };
  return { ...(mark1(fact) as F), id: randomUUID() };
}

/** All texts that can be reached from something in memory; what is read from files once is left out. */
function textsIn(root: unknown) {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof Map) waiting.push(...value.keys(), ...value.values());
    else if (value instanceof Set) waiting.push(...value);
    else if ('dump' in value && typeof value.dump === 'function') waiting.push(value.dump());
    else
      for (const [key, part] of Object.entries(value)) if (!['lexicon', 'db', 'clock', 'understanding'].includes(key)) waiting.push(part);
  }
  return texts;
}

const memoryOf = ({ app }: TestService) => [SearchIndex, Things, Rankings, IndexFeed].flatMap((place) => textsIn(app.get<unknown>(place)));

interface Subject {
  contract: EventContract;
  fact: { id: string };
  owner: Actor;
  /** What suggests the thing to somebody, and somebody to the thing. */
  ask: (of: TestService) => Promise<{ status: number; body: { items: { id: string; target: { id: string } }[] } }>[];
}

const inNameOf = (organisationId: string): Actor => ({ ...someone('business', 'scientist'), organisationId });

function theExpert(mark: string): Subject {
  const fact = { ...marked(expert('E03'), mark), accountId: randomUUID() };
  const owner = { ...inNameOf(fact.organisationId), id: fact.accountId };
  return {
    ...{ contract: ExpertPublished, fact, owner },
    ask: (of) => [
      of.as(owner).call(api.expertNeeds, { params: { expertId: fact.id } }),
      of.as(ownerOfNeed('N03')).call(api.needExperts, { params: { needId: need('N03').id } }),
    ],
  };
}

function theTechnology(mark: string): Subject {
  const fact = marked(technology('T03'), mark);
  const owner = inNameOf(fact.organisationId);
  return {
    ...{ contract: TechnologyPublished, fact, owner },
    ask: (of) => [
      of.as(owner).call(api.technologyNeeds, { params: { technologyId: fact.id } }),
      of.as(ownerOfNeed('N03')).call(api.needTechnologies, { params: { needId: need('N03').id } }),
    ],
  };
}

function theNeed(mark: string): Subject {
  const fact = marked(need('N03'), mark);
  const owner = inNameOf(fact.organisationId);
  return {
    ...{ contract: NeedPublished, fact, owner },
    ask: (of) => [
      of.as(owner).call(api.needTechnologies, { params: { needId: fact.id } }),
      of.as(ownerOfTechnology('T03')).call(api.technologyNeeds, { params: { technologyId: technology('T03').id } }),
    ],
  };
}

/** What everybody may ask, and who was suggested the thing or had something suggested. */
async function answers(of: TestService, subject: Subject, mark: string) {
  const guest = of.as();
  const all = [
    ...(await Promise.all(subject.ask(of))),
    await guest.call(api.search, { query: { q: mark } }),
    await guest.call(api.search, { query: { q: `${mark.slice(0, -1)}x` } }),
    await guest.call(api.search, { query: { q: '', sort: 'newest' } }),
    await guest.call(api.suggestions, { query: { q: mark.slice(0, 5) } }),
    await of.as(subject.owner).call(api.lookAlikes, { body: { text: `xoài ${mark}`, kinds: ['need', 'technology', 'expert'], limit: 10 } }),
    ...(await Promise.all((['need', 'technology', 'expert'] as const).map((kind) => guest.call(api.openThings, { query: { kind } })))),
  ];
  return JSON.stringify(all.map(({ body }) => body));
}

describe.each([
  ['an expert', theExpert, 'quyxanhlam', 'quyxanhbien'],
  ['a need', theNeed, 'tuongdolam', 'tuongdobien'],
  ['a technology', theTechnology, 'hacvangoxi', 'hacvangnau'],
])('of %s that was erased', (_, make, former, mark) => {
  it('no table, no index and no endpoint of any replica holds a word', async () => {
    const subject = make(mark);
    const { contract, fact } = subject;
    const leaks = async () => ({
      tables: (await everyRow(replicas[0]!.db)).filter((row) => row.includes(mark) || row.includes(former)).map((row) => row.split(' ')[0]),
      indexes: replicas.map((of) => memoryOf(of).filter((text) => text.includes(mark) || text.includes(former)).length),
      answers: await Promise.all(replicas.map(async (of) => (await answers(of, subject, mark)).includes(mark))),
    });
    await hand(recordOf(contract, { ...make(former).fact, id: fact.id }, { sequence: 1 }));
    await hand(recordOf(contract, fact, { sequence: 2 }));
    const matches: { id: string; target: { id: string } }[] = [];
    for (const of of replicas) for (const { body } of await Promise.all(subject.ask(of))) matches.push(...body.items);
    const suggested = matches.filter(({ target }) => target.id === fact.id);
    const own = matches.find(({ target }) => target.id !== fact.id)!;
    expect(suggested.length).toBe(2);
    await replicas[0]!.as(subject.owner).call(api.giveFeedback, { params: { matchId: own.id }, body: { verdict: 'accepted' } });
    await hand(recordOf(contract, fact, { sequence: 3, value: `{"broken": "${mark}` }), recordOf(contract, fact, { sequence: 4 }));
    const before = await leaks();
    expect(new Set(before.tables)).toEqual(new Set(['document', 'dead_letter']));
    expect(before.indexes.every((found) => found > 10)).toBe(true);
    expect(before.answers).toEqual([true, true]);

    await hand({ ...recordOf(contract, fact, { value: null }), headers: {} });

    expect(await leaks()).toEqual({ tables: [], indexes: [0, 0], answers: [false, false] });
    const left = (await everyRow(replicas[0]!.db)).filter((row) => row.includes(fact.id));
    expect(left.map((row) => row.split(' ')[0])).toEqual(['document']);
    expect(await replicas[1]!.as(subject.owner).call(api.getMatch, { params: { matchId: own.id } })).toMatchObject({ status: 404 });
  });
});

it('a fact that comes late does not bring back what was erased, nor does a start', async () => {
  const { contract, fact } = theExpert('xanhrichong');
  await hand(recordOf(contract, fact, { sequence: 1 }), recordOf(contract, fact, { value: null }));
  await hand(recordOf(contract, fact, { sequence: 2 }));
  expect(await Promise.all(replicas.map(({ app }) => app.get(Things).one(fact.id)))).toEqual([undefined, undefined]);
  const url = (replicas[0]!.db.options as { url: string }).url;
  replicas.push(await startService(matchingService, { env: { MATCHING_DATABASE_URL: url } }));
  expect(memoryOf(replicas.at(-1)!).filter((text) => text.includes('xanhrichong'))).toEqual([]);
});
