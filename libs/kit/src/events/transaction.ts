import type { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { HandlerTimeout } from './retry-policy';

/**
 * Runs `work` in a transaction of its own. After a `HandlerTimeout` the connection is cut off instead of rolled back: the
 * handler may still be running, and what it sends into a connection that has just left its transaction would take effect.
 */
export async function inTransaction<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (error instanceof HandlerTimeout) await cutOff(db, (await runner.connect()) as Client);
    else if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Nothing reaches the connection any more, and what it still runs is ended, so that its locks don't hold up the next attempt. */
async function cutOff(db: DataSource, client: Client & { processID?: number }) {
  void client.end().catch(() => undefined);
  await db.query('SELECT pg_terminate_backend($1)', [client.processID ?? null]).catch(() => undefined);
}

/** Gives `work` so much time; its signal aborts when that is over, and `HandlerTimeout` is thrown whether or not it listens. */
export async function withDeadline<T>(ms: number, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = new AbortController();
  const signal = AbortSignal.any([deadline.signal, outer]);
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HandlerTimeout(`the handler did not come back within ${ms} ms`));
      deadline.abort();
    }, ms);
  });
  const working = work(signal);
  working.catch(() => undefined);
  try {
    return await Promise.race([working, over]);
  } finally {
    clearTimeout(timer);
  }
}
