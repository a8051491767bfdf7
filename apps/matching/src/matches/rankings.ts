import { Injectable } from '@nestjs/common';
import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import { Clock } from '@caunoi/kit/clock';
import { semaphore } from '@caunoi/kit/events/pacing';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { LRUCache } from 'lru-cache';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Catalogue, type Entry } from '../projection/catalogue';
import { candidates } from '../ranking/candidates';
import { explained, type Suggestion } from '../ranking/explanation';
import { pairOf, type Surroundings } from '../ranking/pair';
import { rank } from '../ranking/ranker';
import { weighings } from '../ranking/score.rules';
import type { Subject } from '../ranking/subject';
import type { MatchEntity } from './match.entity';
import { MatchStore } from './match-store';
import { numbersOf, wordsBesides } from './numbers.rules';

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

export interface Ranking {
  items: readonly { match: MatchEntity; words: Suggestion; target: Entry }[];
  abstained: boolean;
  computedAt: Date;
  /** Of the index that it was made from. */
  generation: number;
  /** Of the source. */
  version: number;
  /** What it was made for: version, day, refusals. */
  state: string;
}

/** What is ranked, and for whom. */
export interface RankingRequest {
  direction: Direction;
  source: Entry;
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

  constructor(
    private readonly catalogue: Catalogue,
    private readonly store: MatchStore,
    private readonly clock: Clock,
  ) {}

  async of(request: RankingRequest): Promise<Ranking> {
    const state = this.stateOf(request);
    const kept = this.kept.get(placeOf(request));
    if (kept?.state !== state || !kept.items.every(({ target }) => this.isCurrent(target))) return this.renewed(request, state);
    if (kept.generation === this.catalogue.engine.generation) return kept;
    if (this.clock.now().getTime() - kept.computedAt.getTime() > BEHIND_MS) return this.renewed(request, state);
    this.renewBehind(request, state);
    return kept;
  }

  /**
   * What was last suggested for the thing as it is now, however old; nobody waits for more, since it is made anew behind the reader's back.
   */
  last(request: Omit<RankingRequest, 'hasGone'>): Ranking | undefined {
    const state = this.stateOf(request);
    const kept = this.kept.get(placeOf(request));
    if (kept?.state !== state || kept.generation !== this.catalogue.engine.generation) this.renewBehind(request, state);
    return kept?.version === request.source.version ? kept : undefined;
  }

  /** Leaves nothing of what was suggested for these things, or with them. */
  forget(ids: readonly string[]) {
    for (const [place, { items }] of [...this.kept.entries()]) {
      const concerned = [place, ...items.map(({ target }) => target.subject.id)];
      if (ids.some((id) => concerned.some((named) => named.includes(id)))) this.kept.delete(place);
    }
  }

  /** Whether a thing is still what it was. */
  isCurrent({ subject, version }: Entry): boolean {
    return this.catalogue.entry(subject.id)?.version === version;
  }

  /** A stored match in the words that both sides use now. */
  words({ direction, numbers, sourceVersion, targetVersion }: MatchEntity, source: Entry, target: Entry): Suggestion {
    const { signals, generators, score } = numbers;
    const pair = pairOf(direction, source.subject, target.subject, signals, this.around());
    const words = explained({ pair, candidate: { id: target.subject.id, generators, signals }, list: weighings(pair), score });
    const isSame = Number(sourceVersion) === source.version && Number(targetVersion) === target.version;
    return isSame ? words : wordsBesides(numbers, words);
  }

  private around(): Surroundings {
    const { engine, lexicon } = this.catalogue;
    return { lexicon, idf: (fold: string) => engine.idf(fold), today: this.clock.today() };
  }

  private renewBehind(request: Omit<RankingRequest, 'hasGone'>, state: string) {
    if (this.stats.waiting >= MOST_WAITING) return;
    void this.renewed({ ...request, hasGone: () => false }, state).catch((error: unknown) => log.warn({ error }, 'a ranking stays behind'));
  }

  private stateOf({ source, refused }: Pick<RankingRequest, 'source' | 'refused'>) {
    return [source.version, this.clock.today(), ...[...refused].sort()].join(' ');
  }

  /** Whoever asks for the same at the same time waits for the same one. */
  private renewed(request: RankingRequest, state: string): Promise<Ranking> {
    const key = [placeOf(request), state, this.catalogue.engine.generation].join(' ');
    const running = this.running.get(key);
    if (running) {
      running.waiting.push(request.hasGone);
      return running.ranking;
    }
    const waiting = [request.hasGone];
    this.stats.waiting++;
    const ranking = this.turn(() => this.make(request, state, waiting)).finally(() => {
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
    const { engine, lexicon } = this.catalogue;
    const { generation } = engine;
    this.stats.computed++;
    const found = candidates(engine, lexicon, source.subject, targets[direction]);
    await othersTurn();
    const entries = new Map(found.flatMap(({ id }): [string, Entry][] => this.entries(id)));
    const subjects = new Map([...entries].map(([id, { subject }]): [string, Subject] => [id, subject]));
    const { suggestions, abstained } = rank({
      direction,
      source: source.subject,
      candidates: found,
      subjects,
      refused,
      around: this.around(),
    });
    const signals = new Map(found.map((candidate) => [candidate.id, candidate.signals]));
    const reckoned = suggestions.flatMap((words) => {
      const [target, answers] = [entries.get(words.target.id), signals.get(words.target.id)];
      return target && answers ? [{ target, words, numbers: numbersOf(words, answers) }] : [];
    });
    const matches = await this.store.keep(direction, source, reckoned);
    const items = matches.flatMap((match) =>
      reckoned.filter(({ target }) => target.subject.id === match.targetId).map(({ target, words }) => ({ match, words, target })),
    );
    const ranking = { items, abstained, computedAt: this.clock.now(), generation, version: source.version, state };
    // What was erased meanwhile must not come back.
    if ([source, ...items.map(({ target }) => target)].every(({ subject }) => this.catalogue.entry(subject.id)))
      this.kept.set(placeOf(request), ranking);
    return ranking;
  }

  private entries(id: string): [string, Entry][] {
    const entry = this.catalogue.entry(id);
    return entry ? [[id, entry]] : [];
  }
}

const placeOf = ({ direction, source, speaker }: Omit<RankingRequest, 'hasGone'>) => [direction, source.subject.id, speaker].join(' ');
