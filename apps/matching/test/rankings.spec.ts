import type { Member } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { TechnologyArchived, TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { MatchStore } from '../src/matches/match-store';
import { BEHIND_MS, type RankingRequest, Rankings } from '../src/matches/rankings';
import { Things } from '../src/projection/things';
import { idOf, need, technology } from './content';
import { ownerOfNeed } from './people';
import { SearchIndex } from '../src/search-index/search-index';
import { theWorld } from './world';

const world = theWorld();

const rankings = () => world.service.app.get(Rankings);
const list = async (code = 'N03', actor: Member = ownerOfNeed(code)) =>
  (await world.as(actor).call(api.needTechnologies, { params: { needId: idOf(code) } })).body;
const codes = async (code = 'N03') => (await list(code)).items.map(({ target }) => target.reference);

/** What the index hears while the kept rankings are still young enough to be shown. */
async function meanwhile(tell: () => Promise<void>) {
  const now = world.service.clock.now();
  await tell();
  world.service.clock.set(now);
}
/** A listing that answers the same need. */
const another = (id: string) => ({ ...technology('T03'), id, reference: id, organisationId: randomUUID() });
const publish = (id: string) => world.tell(TechnologyPublished, another(id), 1);

/** How many rankings are made meanwhile. */
async function computed(work: () => Promise<unknown>) {
  const before = rankings().stats.computed;
  await work();
  await idle();
  return rankings().stats.computed - before;
}
async function idle() {
  while (rankings().stats.waiting > 0) await new Promise(setImmediate);
}
/** What is asked of the database meanwhile. */
async function queries(work: () => Promise<unknown>) {
  const runner = Object.getPrototypeOf(world.service.db.createQueryRunner()) as QueryRunner;
  const query = Object.getOwnPropertyDescriptor(runner, 'query')!;
  const asked: string[] = [];
  const counted = function (this: QueryRunner, ...sent: Parameters<QueryRunner['query']>) {
    asked.push(sent[0]);
    return (query.value as QueryRunner['query']).apply(this, sent);
  };
  Object.defineProperty(runner, 'query', { ...query, value: counted });
  await work();
  Object.defineProperty(runner, 'query', query);
  return asked.filter((sql) => /"match|FROM document WHERE id/.test(sql));
}

describe('a ranking that nothing has changed', () => {
  it('is made once, however many look, one after the other or at once, in whatever language', async () => {
    const actor = ownerOfNeed('N03');
    const views = () => Promise.all([1, 2, 3, 4, 5].map(() => list('N03', actor)));
    expect(await computed(views)).toBe(1);
    expect(await computed(views)).toBe(0);
    const inFrench = () => world.as(actor).call(api.needTechnologies, { params: { needId: idOf('N03') }, query: { locale: 'fr' } });
    expect(await computed(inFrench)).toBe(0);
  });

  it('costs a view two queries that wait for none: of what was said, and of the rows of all that it shows', async () => {
    await list();
    const asked = await queries(() => list());
    expect(asked).toHaveLength(2);
    expect(asked).toEqual(expect.arrayContaining([expect.stringContaining('"match_feedback"'), expect.stringContaining('FROM document')]));
  });

  it('costs a count of what waits one query of rows, and one of what was said', async () => {
    const owner = ownerOfNeed('N03');
    const count = () => world.as(owner).call(api.undecidedSuggestions, { query: { thing: [idOf('N03')] } });
    for (const suggestions of [api.needTechnologies, api.needExperts])
      await world.as(owner).call(suggestions, { params: { needId: idOf('N03') } });
    expect((await count()).body.items).toHaveLength(1);
    expect(await queries(count)).toHaveLength(2);
  });

  it('is found by indexes: what was said of a pair, and a stored suggestion', async () => {
    const plan = (sql: string, ...values: string[]) =>
      world.service.db.transaction(async (tx) => {
        await tx.query('SET LOCAL enable_seqscan = off');
        return JSON.stringify(await tx.query(`EXPLAIN ${sql}`, values));
      });
    expect(await plan('SELECT * FROM match_feedback WHERE source_id = $1 OR target_id = $1', randomUUID())).toContain(
      'match_feedback_target',
    );
    expect(await plan('SELECT * FROM match WHERE direction = $1 AND source_id = $2 AND digest IN ($3)', 'x', randomUUID(), 'y')).toContain(
      'match_explanation',
    );
  });
});

describe('a ranking whose index has moved on', () => {
  it('is shown, and made anew behind the reader’s back', async () => {
    await list();
    const id = randomUUID();
    await meanwhile(() => publish(id));
    expect(await computed(async () => expect(await codes()).not.toContain(id))).toBe(1);
    expect(await computed(async () => expect(await codes()).toContain(id))).toBe(0);
  });

  it('is not shown once it is too far behind', async () => {
    await list();
    const id = randomUUID();
    await meanwhile(() => publish(id));
    world.service.clock.set(new Date(world.service.clock.now().getTime() + BEHIND_MS + 1));
    expect(await codes()).toContain(id);
  });

  it('never shows what was withdrawn, nor an old wording', async () => {
    const id = randomUUID();
    await publish(id);
    expect(await codes()).toContain(id);
    await meanwhile(() => world.tell(TechnologyPublished, { ...another(id), title: `${technology('T03').title} mới` }, 2));
    expect((await list()).items.find(({ target }) => target.reference === id)?.target.title).toMatch(/ mới$/);
    await meanwhile(() => world.tell(TechnologyArchived, { ...another(id), status: 'archived' }, 3));
    expect(await codes()).not.toContain(id);
  });

  it('is made anew for few who look at the same time, so that those who wait for theirs are not kept waiting', async () => {
    const needs = need.all.map(({ reference }) => reference);
    for (const code of needs) await list(code);
    await meanwhile(() => publish(randomUUID()));
    const made = await computed(() => Promise.all(needs.map((code) => list(code))));
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(needs.length);
  });
});

describe('one’s own', () => {
  it('edit is seen at once', async () => {
    await list('N10');
    await meanwhile(() => world.tell(NeedPublished, { ...need('N10'), trlMin: 9 }, 2));
    const [first] = (await list('N10')).items;
    expect(first?.gaps.map(({ key }) => key)).toContain('trl.below');
  });

  it('refusal is seen at once, and so is taking it back', async () => {
    const owner = ownerOfNeed('N09');
    const [first] = (await list('N09')).items;
    const match = { params: { matchId: first!.id } };
    await world.as(owner).call(api.giveFeedback, { ...match, body: { verdict: 'not_relevant', reason: 'off_topic' } });
    expect(await codes('N09')).not.toContain(first!.target.reference);
    await world.as(owner).call(api.takeBackFeedback, match);
    expect(await codes('N09')).toContain(first!.target.reference);
  });

  it('day ends a ranking: what counts days counts them anew', async () => {
    const days = async () =>
      (await list()).items[0]?.contributions.find(({ feature }) => feature === 'freshness')?.reason.params['days'] as number;
    await list();
    await idle();
    const today = await days();
    world.service.clock.passDays(1);
    expect(await days()).toBe(today + 1);
  });
});

describe('for those who have hung up', () => {
  const request = async (code: string, hasGone: () => boolean): Promise<RankingRequest> => {
    const source = (await world.service.app.get(Things).one(idOf(code)))!;
    return { direction: 'need_expert', source, speaker: source.subject.organisationId, refused: new Set(), hasGone };
  };

  it('nothing is made, unless somebody else waits for the same', async () => {
    const gone = () => true;
    const alone = async () => expect(rankings().of(await request('N05', gone))).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(await computed(alone)).toBe(0);
    const asked = [await request('N05', gone), await request('N05', () => false)];
    const both = () => Promise.all(asked.map((one) => rankings().of(one)));
    expect(await computed(both)).toBe(1);
  });

  it('nothing is made either where they hung up while they waited their turn', async () => {
    const left = { yes: false };
    const asked = [await request('N06', () => false), await request('N07', () => left.yes)] as const;
    const first = rankings().of(asked[0]);
    const second = rankings().of(asked[1]);
    left.yes = true;
    expect(await computed(() => Promise.allSettled([first, second]))).toBe(1);
    await expect(second).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});

it('a ranking that can not be stored is not kept', async () => {
  const store = world.service.app.get(MatchStore);
  const ask = () => world.as(ownerOfNeed('N01')).call(api.needTechnologies, { params: { needId: idOf('N01') } });
  store.keep = () => Promise.reject(new DomainError('service.unavailable'));
  expect((await ask()).status).toBe(503);
  Reflect.deleteProperty(store, 'keep');
  expect((await ask()).status).toBe(200);
});

describe('a ranking is kept for one direction, one thing and one speaker', () => {
  const request = async (speaker: string, direction: RankingRequest['direction'] = 'need_technology'): Promise<RankingRequest> => {
    const source = (await world.service.app.get(Things).one(idOf('N04')))!;
    return { direction, source, speaker, refused: new Set(), hasGone: () => false };
  };
  const kinds = async (asked: RankingRequest) => new Set((await rankings().of(asked)).items.map(({ target }) => target.kind));

  it('and read again for none of the others', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    expect(await kinds(await request(one))).toEqual(new Set(['technology']));
    expect(await kinds(await request(one, 'need_expert'))).toEqual(new Set(['expert']));
    expect(await kinds(await request(one))).toEqual(new Set(['technology']));
    expect(await computed(async () => rankings().of(await request(other)))).toBe(1);
    for (const speaker of [one, other]) expect(await computed(async () => rankings().of(await request(speaker)))).toBe(0);
  });

  it('also while it is being made', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const asked = [await request(one), await request(one, 'need_expert'), await request(other)];
    expect(await computed(() => Promise.all(asked.map((each) => rankings().of(each))))).toBe(3);
  });
});

it.each([
  ['withdrawn', (id: string) => world.tell(TechnologyArchived, { ...another(id), status: 'archived' }, 2)],
  ['written anew', (id: string) => world.tell(TechnologyPublished, { ...another(id), title: 'Khác hẳn' }, 2)],
])('what is %s while a ranking is being made is not in the answer', async (_, change) => {
  const store = world.service.app.get(MatchStore);
  const id = randomUUID();
  await publish(id);
  const keep = store.keep.bind(store);
  store.keep = async (...made) => {
    const matches = await keep(...made);
    expect(matches.map(({ targetId }) => targetId)).toContain(id);
    await change(id);
    return matches;
  };
  const found = await codes();
  Reflect.deleteProperty(store, 'keep');
  expect(found.length).toBeGreaterThan(0);
  expect(found).not.toContain(id);
});

describe('while the search engine is away', () => {
  const away = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
  const methods = ['state', 'search', 'weigh'] as const;
  const without = async (work: () => Promise<void>) => {
    const index = world.service.app.get(SearchIndex);
    Object.assign(index, Object.fromEntries(methods.map((name) => [name, away])));
    await work().finally(() => methods.forEach((name) => Reflect.deleteProperty(index, name)));
  };

  it('shows what was suggested before, less what has changed meanwhile', async () => {
    const gone = randomUUID();
    await publish(gone);
    const before = await codes();
    expect(before).toContain(gone);
    await without(async () => {
      expect(await codes()).toEqual(before);
      await world.service.db.query(
        `UPDATE document SET subject = jsonb_set(subject, '{open}', 'false'), version = version + 1 WHERE id = $1`,
        [gone],
      );
      expect(await codes()).toEqual(before.filter((code) => code !== gone));
    });
  });

  it('says so of what was never ranked', async () => {
    await without(async () => {
      const answer = await world.as(ownerOfNeed('N08')).call(api.needTechnologies, { params: { needId: idOf('N08') } });
      expect(answer).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    });
  });
});
