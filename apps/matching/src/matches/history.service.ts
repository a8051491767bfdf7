import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type { ChangedSuggestion } from '@caunoi/contracts/matching/history';
import type { Kind } from '@caunoi/contracts/matching/match';
import type * as api from '@caunoi/contracts/matching/matching.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { type Thing, Things } from '../projection/things';
import { type Change, changesBetween, type Known, type Run } from './history.rules';
import { isShown, mayAsk, speakerOf } from './match-access.rules';
import { MatchStore } from './match-store';
import { RankingHistory } from './ranking-history';

const lists = [
  { direction: 'need_technology', kind: 'technology' },
  { direction: 'need_expert', kind: 'expert' },
] as const;

interface ListOfRuns {
  kind: Kind;
  /** Newest first. */
  runs: readonly Run[];
}

/** What was suggested, and what became of it. Nothing is reckoned here. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly clock: Clock,
    private readonly things: Things,
    private readonly store: MatchStore,
    private readonly history: RankingHistory,
  ) {}

  async ofNeed({ params, query, actor }: Call<typeof api.needHistory>) {
    const source = await this.source(params.needId, actor);
    const speaker = speakerOf(source, actor);
    const kept = await Promise.all(
      lists.map(async ({ direction, kind }): Promise<ListOfRuns> => ({
        kind,
        runs: await this.history.runs({ direction, source, speaker }),
      })),
    );
    const ids = new Set(kept.flatMap(({ runs }) => runs.flatMap(({ items }) => items.map(({ targetId }) => targetId))));
    const [things, said] = await Promise.all([this.things.of([...ids]), this.store.said(params.needId)]);
    const { own } = said(speaker);
    const known: Known = { openSince: (id) => openSince(things.get(id)), isRefused: (id) => own.get(id)?.verdict === 'not_relevant' };
    const told = (changes: readonly Change[]) => changes.map((change) => this.toAnswer(change, things));
    const runs = kept.flatMap((list) => runsTold(list, known, told)).toSorted((one, other) => other.at.localeCompare(one.at));
    return { news: told(kept.flatMap((list) => newsIn(list, query.since, known))), runs };
  }

  private async source(id: string, actor: Person) {
    const source = await this.things.one(id);
    if (source?.kind !== 'need' || !mayAsk('need_technology', source, actor)) throw new DomainError('need.unknown');
    return source;
  }

  private toAnswer(change: Change, things: ReadonlyMap<string, Thing>): ChangedSuggestion {
    const thing = things.get(change.id);
    const shown = thing && isShown({ thing, version: thing.version, today: this.clock.today() });
    return { ...change, card: shown ? thing.card : null };
  }
}

const openSince = (thing: Thing | undefined) => (thing?.subject.open ? new Date(thing.subject.publishedAt ?? 0) : null);

/** Each run against the one before it; one that changed nothing that anybody sees is left out. */
function runsTold({ kind, runs }: ListOfRuns, known: Known, told: (changes: readonly Change[]) => ChangedSuggestion[]) {
  return runs.flatMap((run, at) => {
    const before = runs[at + 1];
    const changes = before ? told(changesBetween(before, run, known)) : null;
    return changes?.length === 0 ? [] : [{ at: run.madeAt.toISOString(), kind, suggestions: run.items.length, changes }];
  });
}

/** Between what the reader saw last and the newest. Whoever never looked has no news: all is new. */
function newsIn({ runs: [newest, ...older] }: ListOfRuns, since: string | undefined, known: Known): Change[] {
  if (!newest || since === undefined) return [];
  const seen = [newest, ...older].find(({ madeAt }) => madeAt <= new Date(since));
  return seen && seen !== newest ? changesBetween(seen, newest, known) : [];
}
