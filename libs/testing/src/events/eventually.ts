import { setTimeout as sleep } from 'node:timers/promises';

/** A run on real engines, which takes what a machine has, may say that it has more patience. */
const PATIENCE_MS = Number(process.env['TEST_PATIENCE_MS'] ?? 60_000);

/** Tries again until the check passes, and throws its last complaint when the time is over: long enough for a busy machine. */
export async function eventually<T>(check: () => T | Promise<T>, { withinMs = PATIENCE_MS, everyMs = 20 } = {}): Promise<T> {
  for (const end = performance.now() + withinMs; ; await sleep(everyMs)) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}
