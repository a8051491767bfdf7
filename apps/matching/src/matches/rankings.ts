import { Injectable } from '@nestjs/common';
import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import { Clock } from '@caunoi/kit/clock';
import { semaphore } from '@caunoi/kit/async/pacing';
import { failureOf } from '@caunoi/kit/events/retry-policy';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { spanning } from '@caunoi/kit/tracing/span';
import { LRUCache } from 'lru-cache';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { type Thing, Things } from '../projection/things';
import { Understanding } from '../projection/understanding';
import { candidates } from '../ranking/candidates';
import { explained, type Suggestion } from '../ranking/explanation';
import { pairOf } from '../ranking/pair';
import { rank } from '../ranking/ranker';
import { weighings } from '../ranking/score.rules';
import type { Subject } from '../ranking/subject';
import { surroundings } from '../ranking/surroundings';
import { SearchIndex } from '../search-index/search-index';
import type { MatchEntity } from './match.entity';
import { MatchStore } from './match-store';
import { numbersOf, wordsBesides } from './numbers.rules';
import { RankingHistory } from './ranking-history';

/** So much later than the index a kept ranking may be shown while it is made anew behind the reader's back. */
export const BEHIND_MS = 10_000;
/** Of all kept rankings, as the length of their JSON. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** Rankings made anew behind the reader's back that may wait; whoever looks next asks again. */
const MOST_WAITING = 8;

const targets: Record<Direction, Kind> = {
  need_technology: 'technology',
  need_expert: 'expert',
  technology_need: 'need',
  expert_need: 'need',
  technology_reviewer: 'expert',
};

interface Ranked {
  match: MatchEntity;
  words: Suggestion;
}

interface Ranking {
  items: readonly Ranked[];
  abstained: boolean;
  computedAt: Date;
  /** Of the index that it was made from. */
  generation: number;
  /** Of the source. */
  version: number;
  /** What it was made for: version, day, refusals. */
  state: string;
}

/** A ranking as it may be shown: what is no longer what it was when it was ranked is left out. */
export interface ShownRanking extends Pick<Ranking, 'abstained' | 'computedAt'> {
  items: readonly (Ranked & { target: Thing })[];
}

/** What is ranked, and for whom. */
export interface RankingRequest {
  direction: Direction;
  source: Thing;
  /** In whose name it is asked. */
  speaker: string;
  refused: ReadonlySet<string>;
  /** Whether whoever asked has gone. */
  hasGone: () => boolean;
}

interface Running {
  ranking: Promise<Ranking>;
  waiting: RankingRequest['hasGone'][];
}

/**
 * Rankings, kept: a view of what has not changed computes nothing. One that is behind the index is shown for a short while and made anew
 * behind the reader's back; own edits, refusals, a new day and every change of what it shows are seen at once.
 */
