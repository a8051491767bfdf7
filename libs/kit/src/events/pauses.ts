import type { StoredRecord } from './event-bus';
import type { Log } from './logger';

const ALARM_MS = 60_000;

/** Which partitions wait for something that is away, since when, and who is told: once as a warning, after a minute each time as an error. */
export class Pauses {
  private readonly since = new Map<string, number>();

  constructor(
    private readonly consumer: string,
    private readonly log: Log,
  ) {}

  waits(lane: string, { eventId }: StoredRecord, error: unknown) {
    const now = performance.now();
    const since = this.since.get(lane) ?? now;
    const fields = { consumer: this.consumer, lane, eventId, seconds: (now - since) / 1000, error };
    if (!this.since.has(lane)) this.log.warn(fields, 'something the consumer needs is away, its partition waits');
    else if (now - since > ALARM_MS) this.log.error(fields, 'the partition still waits');
    this.since.set(lane, since);
  }

  over(lane: string) {
    this.since.delete(lane);
  }

  longestSeconds() {
    return Math.max(0, ...[...this.since.values()].map((since) => performance.now() - since)) / 1000;
  }
}
