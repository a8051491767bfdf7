import { failureOf } from '../events/retry-policy';
import { log } from '../log';
import type { Counts } from './job';

/**
 * Hands over every item by itself. One that fails is noted in the log, and the others go on; `false` says that there was nothing to do.
 * Where what it takes is away altogether, there is no point in the next one. Ends between two when `signal` aborts.
 */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>, signal?: AbortSignal): Promise<Counts> {
  const counts: Counts = { done: 0, failed: 0 };
  for (const item of items) {
    if (signal?.aborted) break;
    try {
      if ((await work(item)) !== false) counts.done++;
    } catch (error) {
      if (failureOf(error) === 'down') throw error;
      counts.failed++;
      counts.error ??= error;
      log.error({ error, item }, 'a job could not do one of its items');
    }
  }
  return counts;
}
