import { type Direction, shelfOf } from '@caunoi/contracts/matching/match';
import { each } from '@caunoi/kit/jobs/each';
import type { Counts, Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DocumentEntity } from '../projection/document.entity';
import { type Thing, Things } from '../projection/things';
import { ownerOf } from './match-access.rules';
import { MatchStore } from './match-store';
import { Rankings } from './rankings';
import { shelves } from './shelves';

/** So long after a change every index has it. */
const SETTLED_SECONDS = 10;
const A_PAGE = 100;

type Due = Pick<DocumentEntity, 'kind' | 'id' | 'version'> & { changedAt: Date };

const DUE = `SELECT kind, id, version, changed_at AS "changedAt" FROM document
  WHERE suggested_version IS DISTINCT FROM version AND fact IS NOT NULL AND changed_at < clock_timestamp() - interval '${SETTLED_SECONDS} seconds'
    AND ($1::timestamptz IS NULL OR (changed_at, id) > ($1, $2::uuid)) ORDER BY changed_at, id LIMIT ${A_PAGE}`;
const DONE = 'UPDATE document SET suggested_version = $3 WHERE kind = $1 AND id = $2 AND version = $3';

/** Who is suggested somebody's thing sees it on this shelf of their own. */
const other: Partial<Record<Direction, Direction>> = {
  need_technology: 'technology_need',
  technology_need: 'need_technology',
  need_expert: 'expert_need',
  expert_need: 'need_expert',
};

/**
 * Looks for suggestions when a thing comes or changes, for its owner and for the owners of what it is suggested: whoever is told of
 * suggestions has not looked yet. A version is looked at once, whatever becomes of it; one that fails comes again.
 */
@Injectable()
export class Suggestions implements Job {
  readonly name = 'suggestions';
  readonly summary = 'Looks for suggestions for what has come or changed, and for what it may be suggested to';
  readonly schedule = { everySeconds: 30 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly db: DataSource,
    private readonly things: Things,
    private readonly store: MatchStore,
    private readonly rankings: Rankings,
  ) {}

  async run(signal?: AbortSignal): Promise<Counts> {
    const counts: Counts = { done: 0, failed: 0 };
    const hasGone = () => signal?.aborted ?? false;
    for (let last: Due | undefined; ;) {
      const page: Due[] = await this.db.query<Due[]>(DUE, [last?.changedAt ?? null, last?.id ?? null]);
      const { done, failed, error } = await each(page, (due) => this.suggest(due, hasGone), signal);
      counts.done += done;
      counts.failed += failed;
      counts.error ??= error;
      last = page.at(-1);
      if (page.length < A_PAGE || hasGone()) return counts;
    }
  }

  private async suggest({ kind, id, version }: Due, hasGone: () => boolean) {
    const source = await this.things.one(id);
    if (source && (source.subject.open || source.waitsForReview)) await this.fromBothSides(source, hasGone);
    await this.db.query(DONE, [kind, id, version]);
  }

  private async fromBothSides(source: Thing, hasGone: () => boolean) {
    for (const direction of shelves[source.kind]) {
      const { items } = await this.rank(direction, source, hasGone);
      const back = other[direction];
      // What waits for review is suggested to nobody yet.
      if (!back || !source.subject.open) continue;
      for (const { target, words } of items) if (shelfOf(words.band) === 'suggested') await this.rank(back, target, hasGone);
    }
  }

  /** As its owner would see it. */
  private async rank(direction: Direction, source: Thing, hasGone: () => boolean) {
    const speaker = ownerOf(source) ?? source.subject.id;
    const { refused } = (await this.store.said(source.subject.id))(speaker);
    return this.rankings.of({ direction, source, speaker, refused, hasGone });
  }
}
