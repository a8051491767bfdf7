/** Waits; ends early, without an error, when the signal aborts. */
export const sleep = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });

/** Whether the task ended within the time; a task that failed has ended. */
export const endsWithin = (task: Promise<unknown>, ms: number) =>
  new Promise<boolean>((decide) => {
    const timer = setTimeout(() => decide(false), ms);
    const ended = () => {
      clearTimeout(timer);
      decide(true);
    };
    task.then(ended, ended);
  });

/** Full jitter: anything between 0 and a bound that doubles with each failure, so that many who failed together don't return together. */
export const fullJitter = (failures: number, { minMs, maxMs }: { minMs: number; maxMs: number }) =>
  Math.random() * Math.min(maxMs, minMs * 2 ** Math.min(failures, 30));

/** Runs tasks one after the other, in the order of the calls. */
export function mutex() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task, task);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Lets at most `places` tasks run at the same time; the others wait in the order of the calls. */
export function semaphore(places: number) {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** An event that resets itself: `wait` ends when somebody sets it, or has set it since the last wait, or the time is over. */
export function autoResetEvent() {
  let isSet = false;
  let wake: (() => void) | undefined;
  return {
    set() {
      isSet = true;
      wake?.();
    },
    async wait(ms: number) {
      if (!isSet) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      isSet = false;
    },
  };
}
