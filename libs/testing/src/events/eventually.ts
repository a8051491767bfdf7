import { setTimeout as sleep } from 'node:timers/promises';

/** Tries again until the check passes, and throws its last complaint when the time is over: long enough for a busy machine. */
export async function eventually<T>(check: () => T | Promise<T>, { withinMs = 60_000, everyMs = 20 } = {}): Promise<T> {
  for (const end = performance.now() + withinMs; ; await sleep(everyMs)) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}
