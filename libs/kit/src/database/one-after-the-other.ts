import type { DataSource, QueryRunner } from 'typeorm';

const LIMITS = ['lock_timeout', 'statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout'];

/** Replicas that start together do the task one after the other, as long as it takes: the connection that waits has no limits until then. */
export async function oneAfterTheOther(db: DataSource, lock: number, task: (runner: QueryRunner) => Promise<void>) {
  const runner = db.createQueryRunner();
  const free = async () => {
    await runner.query('SELECT pg_advisory_unlock($1)', [lock]);
    for (const limit of LIMITS) await runner.query(`RESET ${limit}`);
  };
  try {
    for (const limit of LIMITS) await runner.query(`SET ${limit} = 0`);
    await runner.query('SELECT pg_advisory_lock($1)', [lock]);
    // A connection that has broken holds no lock any more.
    await task(runner).finally(() => free().catch(() => undefined));
  } finally {
    await runner.release();
  }
}
