import { endsWithin } from '../async/pacing';
import { type Reading, readingsOf } from './metrics';

/** Where readings come from: a part of the process that knows them. */
export type Source = () => readonly Reading[] | Promise<readonly Reading[]>;

const sources = new Set<Source>();

/** Asks `source` at each scrape from now on; answers how to end that. */
export function readFrom(source: Source) {
  sources.add(source);
  return () => void sources.delete(source);
}

export const allReadings = async () => (await Promise.all([...sources].map((source) => source()))).flat();

/** So old what the database knows may be, however many ask, and so long a scrape waits for it. */
export const SAMPLING = { everyMs: 15_000, withinMs: 2_000 };

/**
 * A source that costs something: read at most every `everyMs`, by one question at a time. What does not come in time is left out of the
 * scrape, which says so: a database that is away must not take away what is known of the process.
 */
export function sampled(service: string, read: () => Promise<readonly Reading[]>, { everyMs, withinMs } = SAMPLING): Source {
  let last: { readings: readonly Reading[] | undefined; at: number } = { readings: undefined, at: -Infinity };
  let running: Promise<void> | undefined;
  const renew = async () => {
    const readings = await read().catch(() => undefined);
    last = { readings, at: performance.now() };
    running = undefined;
  };
  return async () => {
    const isFresh = performance.now() - last.at < everyMs;
    const inTime = isFresh || (await endsWithin((running ??= renew()), withinMs));
    const known = inTime ? last.readings : undefined;
    return [...(known ?? []), ...readingsOf({ service }, { metrics_reading_failed: known ? 0 : 1 })];
  };
}
