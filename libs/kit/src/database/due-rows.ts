import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { failureOf } from '../events/retry-policy';
import type { Counts } from '../jobs/job';
import { log } from '../log';

const AT_ONCE = 50;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/**
 * Hands every row of the query to `work`, each locked in a transaction of its own. Several replicas share the rows one by
 * one: what another is at is left to it. One that fails is noted in the log and stays due; the others go on. `work` must
 * save the row so that it no longer belongs to the query. Ends between two rows when `signal` aborts. Answers the counts.
 */
export async function eachDue<T extends ObjectLiteral & { id: string }>(
  db: DataSource,
  rows: (tx: EntityManager) => SelectQueryBuilder<T>,
  work: (tx: EntityManager, row: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<Counts> {
  const counts: Counts = { done: 0, failed: 0 };
  for (let last = LOWEST; ;) {
    const some = rows(db.manager);
    const due = await some.andWhere(`${some.alias}.id > :last`, { last }).orderBy(`${some.alias}.id`).limit(AT_ONCE).getMany();
    for (const { id } of due) {
      if (signal?.aborted) return counts;
      await one(db, rows, work, id, counts);
    }
    const end = due.at(-1);
    if (!end || due.length < AT_ONCE) return counts;
    last = end.id;
  }
}

async function one<T extends ObjectLiteral>(
  db: DataSource,
  rows: (tx: EntityManager) => SelectQueryBuilder<T>,
  work: (tx: EntityManager, row: T) => Promise<void>,
  id: string,
  counts: Counts,
) {
  try {
    const done = await db.transaction(async (tx) => {
      const still = rows(tx);
      const row = await still.andWhere(`${still.alias}.id = :id`, { id }).setLock('pessimistic_write').setOnLocked('skip_locked').getOne();
      if (row) await work(tx, row);
      return row !== null;
    });
    if (done) counts.done++;
  } catch (error) {
    // Without a database there is no point in asking for the next row.
    if (failureOf(error) === 'down') throw error;
    counts.failed++;
    counts.error ??= error;
    log.error({ error, table: rows(db.manager).expressionMap.mainAlias?.metadata.tableName, id }, 'a due row could not be worked on');
  }
}
