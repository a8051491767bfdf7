import { failureOf } from '@caunoi/kit/events/retry-policy';
import { each } from '@caunoi/kit/jobs/each';
import type { Counts, Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DocumentEntity } from '../projection/document.entity';
import { Things } from '../projection/things';
import { indexed, Understanding } from '../projection/understanding';
import { FreshThings } from './fresh-things';
import { Percolator } from './percolator';
import { SavedSearchStore } from './saved-search-store';

/** So long after a change every index has it. */
const SETTLED_SECONDS = 10;
const A_PAGE = 200;

type Due = Pick<DocumentEntity, 'kind' | 'id' | 'version' | 'changedAt'>;

const DUE = `SELECT kind, id, version, changed_at AS "changedAt" FROM document
  WHERE searched_version IS DISTINCT FROM version AND fact IS NOT NULL AND changed_at < clock_timestamp() - interval '${SETTLED_SECONDS} seconds'
    AND ($1::timestamptz IS NULL OR (changed_at, id) > ($1, $2::uuid)) ORDER BY changed_at, id LIMIT ${A_PAGE}`;
const DONE = `UPDATE document SET searched_version = done.version FROM unnest($1::uuid[], $2::bigint[]) AS done (id, version)
  WHERE document.id = done.id AND document.version = done.version`;

/**
 * Asks all saved searches together for what has come or changed. A version is asked for once, whatever becomes of it; where that fails it
 * comes again, and what was told by then is not told twice.
 */
@Injectable()
export class SavedSearchAlerts implements Job {
  readonly name = 'saved-search-alerts';
  readonly summary = 'Tells people of what is published and says what a search asks that they have saved';
  readonly schedule = { everySeconds: 10 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly db: DataSource,
    private readonly things: Things,
    private readonly understanding: Understanding,
    private readonly percolator: Percolator,
    private readonly store: SavedSearchStore,
  ) {}

  async run(signal?: AbortSignal): Promise<Counts> {
    await this.store.forgetGivenUp();
    const counts: Counts = { done: 0, failed: 0 };
    for (let last: Due | undefined; ;) {
      const page: Due[] = await this.db.query<Due[]>(DUE, [last?.changedAt ?? null, last?.id ?? null]);
      const { done, failed, error } = await this.takeAll(page, signal);
      counts.done += done;
      counts.failed += failed;
      counts.error ??= error;
      last = page.at(-1);
      if (page.length < A_PAGE || signal?.aborted) return counts;
    }
  }

  /** Together; one by one where that fails, so that a thing that cannot be understood keeps no other waiting. */
  private async takeAll(page: readonly Due[], signal: AbortSignal | undefined): Promise<Counts> {
    if (page.length === 0) return { done: 0, failed: 0 };
    try {
      await this.take(page, signal);
      return { done: signal?.aborted ? 0 : page.length, failed: 0 };
    } catch (error) {
      if (page.length > 1 && failureOf(error) === 'down') throw error;
      return each(page, (one) => this.take([one], signal), signal);
    }
  }

  private async take(page: readonly Due[], signal: AbortSignal | undefined) {
    const ids = page.map(({ id }) => id);
    if (await this.store.hasAny()) await this.askFor(ids, signal);
    if (!signal?.aborted) await this.db.query(DONE, [ids, page.map(({ version }) => version)]);
  }

  private async askFor(ids: readonly string[], signal: AbortSignal | undefined) {
    const open = [...(await this.things.of(ids)).values()].filter(({ subject }) => subject.open);
    if (open.length === 0) return;
    const fresh = new FreshThings(open.flatMap(({ subject }) => indexed(subject, this.understanding.lexicon) ?? []));
    const kinds = new Map(open.map(({ kind, subject }) => [subject.id, kind]));
    for await (const searches of this.store.pages()) {
      if (signal?.aborted) return;
      await this.store.tell(await this.percolator.found(searches, fresh), kinds);
    }
  }
}
