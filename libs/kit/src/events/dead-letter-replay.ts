import type { Consumer } from './consumer';
import { markFailedAgain, markReplayed, oldestDeadLetter, requestedReplays } from './dead-letters';
import { meaningOf } from './meaning';
import { describe, failureOf, PermanentError } from './retry-policy';
import { sqlOf } from './sql';
import { inTransaction } from './transaction';

const CONFLICTS = 5;

/** Runs every replay that operators asked for, of all consumers of a service; one key after the other, each in order. */
export async function runRequestedReplays(consumers: ReadonlyMap<string, Consumer>) {
  const [some] = consumers.values();
  if (!some) return;
  for (const { consumer: group, key, by } of await requestedReplays(sqlOf(some.parts.db), [...consumers.keys()])) {
    const consumer = consumers.get(group);
    if (consumer && !some.parts.stopping.aborted) await replayKey(consumer, key, by);
  }
}

/**
 * One transaction per letter: lock the oldest, run its handler, mark it. New facts of the key queue up behind until the
 * last one is done. A failure stops the key; while a dependency is away the request simply stays.
 */
async function replayKey(consumer: Consumer, key: string, by: string) {
  await consumer.transactions.learnHistory();
  for (let conflicts = 0; !consumer.parts.stopping.aborted;) {
    let id: string | undefined;
    try {
      const more = await consumer.parts.semaphore(() => replayOldest(consumer, key, by, (locked) => (id = locked)));
      if (!more) return;
      consumer.transactions.count({ replayed: 1 });
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'conflict' && conflicts++ < CONFLICTS) continue;
      consumer.parts.log.warn({ consumer: consumer.parts.group, key, failure, error }, 'a dead letter could not be replayed');
      if (failure === 'down' || id === undefined) return;
      return markFailedAgain(sqlOf(consumer.parts.db), id, { errorClass: failure, error: describe(error) });
    }
  }
}

/** False when the key has no open letter left. */
const replayOldest = (consumer: Consumer, key: string, by: string, locked: (id: string) => void) =>
  inTransaction(consumer.parts.db, async (tx) => {
    const sql = sqlOf(tx);
    const letter = await oldestDeadLetter(sql, consumer.parts.group, key);
    if (!letter) return false;
    locked(letter.id);
    const meaning = meaningOf(letter.record, consumer.parts.handlers);
    if (meaning.kind === 'poison') throw meaning.error;
    if (meaning.kind === 'foreign') throw new PermanentError('no handler takes this type any more');
    await consumer.transactions.handTo(tx, [{ ...letter.record, meaning }], letter.attempts + 1, consumer.parts.stopping);
    await markReplayed(sql, letter.id, by);
    return true;
  });
