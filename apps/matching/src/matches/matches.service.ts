import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Answer, Call } from '@caunoi/contracts/contract';
import { type Direction, type Kind, shelfOf } from '@caunoi/contracts/matching/match';
import type * as api from '@caunoi/contracts/matching/matching.endpoints';
import { InterestChanged, type InterestFact } from '@caunoi/contracts/matching/matching.events';
import type { Locale } from '@caunoi/contracts/locales';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { type Thing, Things } from '../projection/things';
import { isShown, mayAsk, mayLook, namesOf, speakerOf } from './match-access.rules';
import { toFeedback, toMatch, toWordlessMatch } from './match-answer';
import { MatchStore } from './match-store';
import { MutualInterest } from './mutual-interest';
import { Rankings } from './rankings';
import { shelves } from './shelves';

const allShelves = Object.values(shelves).flat();

/** What every call for suggestions brings. */
interface Asked {
  query: { locale: Locale };
  actor: Person;
}

@Injectable()
export class MatchesService {
  constructor(
    private readonly clock: Clock,
    private readonly things: Things,
    private readonly store: MatchStore,
    private readonly rankings: Rankings,
    private readonly interest: MutualInterest,
  ) {}

  /**
   * Suggestions for a thing of the actor's own. What matching does not know yet is unknown, at once: whoever knows that it is on its way
   * asks again.
   */
  async suggestFor(direction: Direction, kind: Kind, id: string, { query, actor }: Asked, hasGone: () => boolean) {
    const expected = this.rankings.expected([direction], id, namesOf(actor));
    const [things, said] = await Promise.all([this.things.of([id, ...expected]), this.store.said(id)]);
    const source = things.get(id);
    if (source?.kind !== kind || !mayLook(direction, source, actor)) throw new DomainError(`${kind}.unknown`);
    const speaker = speakerOf(source, actor);
    const { own, refused, mutual } = said(speaker);
    const ofPair = (id: string) => ({ feedback: own.get(id), mutual: mutual.has(id) });
    const { items, abstained, computedAt } = await this.rankings.of({ direction, source, speaker, refused, hasGone }, things);
    return {
      items: items.map(({ match, words, target }) => toMatch(match, { words, card: target.card }, ofPair(match.targetId), query.locale)),
      abstained,
      // Their own refusals only: that the other side refused them is not theirs to know.
      refused: [...own.values()].filter(({ verdict }) => verdict === 'not_relevant').length,
      computedAt: computedAt.toISOString(),
      sourceVersion: source.version,
    };
  }

  /**
   * For each own thing, how many suggestions nobody has said a word on. One whose suggestions were never reckoned is left out: nothing is
   * computed here.
   */
  async undecided({ query, actor }: Call<typeof api.undecidedSuggestions>) {
    const expected = query.thing.flatMap((id) => this.rankings.expected(allShelves, id, namesOf(actor)));
    const things = await this.things.of([...query.thing, ...expected]);
    const own = query.thing.flatMap((id) => {
      const source = things.get(id);
      return source && mayAsk(shelves[source.kind][0], source, actor) ? [source] : [];
    });
    const counts = await Promise.all(own.map((source) => this.undecidedOf(source, speakerOf(source, actor), things)));
    return { items: counts.flatMap((count) => (count ? [count] : [])) };
  }

  private async undecidedOf(source: Thing, speaker: string, things: ReadonlyMap<string, Thing>) {
    const { id } = source.subject;
    const { own, refused, mutual } = (await this.store.said(id))(speaker);
    const lists = await Promise.all(
      shelves[source.kind].map((direction) => this.rankings.last({ direction, source, speaker, refused }, things)),
    );
    if (!lists.every((list) => list !== undefined)) return undefined;
    const waits = ({ words, match: { targetId } }: (typeof lists)[number]['items'][number]) =>
      shelfOf(words.band) === 'suggested' && !own.has(targetId) && !refused.has(targetId);
    const interested = [...own.values()].filter(({ verdict }) => verdict === 'accepted').length;
    return { id, undecided: lists.flatMap(({ items }) => items.filter(waits)).length, interested, mutual: mutual.size };
  }

  /** Numbers as they were reckoned, words and card as they are now, or none where the target is no longer shown. */
  async get({ params, query, actor }: Call<typeof api.getMatch>) {
    const { match, source, speaker } = await this.match(params.matchId, actor);
    const { own, mutual } = (await this.store.said(match.sourceId))(speaker);
    const said = { feedback: own.get(match.targetId), mutual: mutual.has(match.targetId) };
    const target = await this.things.one(match.targetId);
    if (!target || !isShown({ thing: target, version: Number(match.targetVersion), today: this.clock.today() }))
      return toWordlessMatch(match, said, query.locale);
    const shown = { card: target.card, words: await this.rankings.words(match, source, target) };
    return { ...toMatch(match, shown, said, query.locale), targetKind: match.targetKind };
  }

  async giveFeedback({ params, body, actor }: Call<typeof api.giveFeedback>) {
    const { match, speaker } = await this.match(params.matchId, actor);
    const { id: matchId, sourceId, targetId } = match;
    const reason = body.verdict === 'not_relevant' ? body.reason : null;
    const given = { matchId, sourceId, targetId, saidBy: speaker, verdict: body.verdict, reason, actorId: actor.id, at: this.clock.now() };
    await this.store.say(match, given);
    return toFeedback(given);
  }

  async takeBackFeedback({ params, actor }: Call<typeof api.takeBackFeedback>) {
    const { match, speaker } = await this.match(params.matchId, actor);
    await this.store.takeBack(match, { sourceId: match.sourceId, targetId: match.targetId, saidBy: speaker });
  }

  /** With whom an own thing has mutual interest, and each time that it changes. */
  async interests({ params: { thingId }, actor }: Call<typeof api.mutualInterests>): Promise<Answer<typeof api.mutualInterests>> {
    const now = async () => {
      const source = await this.things.one(thingId);
      if (!source || !mayAsk(shelves[source.kind][0], source, actor)) throw new DomainError('match.unknown');
      return { mutual: await this.interest.of(thingId) };
    };
    await now();
    return { topic: InterestChanged.topic, key: thingId, now, later: (fact) => fact as InterestFact };
  }

  /** A suggestion that was made to the actor. Any other does not exist for them. */
  private async match(matchId: string, actor: Person) {
    const match = await this.store.find(matchId);
    const source = match && (await this.things.one(match.sourceId));
    if (!source || !mayAsk(match.direction, source, actor)) throw new DomainError('match.unknown');
    return { match, source, speaker: speakerOf(source, actor) };
  }
}
