import { fullJitter, sleep } from '../async/pacing';
import { failureOf } from '../events/retry-policy';

const PATIENCE_MS = 60_000;
const PAUSES = { minMs: 500, maxMs: 5_000 };

export interface Patience {
  /** Where the word goes that says what is waited for. */
  say: (line: string) => void;
  forMs?: number;
  pauses?: { minMs: number; maxMs: number };
}

/**
 * Does what a start needs, again for a minute while something is away or too busy to answer in time, with a word each time.
 * Anything else that goes wrong is thrown at once: waiting would not mend it.
 */
export async function patiently<T>(what: string, task: () => Promise<T>, { say, forMs = PATIENCE_MS, pauses = PAUSES }: Patience) {
  const end = performance.now() + forMs;
  for (let failures = 0; ; failures++) {
    try {
      return await task();
    } catch (error) {
      if (failureOf(error) !== 'down' || performance.now() > end) throw error;
      say(`${what}: ${(error as Error).message || 'no answer'}; trying again …`);
    }
    await sleep(fullJitter(failures, pauses));
  }
}
