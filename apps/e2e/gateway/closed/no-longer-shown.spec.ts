import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import type { Kind } from '@caunoi/contracts/matching/match';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { log } from '@caunoi/kit/log';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import { directBus } from '../direct-bus';
import { patient, startPlatform } from '../platform';
import { answersTo, carriers, lists, type Thing } from './answers';
import { type Cast, castOf, PLANTER } from './cast';
import { type Doings, doings } from './closings';
import { CONFIDENTIAL, plantedNeed, plantedTechnology, secretsOf, sources } from './planted';

let platform: Awaited<ReturnType<typeof startPlatform>>;
let cast: Cast;
let people: Doings;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(patient, directBus());
  await platform.loadDemo();
  await platform.allFound();
  cast = await castOf(platform.url);
  people = doings(platform, cast);
}, 300_000);
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

interface Version {
  id: string;
  version: number;
  organisationId: string | null;
}
type Close = (thing: Version) => Promise<Version>;

const need = ({ id }: Version) => ({ needId: id });
const technology = ({ id }: Version) => ({ technologyId: id });
const revisedNeed = async (thing: Version) => people.reviseNeed(thing, await plantedNeed(cast.guest));
const revisedListing = async (thing: Version) => people.reviseListing(thing, await plantedTechnology(cast.guest));
const submittedNeed = async (thing: Version) => people.submitNeed(await revisedNeed(thing));
const submittedListing = async (thing: Version) => people.submitListing(await revisedListing(thing));

const closings: [Kind, string, Close][] = [
  [
    'need',
    'withdrawn',
    (thing) =>
      people.moves('need', -1, () => cast.planter.call(needs.withdrawNeed, { params: need(thing), body: { version: thing.version } })),
  ],
  [
    'need',
    'answered',
    (thing) =>
      people.moves('need', -1, () => cast.planter.call(needs.markNeedAnswered, { params: need(thing), body: { version: thing.version } })),
  ],
  ['need', 'expired', (thing) => people.expire('need', thing)],
  ['need', 'being revised', revisedNeed],
  ['need', 'submitted anew', submittedNeed],
  ['need', 'returned', async (thing) => people.reviewNeed(await submittedNeed(thing), 'return')],
  ['need', 'rejected', async (thing) => people.reviewNeed(await submittedNeed(thing), 'reject')],
  [
    'technology',
    'archived',
    (thing) =>
      people.moves('technology', -1, () =>
        cast.planter.call(technologies.archiveTechnology, { params: technology(thing), body: { version: thing.version } }),
      ),
  ],
  ['technology', 'expired', (thing) => people.expire('technology', thing)],
  ['technology', 'being revised', revisedListing],
  ['technology', 'submitted anew', submittedListing],
  ['technology', 'returned', async (thing) => people.reviewListing(await submittedListing(thing), 'return')],
  ['technology', 'rejected', async (thing) => people.reviewListing(await submittedListing(thing), 'reject')],
  [
    'expert',
    'hidden',
    ({ id, version }) =>
      people.moves('expert', -1, () => cast.expert.call(experts.hideProfile, { params: { expertId: id }, body: { version } })),
  ],
  ['expert', 'expired', (thing) => people.expire('expert', thing)],
];

const publish: Record<Kind, () => Promise<Version>> = {
  need: () => people.publishNeed(),
  technology: () => people.publishListing(),
  expert: () => people.publishProfile(),
};
const owners: Record<Kind, keyof Cast> = { need: 'planter', technology: 'planter', expert: 'expert' };
const everybody = () => Object.entries(cast) as [keyof Cast, Cast['guest']][];
const thingOf = (kind: Kind, { id, organisationId }: Version): Thing => ({
  kind,
  id,
  organisationId: organisationId ?? cast.planter.organisationId,
});

/** Suggestions with this thing on the other side, as everybody who may ask has them at the moment. */
async function matchesNow({ id }: Version) {
  const ids = new Set<string>();
  for (const [, one] of everybody())
    for (const [list, param] of lists) {
      const { text } = await one.ask(list, { params: { [param]: sources[param] } } as never);
      const { items = [] } = JSON.parse(text) as { items?: { id: string; target: { id: string } }[] };
      for (const match of items) if (match.target.id === id) ids.add(match.id);
    }
  return ids;
}

