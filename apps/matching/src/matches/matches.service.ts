import { Injectable } from '@nestjs/common';
import type { Actor, Call } from '@caunoi/contracts/contract';
import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import type * as api from '@caunoi/contracts/matching/matching.endpoints';
import type { Locale } from '@caunoi/contracts/primitives';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Catalogue, type Entry } from '../projection/catalogue';
import { IndexFeed } from '../projection/index-feed';
import { candidates } from '../ranking/candidates';
import { rank } from '../ranking/ranker';
import type { Subject } from '../ranking/subject';
import { toFeedback, toMatch } from './match-answer';
import { MatchFeedbackEntity } from './match-feedback.entity';
import { MatchStore } from './match-store';

/** A thing that was just submitted is on its way here as a fact; its owner should not meet "unknown" meanwhile. */
const PATIENCE_MS = 3_000;
const LOOK_AGAIN_MS = 100;

const targets: Record<Direction, Kind> = {
  need_technology: 'technology',
  need_expert: 'expert',
  technology_need: 'need',
  expert_need: 'need',
  technology_reviewer: 'expert',
};

/** What every call for suggestions brings. */
interface Asked {
  query: { locale: Locale };
  actor: Actor;
}

@Injectable()
export class MatchesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
    private readonly feed: IndexFeed,
    private readonly store: MatchStore,
  ) {}

  /** Suggestions for a thing of the actor's own. */
  async suggestFor(direction: Direction, kind: Kind, id: string, { query, actor }: Asked) {
    const entry = await this.patiently(id);
    if (!entry || entry.kind !== kind || !mayAsk(direction, entry, actor)) throw new DomainError(`${kind}.unknown`);
    return this.suggest(direction, entry, query.locale);
  }

  async get({ params, query, actor }: Call<typeof api.getMatch>) {
    const match = await this.match(params.matchId, actor);
    const { own } = await this.store.feedback(match.sourceId);
    return toMatch(match, own.get(match.targetId), query.locale);
  }

  async giveFeedback({ params, body, actor }: Call<typeof api.giveFeedback>) {
    const { id: matchId, sourceId, targetId } = await this.match(params.matchId, actor);
    const reason = body.verdict === 'not_relevant' ? body.reason : null;
    const given = { matchId, sourceId, targetId, verdict: body.verdict, reason, actorId: actor.id, at: this.clock.now() };
    await this.db.manager.upsert(MatchFeedbackEntity, given, ['sourceId', 'targetId']);
    return toFeedback(given);
  }

  async takeBackFeedback({ params, actor }: Call<typeof api.takeBackFeedback>) {
    const { sourceId, targetId } = await this.match(params.matchId, actor);
    await this.db.manager.delete(MatchFeedbackEntity, { sourceId, targetId });
  }

  private async suggest(direction: Direction, source: Entry, locale: Locale) {
    const { engine, lexicon } = this.catalogue;
    const { own, refused } = await this.store.feedback(source.subject.id);
    const found = candidates(engine, lexicon, source.subject, targets[direction]);
    const subjects = new Map(found.flatMap(({ id }): [string, Subject][] => this.entries(id).map(({ subject }) => [id, subject])));
    const around = { lexicon, idf: (fold: string) => engine.idf(fold), today: this.clock.today() };
    const { suggestions, abstained } = rank({ direction, source: source.subject, candidates: found, subjects, refused, around });
    const explanations = suggestions.flatMap((suggestion) => this.entries(suggestion.target.id).map(({ card }) => ({ suggestion, card })));
    const matches = await this.store.keep(direction, source, explanations);
    return {
      items: matches.map((match) => toMatch(match, own.get(match.targetId), locale)),
      abstained,
      // Their own refusals only: that the other side refused them is not theirs to know.
      refused: [...own.values()].filter(({ verdict }) => verdict === 'not_relevant').length,
      computedAt: this.clock.now().toISOString(),
    };
  }

  private entries(id: string) {
    const entry = this.catalogue.entry(id);
    return entry ? [entry] : [];
  }

  private async patiently(id: string) {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const entry = this.catalogue.entry(id);
      if (entry || Date.now() > deadline) return entry;
      await sleep(LOOK_AGAIN_MS);
      await this.feed.catchUp();
    }
  }

  /** A suggestion that was made to the actor. Any other does not exist for them. */
  private async match(matchId: string, actor: Actor) {
    const match = await this.store.find(matchId);
    const source = match && (await this.patiently(match.sourceId));
    if (!source || !mayAsk(match.direction, source, actor)) throw new DomainError('match.unknown');
    return match;
  }
}

const mayAsk = (direction: Direction, { subject, accountId }: Entry, { id, organisationId, roles }: Actor) =>
  (accountId ? accountId === id : subject.organisationId === organisationId) || (direction === 'technology_reviewer' && isReviewer(roles));

/** Whoever lets listings into the bank may look for somebody independent to review them. */
const isReviewer = (roles: Actor['roles']) => roles.includes('moderator') || roles.includes('administrator');
