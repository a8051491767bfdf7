import type { Member } from '@caunoi/contracts/access';
import { ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import type { Match, MatchList } from '@caunoi/contracts/matching/match';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { NeedPublished, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { memberOf, someone } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { begin, expert, idOf, need, technology } from './content';
import { ownerOfNeed, ownerOfTechnology, personOf } from './people';
import { theWorld } from './world';

const world = theWorld();

type List = z.output<typeof MatchList>;
const technologiesFor = async (code: string, query = {}): Promise<List> =>
  (await world.as(ownerOfNeed(code)).call(api.needTechnologies, { params: { needId: idOf(code) }, query })).body;
const needsFor = async (code: string): Promise<List> =>
  (await world.as(ownerOfTechnology(code)).call(api.technologyNeeds, { params: { technologyId: idOf(code) } })).body;
const reviewersFor = async (code: string, actor: Member = someone('moderator')): Promise<List> =>
  (await world.as(actor).call(api.technologyReviewers, { params: { technologyId: idOf(code) } })).body;
const codes = ({ items }: List) => items.map(({ target }) => target.reference);
const firstFor = async (code: string, query = {}): Promise<Match> => (await technologiesFor(code, query)).items[0]!;
const stored = async (id: string, actor: Member, locale = 'vi') =>
  (await world.as(actor).call(api.getMatch, { params: { matchId: id }, query: { locale } })).body;

const judge = (id: string, actor: Member, body: object) => world.as(actor).call(api.giveFeedback, { params: { matchId: id }, body });
const refuse = (id: string, actor: Member) => judge(id, actor, { verdict: 'not_relevant', reason: 'off_topic' });
const takeBack = (id: string, actor: Member) => world.as(actor).call(api.takeBackFeedback, { params: { matchId: id } });

describe('a suggestion', () => {
  const lists: [string, () => Promise<List>, string][] = [
    ['technologies for a need', () => technologiesFor('N03'), 'T03'],
    [
      'experts for a need',
      async () => (await world.as(ownerOfNeed('N03')).call(api.needExperts, { params: { needId: idOf('N03') } })).body,
      'E03',
    ],
    ['needs for a listing', () => needsFor('T03'), 'N03'],
    [
      'needs for an expert',
      async () => (await world.as(personOf('E03')).call(api.expertNeeds, { params: { expertId: idOf('E03') } })).body,
      'N03',
    ],
    ['reviewers for a listing', () => reviewersFor('T07'), 'E07'],
  ];

  it.each(lists)('%s: the best comes first, and its points add up', async (_, ask, best) => {
    const list = await ask();
    expect(codes(list).slice(0, 3)).toContain(best);
    expect(list.abstained).toBe(false);
    for (const { score, contributions, strengths, gaps, unknowns } of list.items) {
      const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 10) / 10;
      expect(sum(contributions.map(({ points }) => points))).toBe(score);
      expect(sum(contributions.map(({ weight }) => weight))).toBe(100);
      for (const { points, weight } of contributions) expect(points >= 0 && points <= weight).toBe(true);
      const sentences = [...contributions.map(({ reason }) => reason), ...strengths, ...gaps, ...unknowns].map(({ text }) => text);
      expect(sentences.filter((text) => text === '' || /[{}]|undefined|NaN/.test(text))).toEqual([]);
    }
  });

  it('quotes both sides in their own words', async () => {
    const { quotes } = await firstFor('N03');
    const said = { source: JSON.stringify(need('N03')), target: JSON.stringify(technology('T03')) };
    expect(new Set(quotes.map(({ side }) => side))).toEqual(new Set(['source', 'target']));
    for (const { side, parts } of quotes)
      for (const { text } of parts.filter(({ hit }) => hit)) expect(said[side]).toContain(JSON.stringify(text).slice(1, -1));
  });

  it('is told in the reader’s language', async () => {
    const texts = async (locale: string) => (await firstFor('N03', { locale })).contributions.map(({ reason }) => reason.text);
    const [vi, en, fr] = await Promise.all(['vi', 'en', 'fr'].map(texts));
    expect(await texts('vi')).toEqual((await firstFor('N03')).contributions.map(({ reason }) => reason.text));
    expect(vi).toContainEqual(expect.stringMatching(/^Cùng bài toán: /));
    expect(en).toContainEqual(expect.stringMatching(/^Same problem: /));
    expect(fr).toContainEqual(expect.stringMatching(/^Même problème : /));
    const { id } = await firstFor('N03');
    expect((await stored(id, ownerOfNeed('N03'), 'fr')).contributions.map(({ reason }) => reason.text)).toEqual(fr);
  });

  it('is never made where nothing fits', async () => expect(await technologiesFor('N16')).toMatchObject({ items: [], abstained: true }));

  it('of an anonymous need keeps its organisation', async () => {
    const list = await needsFor('T23');
    expect(codes(list)).toContain('N21');
    expect(JSON.stringify(list)).not.toContain(need('N21').organisationId);
  });

  it('is never made inside one organisation', async () => {
    const own = { ...technology('T05'), id: randomUUID(), reference: 'T05-own', organisationId: need('N05').organisationId };
    await world.tell(TechnologyPublished, own, 1);
    expect(codes(await technologiesFor('N05'))).not.toContain('T05-own');
  });
});

describe('a need that matching has not heard of', () => {
  it('is unknown at once, however often it is asked for, and is there as soon as its fact is', async () => {
    const fact = { ...need('N06'), id: randomUUID(), status: 'under_review' as const, publishedAt: null };
    const ask = () => world.as(ownerOfNeed('N06')).call(api.needTechnologies, { params: { needId: fact.id } });
    const asked = Array.from({ length: 50 }, ask);
    expect((await world.find('xoài')).total).toBeGreaterThan(0);
    for (const answer of asked) expect(await answer).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
    await world.tell(NeedSubmitted, fact, 2);
    const { status, body } = await ask();
    expect({ status, best: codes(body)[0] }).toEqual({ status: 200, best: 'T06' });
  });
});

describe('an explanation', () => {
  it('that has not changed keeps its id, whoever asks at the same time', async () => {
    const lists = await Promise.all([1, 2, 3, 4].map(() => technologiesFor('N09')));
    const ids = lists.map(({ items }) => items.map(({ id }) => id));
    expect(ids[0]).not.toEqual([]);
    for (const others of [...ids, (await technologiesFor('N09', { locale: 'en' })).items.map(({ id }) => id)])
      expect(others).toEqual(ids[0]);
    await world.restart();
    expect((await technologiesFor('N09')).items.map(({ id }) => id)).toEqual(ids[0]);
  });

  it('keeps its numbers, and speaks as both sides do now', async () => {
    const owner = ownerOfNeed('N10');
    const before = await firstFor('N10');
    expect(before.target.reference).toBe('T10');
    expect(await stored(before.id, owner)).toEqual({ ...before, targetKind: 'technology' });
    await world.tell(TechnologyPublished, { ...technology('T10'), title: `${technology('T10').title} (bản mới)`, trl: 4 }, 2);
    const after = await firstFor('N10');
    expect(after.target).toMatchObject({ reference: 'T10', trl: 4, title: expect.stringContaining('(bản mới)') });
    expect(after.id).not.toBe(before.id);
    expect(await stored(after.id, owner)).toEqual({ ...after, targetKind: 'technology' });
    const numbers = ({ score, band, contributions }: Pick<Match, 'score' | 'band' | 'contributions'>) => ({
      score,
      band,
      points: contributions.map(({ feature, value, points }) => ({ feature, value, points })),
    });
    const [then, now] = [before, await stored(before.id, owner)];
    expect(numbers(now)).toEqual(numbers(then));
    expect(now.target).toEqual(after.target);
    const trl = now.contributions.find(({ feature }) => feature === 'trl')!;
    expect(trl).toMatchObject({ points: 9, evidence: [], reason: { text: 'Đã thay đổi từ khi có gợi ý này.' } });
    expect(now.contributions.map(({ reason }) => reason.key)).toContain('region.economic');
    expect(JSON.stringify(now)).not.toContain('TRL 6, đạt mức cần');
    await world.restart();
    expect(await stored(before.id, owner)).toEqual(now);
  });

  it('is not stored again because a day has passed', async () => {
    const rows = () => world.service.db.query<{ id: string }[]>('SELECT id FROM match WHERE source_id = $1', [idOf('N11')]);
    const seen = new Set<string>();
    for (let day = 0; day < 5; day++) {
      const { items } = await technologiesFor('N11');
      expect(items.length).toBeGreaterThan(0);
      for (const { id } of items) seen.add(id);
      expect((await rows()).length).toBe(items.length);
      const days = items[0]!.contributions.find(({ feature }) => feature === 'freshness')!.reason.params['days'];
      expect(
        (await stored(items[0]!.id, ownerOfNeed('N11'))).contributions.find(({ feature }) => feature === 'freshness')!.reason.params,
      ).toEqual({ days });
      world.service.clock.passDays(1);
    }
    expect(seen.size).toBe((await rows()).length);
    world.service.clock.set(begin);
  });
});

describe('feedback', () => {
  it('is shown with the suggestion, and may be changed and taken back', async () => {
    const owner = ownerOfNeed('N02');
    const { id } = await firstFor('N02');
    const at = world.service.clock.now().toISOString();
    expect(await judge(id, owner, { verdict: 'accepted' })).toMatchObject({ status: 200, body: { verdict: 'accepted', reason: null, at } });
    expect((await firstFor('N02')).feedback).toEqual({ verdict: 'accepted', reason: null, at });
    await refuse(id, owner);
    expect((await stored(id, owner)).feedback).toEqual({ verdict: 'not_relevant', reason: 'off_topic', at });
    expect((await takeBack(id, owner)).status).toBe(204);
    expect((await takeBack(id, owner)).status).toBe(204);
    expect(await firstFor('N02')).toMatchObject({ id, feedback: null });
  });

  it('given twice at once counts once', async () => {
    const owner = ownerOfNeed('N01');
    const { id } = await firstFor('N01');
    const answers = await Promise.all([1, 2, 3, 4].map(() => judge(id, owner, { verdict: 'accepted' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it.each([
    ['a refusal without a reason', { verdict: 'not_relevant' }, '/reason'],
    ['a reason that there is not', { verdict: 'not_relevant', reason: 'ugly' }, '/reason'],
    ['a verdict that there is not', { verdict: 'perhaps' }, '/verdict'],
    ['an acceptance with a reason', { verdict: 'accepted', reason: 'off_topic' }, '/reason'],
  ])('%s is refused', async (_, body, pointer) => {
    const { id } = await firstFor('N03');
    expect(await judge(id, ownerOfNeed('N03'), body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});

describe('a refused pair', () => {
  it('never comes back, whoever asks, whatever changes, until the refusal is taken back', async () => {
    const owner = ownerOfNeed('N12');
    const { id } = (await technologiesFor('N12')).items.find(({ target }) => target.reference === 'T12')!;
    const gone = async () => {
      const [own, theirs] = [await technologiesFor('N12'), await needsFor('T12')];
      expect(codes(own)).not.toContain('T12');
      expect(codes(theirs)).not.toContain('N12');
      expect([own.refused, theirs.refused]).toEqual([1, 0]);
    };
    await refuse(id, owner);
    await gone();
    await world.restart();
    await gone();
    await world.tell(
      TechnologyPublished,
      { ...technology('T12'), title: need('N12').title, summary: need('N12').problem.slice(0, 500) },
      2,
    );
    await world.tell(NeedPublished, { ...need('N12'), keywords: technology('T12').keywords }, 2);
    await gone();
    await takeBack(id, owner);
    expect(codes(await technologiesFor('N12'))).toContain('T12');
    expect(codes(await needsFor('T12'))).toContain('N12');
  });

  it('stays refused while one of the two sides refuses it', async () => {
    const [own, theirs] = [(await technologiesFor('N08')).items[0]!, (await needsFor('T08')).items[0]!];
    expect([own.target.reference, theirs.target.reference]).toEqual(['T08', 'N08']);
    await refuse(theirs.id, ownerOfTechnology('T08'));
    expect(await technologiesFor('N08')).toMatchObject({ refused: 0 });
    await judge(own.id, ownerOfNeed('N08'), { verdict: 'accepted' });
    expect(codes(await technologiesFor('N08'))).not.toContain('T08');
    await takeBack(own.id, ownerOfNeed('N08'));
    expect(codes(await technologiesFor('N08'))).not.toContain('T08');
  });
});

describe('a reviewer', () => {
  const [owner, moderator] = [ownerOfTechnology('T03'), someone('moderator')];
  const listed = async (actor: Member) => (await reviewersFor('T03', actor)).items;
  const feedback = async (actor: Member, id: string) => (await stored(id, actor)).feedback;

  it('whom the owner refuses is still there for the moderator', async () => {
    const [first] = await listed(owner);
    await refuse(first!.id, owner);
    expect((await listed(owner)).map(({ target }) => target.id)).not.toContain(first!.target.id);
    expect((await listed(moderator)).map(({ target, feedback: said }) => [target.id, said])).toContainEqual([first!.target.id, null]);
    expect(await reviewersFor('T03', owner)).toMatchObject({ refused: 1 });
    expect(await reviewersFor('T03', moderator)).toMatchObject({ refused: 0 });
    await takeBack(first!.id, owner);
  });

  it('is spoken of by each in their own name: no moderator changes the owner’s word, nor the owner a moderator’s', async () => {
    const { id } = (await listed(owner))[0]!;
    await refuse(id, owner);
    expect((await takeBack(id, moderator)).status).toBe(204);
    expect(await feedback(owner, id)).toMatchObject({ verdict: 'not_relevant' });
    await judge(id, moderator, { verdict: 'accepted' });
    expect(await feedback(owner, id)).toMatchObject({ verdict: 'not_relevant' });
    expect(await feedback(moderator, id)).toMatchObject({ verdict: 'accepted' });
    expect(await feedback(memberOf(moderator.organisationId, 'moderator'), id)).toMatchObject({
      verdict: 'accepted',
    });
    expect(await feedback(someone('moderator'), id)).toBeNull();
    await takeBack(id, owner);
    expect(await feedback(moderator, id)).toMatchObject({ verdict: 'accepted' });
    await refuse(id, moderator);
    expect((await listed(owner)).map((match) => match.id)).toContain(id);
  });

  it('is independent: a tie to the technology, or to its owner, rules an expert out', async () => {
    expect(codes(await reviewersFor('T07'))).toContain('E07');
    const tied = { ...expert('E07'), interests: [{ technologyId: idOf('T07'), relation: 'adviser' as const }] };
    await world.tell(ExpertPublished, tied, 2);
    expect(codes(await reviewersFor('T07'))).not.toContain('E07');
    await world.tell(ExpertPublished, { ...expert('E07'), organisationId: technology('T07').organisationId }, 3);
    expect(codes(await reviewersFor('T07'))).not.toContain('E07');
    await world.tell(ExpertPublished, expert('E07'), 4);
    expect(codes(await reviewersFor('T07'))).toContain('E07');
  });
});
