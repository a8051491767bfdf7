import type { Answer, Call } from '@caunoi/contracts/contract';
import { type AlertFrequency, MOST_SAVED_SEARCHES } from '@caunoi/contracts/matching/saved-search';
import type * as api from '@caunoi/contracts/matching/saved-searches.endpoints';
import { cursorOf, positionOf } from '@caunoi/kit/database/page';
import { isoTimes } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type KeptQuery, readKept } from './saved-search.rules';

interface Row {
  id: string;
  accountId: string;
  name: string;
  kept: KeptQuery;
  frequency: AlertFrequency;
  paused: boolean;
  news: number;
  newestAt: Date | null;
  createdAt: Date;
  lookedAt: Date;
}

/** Whoever has not looked for so long need not be told how much more there is. */
const MOST_COUNTED = 1_000;

const SEARCH = `SELECT id, account_id AS "accountId", name, query AS kept, frequency, paused, created_at AS "createdAt", looked_at AS "lookedAt",
    (SELECT count(*)::int FROM (SELECT FROM saved_search_hit hit JOIN document ON document.id = hit.thing_id
       WHERE hit.search_id = saved_search.id AND hit.at > looked_at AND document.fact->>'status' = 'published' LIMIT ${MOST_COUNTED}) new) AS news,
    (SELECT max(at) FROM saved_search_hit hit WHERE hit.search_id = saved_search.id) AS "newestAt"
  FROM saved_search`;
const ONE = `${SEARCH} WHERE id = $1 AND account_id = $2 AND deleted_at IS NULL`;

const toAnswer = ({ kept, accountId: _, ...row }: Row): Answer<typeof api.getSavedSearch> => ({ ...isoTimes(row), ...readKept(kept) });

/** The searches that one person keeps. */
@Injectable()
export class SavedSearchesService {
  constructor(private readonly db: DataSource) {}

  async keep({ body: { id = uuidv7(), name, query, frequency }, actor }: Call<typeof api.saveSearch>) {
    return this.db.transaction(async (tx) => {
      await oneAtATime(tx, actor.id);
      const [known] = await tx.query<{ accountId: string; isGone: boolean }[]>(
        'SELECT account_id AS "accountId", deleted_at IS NOT NULL AS "isGone" FROM saved_search WHERE id = $1',
        [id],
      );
      if (known && (known.accountId !== actor.id || known.isGone)) throw new DomainError('saved_search.unknown');
      if (known) return this.one(tx, id, actor.id);
      await refuseTooMany(tx, actor.id);
      await tx.query(
        `INSERT INTO saved_search (id, account_id, name, query, frequency, paused, created_at, looked_at)
         SELECT $1, $2, $3, $4, $5, false, now, now FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS now) AS moment`,
        [id, actor.id, name, JSON.stringify(query), frequency],
      );
      return this.one(tx, id, actor.id);
    });
  }

  async list({ query: { cursor, limit }, actor }: Call<typeof api.savedSearches>) {
    const [time, id] = cursor ? positionOf(cursor) : [null, null];
    const found = await this.db.query<Row[]>(
      `${SEARCH} WHERE account_id = $1 AND deleted_at IS NULL AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [actor.id, time, id, limit + 1],
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(toAnswer), next: found.length > limit && last ? cursorOf(last.createdAt.toISOString(), last.id) : null };
  }

  async get({ params, actor }: Call<typeof api.getSavedSearch>) {
    return this.one(this.db.manager, params.savedSearchId, actor.id);
  }

  async change({ params, body: { name, frequency, paused }, actor }: Call<typeof api.changeSavedSearch>) {
    await this.set('name = $3, frequency = $4, paused = $5', params.savedSearchId, actor.id, [name, frequency, paused]);
    return this.one(this.db.manager, params.savedSearchId, actor.id);
  }

  async look({ params, actor }: Call<typeof api.lookAtSavedSearch>) {
    await this.set('looked_at = clock_timestamp()', params.savedSearchId, actor.id);
  }

  /** It stays for a while, for whoever thinks better of it; until then it finds nothing. */
  async giveUp({ params, actor }: Call<typeof api.deleteSavedSearch>) {
    await this.set('deleted_at = clock_timestamp()', params.savedSearchId, actor.id);
  }

  async restore({ params: { savedSearchId }, actor }: Call<typeof api.restoreSavedSearch>) {
    return this.db.transaction(async (tx) => {
      await oneAtATime(tx, actor.id);
      const [gone] = await tx.query<[unknown[], number]>(
        'UPDATE saved_search SET deleted_at = NULL WHERE id = $1 AND account_id = $2 AND deleted_at IS NOT NULL RETURNING id',
        [savedSearchId, actor.id],
      );
      if (gone.length > 0) await refuseTooMany(tx, actor.id, 1);
      return this.one(tx, savedSearchId, actor.id);
    });
  }

  private async set(change: string, id: string, accountId: string, values: readonly unknown[] = []) {
    const [, count] = await this.db.query<[unknown[], number]>(
      `UPDATE saved_search SET ${change} WHERE id = $1 AND account_id = $2 AND deleted_at IS NULL RETURNING id`,
      [id, accountId, ...values],
    );
    if (count === 0) throw new DomainError('saved_search.unknown');
  }

  private async one(db: EntityManager, id: string, accountId: string) {
    const [row] = await db.query<Row[]>(ONE, [id, accountId]);
    if (!row) throw new DomainError('saved_search.unknown');
    return toAnswer(row);
  }
}

/** Two that one person saves at the same moment are counted one after the other. */
const oneAtATime = (tx: EntityManager, accountId: string) =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved searches of ${accountId}`]);

/** @param own how many of those that are counted are the one that is asked for */
async function refuseTooMany(tx: EntityManager, accountId: string, own = 0) {
  const [{ count }] = await tx.query<[{ count: number }]>(
    'SELECT count(*)::int AS count FROM saved_search WHERE account_id = $1 AND deleted_at IS NULL',
    [accountId],
  );
  if (count - own >= MOST_SAVED_SEARCHES) throw new DomainError('saved_search.too_many', { most: MOST_SAVED_SEARCHES });
}
