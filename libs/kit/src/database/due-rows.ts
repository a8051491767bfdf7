import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

const AT_ONCE = 50;

/**
 * Hands every row of the query to `work`, locked, in transactions of fifty. Several replicas share the rows one by one:
 * what another is at is left to it. `work` must save the row so that it no longer belongs to the query.
 */
export async function eachDue<T extends ObjectLiteral>(
  db: DataSource,
  rows: (tx: EntityManager) => SelectQueryBuilder<T>,
  work: (tx: EntityManager, row: T) => Promise<void>,
) {
  const some = () =>
    db.transaction(async (tx) => {
      const due = await rows(tx).limit(AT_ONCE).setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
      for (const row of due) await work(tx, row);
      return due.length;
    });
  while ((await some()) === AT_ONCE);
}