/** A ranking is shown as it was for a short while, and made anew behind the reader's back. */
async function matchesWith(thing: Version) {
  for (;;) {
    const ids = await matchesNow(thing);
    if (ids.size > 0) return ids;
    await sleep(100);
  }
}

/** Who finds one of the words, and in which answers. */
async function found(thing: Thing, matchIds: Set<string>, words: readonly string[]) {
  const seen: Partial<Record<keyof Cast, string[]>> = {};
  for (const [name, one] of everybody()) seen[name] = carriers(await answersTo(one, thing, matchIds), words);
  return seen;
}

/** Where the thing may still be read by others: by reviewers; an answered need by everybody, at its own address. */
function mayBeIn(kind: Kind, how: string, who: keyof Cast): string[] {
  if (who === owners[kind]) return [];
  if (who === 'moderator' && kind !== 'expert')
    return [
      ...['own get', ...(how === 'submitted anew' ? ['own inbox'] : [])],
      // What it would be suggested, until they have decided on it.
      ...(how === 'submitted anew' && kind === 'need' ? ['own list'] : []),
      'own overview',
      ...(how === 'answered' ? ['own page'] : []),
      // As everybody could read it last.
      'own review file',
      ...(how === 'submitted anew' ? ['queue'] : []),
    ];
  return how === 'answered' ? ['own get', 'own overview', 'own page'] : [];
}

const shownIn: Record<Kind, string[]> = {
  need: ['home', 'list', 'look-alikes', 'match', 'overview', 'own get', 'own overview', 'own page', 'search', 'suggestions'],
  technology: [
    'home',
    'list',
    'look-alikes',
    'match',
    'overview',
    'own get',
    'own list',
    'own overview',
    'own page',
    'own versions',
    'search',
    'suggestions',
  ],
  expert: ['list', 'look-alikes', 'match', 'overview', 'own get', 'own overview', 'own page', 'search', 'suggestions'],
};

describe.each(closings)('%s: %s', (kind, how, close) => {
  it('not a word of it is in any answer to anybody, but where it may still be read', async () => {
    const published = await publish[kind]();
    const thing = thingOf(kind, published);
    const ids = await matchesWith(published);
    const before = await found(thing, ids, secretsOf(kind));
    const strangers = Object.entries(before).flatMap(([name, labels]) => (name === owners[kind] ? [] : labels));
    const files = kind === 'expert' ? [] : ['own review file'];
    expect([...new Set(strangers)].sort()).toEqual([...shownIn[kind], ...files].sort());
    const closed = await close(published);
    const after = await found(thing, ids, secretsOf(kind));
    const others = (name: keyof Cast) => after[name]?.filter((label) => name !== owners[kind] || !label.startsWith('own '));
    for (const [name] of everybody()) expect([name, others(name)]).toEqual([name, mayBeIn(kind, how, name)]);
    if (how === 'submitted anew') await (kind === 'need' ? people.reviewNeed : people.reviewListing)(closed, 'reject');
  });
});

it('a need that becomes anonymous names its organisation to nobody, wherever it is shown', async () => {
  const published = await publish.need();
  const ids = await matchesWith(published);
  const names = [PLANTER, cast.planter.organisationId];
  const thing = thingOf('need', published);
  expect((await found(thing, ids, names)).guest).toEqual(['home', 'organisation', 'own get', 'own overview', 'own page', 'search']);
  const revised = await people.reviseNeed(published, { ...(await plantedNeed(cast.guest)), anonymous: true });
  const submitted = await people.submitNeed(revised);
  await people.moves('need', 1, () => people.reviewNeed(submitted, 'publish'));
  const seen = await found(thing, await matchesWith(published), names);
  for (const name of ['business', 'scientist', 'expert', 'other', 'guest'] as const)
    expect([name, seen[name]]).toEqual([name, ['organisation']]);
  const { scientist } = await found(thing, ids, secretsOf('need'));
  expect(scientist).toEqual(shownIn.need.filter((label) => label !== 'match'));
});

it.each(['need', 'technology'] as const)(
  'the confidential part of a %s that everybody may read is told to its owner and reviewers only',
  async (kind) => {
    const published = await publish[kind]();
    const seen = await found(thingOf(kind, published), await matchesWith(published), [CONFIDENTIAL]);
    expect(seen).toEqual({
      ...Object.fromEntries(everybody().map(([name]) => [name, []])),
      planter: ['own desk', 'own get', 'own mine', 'own overview'],
      moderator: ['own get', 'own overview', 'own review file'],
    });
  },
);