@Injectable()
export class Rankings {
  /** How often a ranking was made, and what waits. */
  readonly stats = { computed: 0, waiting: 0 };
  private readonly kept = new LRUCache<string, Ranking>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ items }) => 1 + JSON.stringify(items.map(({ match, words }) => [match, words])).length,
  });
  private readonly running = new Map<string, Running>();
  private readonly turn = semaphore(1);
  /** What was erased: a ranking that is still being made does not bring it back. */
  private readonly erased = new Set<string>();

  constructor(
    private readonly index: SearchIndex,
    private readonly things: Things,
    private readonly understanding: Understanding,
    private readonly store: MatchStore,
    private readonly history: RankingHistory,
    private readonly clock: Clock,
  ) {}

  /** What may be shown of a thing to somebody with these names, so that whoever reads the thing can read it in the same query. */
  expected(directions: readonly Direction[], id: string, names: readonly string[]): string[] {
    const kept = directions.flatMap((direction) => names.flatMap((speaker) => this.kept.peek(place(direction, id, speaker)) ?? []));
    return kept.flatMap(({ items }) => items.map(({ match }) => match.targetId));
  }

  /** @param seen things that were read for this view */
  async of(request: RankingRequest, seen?: ReadonlyMap<string, Thing>): Promise<ShownRanking> {
    const state = this.stateOf(request);
    const last = this.kept.get(placeOf(request));
    const kept = last?.state === state ? last : undefined;
    const generation = await this.generation(kept);
    const renewed = async () => this.shown(await this.renewed(request, state, generation));
    if (!kept) return renewed();
    const shown = await this.shown(kept, seen);
    const isBehind = kept.generation !== generation;
    const isTooOld = isBehind && this.clock.now().getTime() - kept.computedAt.getTime() > BEHIND_MS;
    if (isTooOld || shown.items.length < kept.items.length) return renewed().catch(unlessAway(shown));
    if (isBehind) this.renewBehind(request, state, generation);
    return shown;
  }

  /**
   * What was last suggested for the thing as it is now, however old; nobody waits for more, since it is made anew behind the reader's back.
   */
  async last(request: Omit<RankingRequest, 'hasGone'>, seen: ReadonlyMap<string, Thing>): Promise<ShownRanking | undefined> {
    const state = this.stateOf(request);
    const kept = this.kept.get(placeOf(request));
    const generation = await this.generation(kept);
    if (kept?.state !== state || kept.generation !== generation) this.renewBehind(request, state, generation);
    return kept?.version === request.source.version ? this.shown(kept, seen) : undefined;
  }

  /** Leaves nothing of what was suggested for these things, or with them. */
  forget(ids: readonly string[]) {
    for (const id of ids) this.erased.add(id);
    for (const [key, { items }] of [...this.kept.entries()]) {
      const concerned = [key, ...items.map(({ match }) => match.targetId)];
      if (ids.some((id) => concerned.some((named) => named.includes(id)))) this.kept.delete(key);
    }
  }

  /** A stored match in the words that both sides use now. */
  async words({ direction, numbers, sourceVersion, targetVersion }: MatchEntity, source: Thing, target: Thing): Promise<Suggestion> {
    const { signals, generators, score } = numbers;
    const around = await this.around(source.subject, [target.subject]);
    const pair = pairOf(direction, source.subject, target.subject, signals, around);
    const words = explained({ pair, candidate: { id: target.subject.id, generators, signals }, list: weighings(pair), score });
    const isSame = Number(sourceVersion) === source.version && Number(targetVersion) === target.version;
    return isSame ? words : wordsBesides(numbers, words);
  }

  /** Of the index; while its engine is away, that of what was ranked before, which is all that there is. */
  private async generation(kept: Ranking | undefined): Promise<number> {
    const { generation } = await this.index.state().catch(unlessAway(kept));
    return generation;
  }

  private around(source: Subject, targets: readonly Subject[]) {
    return surroundings(this.index, this.understanding.lexicon, { source, targets, today: this.clock.today() });
  }

  /** What of a ranking is still what it was. */
  private async shown({ items, abstained, computedAt }: Ranking, seen?: ReadonlyMap<string, Thing>): Promise<ShownRanking> {
    const ids = items.map(({ match }) => match.targetId);
    const targets = seen && ids.every((id) => seen.has(id)) ? seen : await this.things.of(ids);
    const shown = items.flatMap((item) => {
      const target = targets.get(item.match.targetId);
      return target?.version === Number(item.match.targetVersion) ? [{ ...item, target }] : [];
    });
    return { items: shown, abstained, computedAt };
  }

  private renewBehind(request: Omit<RankingRequest, 'hasGone'>, state: string, generation: number) {
    if (this.stats.waiting >= MOST_WAITING) return;
    void this.renewed({ ...request, hasGone: () => false }, state, generation).catch((error: unknown) =>
      log.warn({ error }, 'a ranking stays behind'),
    );
  }

  private stateOf({ source, refused }: Pick<RankingRequest, 'source' | 'refused'>) {
    return [source.version, this.clock.today(), ...[...refused].sort()].join(' ');
  }

  /** Whoever asks for the same at the same time waits for the same one. */
  private renewed(request: RankingRequest, state: string, generation: number): Promise<Ranking> {
    const key = [placeOf(request), state, generation].join(' ');
    const running = this.running.get(key);
    if (running) {
      running.waiting.push(request.hasGone);
      return running.ranking;
    }
    const waiting = [request.hasGone];
    this.stats.waiting++;
    const made = () =>
      spanning(
        () => ({ name: `rank ${request.direction}`, kind: 'internal', attributes: { 'caunoi.source': request.source.subject.id } }),
        () => this.make(request, state, waiting),
      );
    const ranking = this.turn(made).finally(() => {
      this.running.delete(key);
      this.stats.waiting--;
    });
    this.running.set(key, { ranking, waiting });
    return ranking;
  }

  /** One ranking at a time, and others get a turn between its steps: a search never waits for more than one step. */
  private async make(request: RankingRequest, state: string, waiting: Running['waiting']): Promise<Ranking> {
    await othersTurn();
    if (waiting.every((hasGone) => hasGone())) throw new DomainError('service.unavailable', { reason: 'nobody_waits' });
    const { direction, source, refused } = request;
    const { generation } = await this.index.state();
    this.stats.computed++;
    const found = await candidates(this.index, this.understanding.lexicon, source.subject, targets[direction]);
    const things = await this.things.of(found.map(({ id }) => id));
    await othersTurn();
    const subjects = new Map([...things].map(([id, { subject }]): [string, Subject] => [id, subject]));
    const around = await this.around(source.subject, [...subjects.values()]);
    const { suggestions, abstained } = rank({ direction, source: source.subject, candidates: found, subjects, refused, around });
    const signals = new Map(found.map((candidate) => [candidate.id, candidate.signals]));
    const reckoned = suggestions.flatMap((words) => {
      const [target, answers] = [things.get(words.target.id), signals.get(words.target.id)];
      return target && answers ? [{ target, words, numbers: numbersOf(words, answers) }] : [];
    });
    const matches = await spanning(
      () => ({ name: 'keep suggestions', kind: 'internal', attributes: { 'caunoi.suggestions': reckoned.length } }),
      () => this.store.keep(direction, source, reckoned),
    );
    if (source.kind === 'need') await this.history.note(request, reckoned);
    const wordsOf = new Map(reckoned.map(({ target, words }) => [target.subject.id, words]));
    const items = matches.flatMap((match) => {
      const words = wordsOf.get(match.targetId);
      return words ? [{ match, words }] : [];
    });
    const ranking = { items, abstained, computedAt: this.clock.now(), generation, version: source.version, state };
    if (![source.subject.id, ...items.map(({ match }) => match.targetId)].some((id) => this.erased.has(id)))
      this.kept.set(placeOf(request), ranking);
    return ranking;
  }
}

/** What can be answered without the search engine, if there is something; every other error stays one. */
const unlessAway =
  <T>(instead: T | undefined) =>
  (error: unknown): T => {
    if (instead === undefined || failureOf(error) !== 'down') throw error;
    return instead;
  };

const place = (direction: Direction, id: string, speaker: string) => [direction, id, speaker].join(' ');
const placeOf = ({ direction, source, speaker }: Omit<RankingRequest, 'hasGone'>) => place(direction, source.subject.id, speaker);
