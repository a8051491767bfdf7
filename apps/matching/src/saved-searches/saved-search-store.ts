import { SavedSearchMatched } from '@caunoi/contracts/matching/saved-searches.events';
import type { AlertFrequency } from '@caunoi/contracts/matching/saved-search';
import type { Kind } from '@caunoi/contracts/matching/match';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockedIds } from '../matches/match-store';
import { type KeptQuery, readKept } from './saved-search.rules';
import type { SearchToAsk } from './percolator';

/** So long somebody may think better of having given a search up. */
const TAKEN_BACK = `interval '10 minutes'`;
const A_PAGE = 1_000;

/** Also those that may still be taken back. */
const TO_ASK = `SELECT id, query AS kept FROM saved_search WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${A_PAGE}`;
/**
 * What is found the first time. Nothing that was open when the search was saved, or is the searcher's own; a profile belongs to its person,
 * everything else to an organisation.
 */
const FIRST_FOUND = `INSERT INTO saved_search_hit (search_id, thing_id, at)
  SELECT search.id, thing.id, clock_timestamp() FROM unnest($1::uuid[], $2::uuid[]) AS found (search_id, thing_id)
    JOIN saved_search search ON search.id = found.search_id
    JOIN document thing ON thing.id = found.thing_id AND thing.fact->>'status' = 'published' AND thing.opened_at > search.created_at
    LEFT JOIN person ON person.id = search.account_id
  WHERE CASE thing.kind WHEN 'expert' THEN thing.fact->>'accountId' IS DISTINCT FROM search.account_id::text
    ELSE (thing.fact->>'organisationId')::uuid = ANY(person.organisations) IS NOT TRUE END
  ON CONFLICT DO NOTHING RETURNING search_id AS "searchId", thing_id AS "thingId"`;
const TO_TELL = `UPDATE saved_search SET told = told + 1 WHERE id = ANY($1) AND NOT paused AND frequency <> 'never' AND deleted_at IS NULL
  RETURNING id, account_id AS "accountId", name, query AS kept, frequency, told`;

interface Kept {
  id: string;
  kept: KeptQuery;
}

interface Told {
  id: string;
  accountId: string;
  name: string;
  kept: KeptQuery;
  frequency: AlertFrequency;
  told: number;
}

/** What saved searches have found. */
@Injectable()
export class SavedSearchStore {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async hasAny() {
    const [row] = await this.db.query<[{ any: boolean }]>('SELECT EXISTS (SELECT FROM saved_search) AS any');
    return row.any;
  }

  /** All that are kept, by the page. */
  async *pages(): AsyncGenerator<SearchToAsk[]> {
    for (let last: string | null = null; ;) {
      const rows: Kept[] = await this.db.query<Kept[]>(TO_ASK, [last]);
      if (rows.length > 0) yield rows.map(({ id, kept }) => ({ id, query: readKept(kept).query }));
      last = rows.at(-1)?.id ?? null;
      if (rows.length < A_PAGE) return;
    }
  }

  /** Notes what is found and tells of it, both or neither: so nobody is told of a thing twice by the same search. */
  async tell(found: readonly { searchId: string; thingIds: string[] }[], kinds: ReadonlyMap<string, Kind>) {
    const pairs = found.flatMap(({ searchId, thingIds }) => thingIds.map((thingId) => ({ searchId, thingId })));
    if (pairs.length === 0) return;
    await this.db.transaction(async (tx) => {
      await lockedIds(tx, [...kinds.keys()]);
      const first = await tx.query<{ searchId: string; thingId: string }[]>(FIRST_FOUND, [
        pairs.map(({ searchId }) => searchId),
        pairs.map(({ thingId }) => thingId),
      ]);
      if (first.length === 0) return;
      const things = Map.groupBy(first, ({ searchId }) => searchId);
      const [told] = await tx.query<[Told[], number]>(TO_TELL, [[...things.keys()]]);
      const facts = told.map(({ kept, told: sequence, ...search }) => ({
        sequence,
        data: {
          ...search,
          query: readKept(kept).query,
          things: (things.get(search.id) ?? []).flatMap(({ thingId }) => {
            const kind = kinds.get(thingId);
            return kind ? [{ kind, id: thingId }] : [];
          }),
        },
      }));
      await this.outbox.addAll(tx, SavedSearchMatched, facts);
    });
  }

  /** What was given up a while ago goes for good. */
  async forgetGivenUp() {
    await this.db.transaction(async (tx) => this.forget(tx, `deleted_at < clock_timestamp() - ${TAKEN_BACK}`, []));
  }

  async forgetAllOf(tx: EntityManager, accountId: string) {
    await this.forget(tx, 'account_id = $1', [accountId]);
  }

  /** Whoever was told of what they found forgets it. */
  private async forget(tx: EntityManager, which: string, values: unknown[]) {
    const [gone] = await tx.query<[{ id: string; told: number }[], number]>(
      `DELETE FROM saved_search WHERE ${which} RETURNING id, told`,
      values,
    );
    for (const { id, told } of gone) if (told > 0) await this.outbox.addTombstone(tx, SavedSearchMatched, id, told + 1);
  }
}
