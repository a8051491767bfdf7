import type { PartitionHandler } from '../event-bus';
import type { Log } from '../logger';
import { autoResetEvent, fullJitter, sleep } from '../../async/pacing';
import type { Sql } from '../sql';
import type { GroupSql, Held, Member } from './group-sql';

/** What a partition's run shares with the others of its member. */
export interface Surroundings {
  sql: Sql;
  parts: GroupSql;
  member: Member;
  handler: PartitionHandler;
  maxBatch: number;
  log: Log;
  /** Waits for one of the places in which handlers may run. */
  semaphore: <T>(task: () => Promise<T>) => Promise<T>;
  paused: () => boolean;
  progressed: () => void;
  failed: () => void;
  /** Throws when the member could not renew its leases in time. */
  assertAlive: () => void;
}

const BACKOFF = { minMs: 100, maxMs: 5_000 };
/** Wake-ups come from outside; this is only how long a run that missed one would sleep. */
const IDLE_MS = 60_000;

/** The life of one partition with one owner: read, handle, commit, in order, until it is lost or given back. */
export class PartitionRun {
  private readonly wakeUp = autoResetEvent();
  private readonly lost = new AbortController();
  private readonly leaving = new AbortController();
  private position: bigint;
  readonly finished: Promise<void>;

  constructor(
    readonly held: Held,
    private readonly around: Surroundings,
  ) {
    this.position = held.committed;
    this.finished = this.run();
  }

  /** There may be something to read. */
  wake() {
    this.wakeUp.set();
  }

  /** Stops after the running batch. */
  leave() {
    this.leaving.abort();
    this.wake();
  }

  /** Stops at once: the partition is no longer ours, or the time to stop is over. */
  abort() {
    this.lost.abort();
    this.leave();
  }

  get isLeaving() {
    return this.leaving.signal.aborted;
  }

  private async run() {
    for (let failures = 0; !this.isLeaving;) {
      try {
        const more = this.around.paused() ? 'nothing' : await this.around.semaphore(() => this.step());
        failures = 0;
        if (more === 'nothing') await this.wakeUp.wait(IDLE_MS);
        if (more === 'unfinished') await sleep(fullJitter(3, BACKOFF), this.leaving.signal);
      } catch (error) {
        if (this.isLeaving) return;
        this.around.failed();
        const { topic, partition } = this.held;
        this.around.log.warn({ group: this.around.member.group, topic, partition, error }, 'batch failed, will be handed out again');
        await sleep(fullJitter(failures++, BACKOFF), this.leaving.signal);
      }
    }
  }

  private async step(): Promise<'nothing' | 'unfinished' | 'done'> {
    const { sql, parts, maxBatch } = this.around;
    if (this.isLeaving) return 'nothing';
    const { topic, partition } = this.held;
    const records = await parts.read(sql, this.held, this.position, maxBatch);
    const last = records.at(-1);
    if (!last || this.isLeaving) return 'nothing';
    this.around.assertAlive();
    const { signal } = this.lost;
    const { processedThrough } = await this.around.handler({ topic, partition, records, signal, touch: () => this.touch() });
    await this.commit(processedThrough + 1n);
    return processedThrough < last.offset ? 'unfinished' : 'done';
  }

  private async commit(next: bigint) {
    const { sql, parts, member, log } = this.around;
    if (next <= this.position) return;
    if (await parts.commit(sql, member, this.held, next)) {
      this.position = next;
      this.around.progressed();
      return;
    }
    log.warn(
      { group: member.group, topic: this.held.topic, partition: this.held.partition },
      'partition was lost before its offset was committed',
    );
    this.abort();
  }

  private async touch() {
    this.around.assertAlive();
    if (this.lost.signal.aborted) throw new Error('the partition was lost');
  }

  get wasLost() {
    return this.lost.signal.aborted;
  }
}
