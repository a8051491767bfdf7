import { randomUUID } from 'node:crypto';
import type { PartitionHandler, Subscription, SubscriptionSpec, SubscriptionStats } from '../event-bus';
import type { Log } from '../logger';
import { endsWithin, mutex, semaphore } from '../../async/pacing';
import type { Sql } from '../sql';
import type { GroupSql, Held, Member, Place } from './group-sql';
import { PartitionRun, type Surroundings } from './partition-run';

export interface Timing {
  beatMs: number;
  leaseMs: number;
}

export interface MemberOptions extends Timing {
  sql: Sql;
  parts: GroupSql;
  spec: SubscriptionSpec;
  handler: PartitionHandler;
  log: Log;
}

const nameOf = ({ topic, partition }: Place) => `${topic}:${partition}`;

/**
 * One member of a group. It beats, holds its fair share of each topic's partitions (as many as the living members would
 * get each, rounded up), gives back what is above it, and takes what nobody holds.
 */
export class GroupMember implements Subscription {
  readonly id = randomUUID();
  private readonly member: Member;
  private readonly runs = new Map<string, PartitionRun>();
  private readonly inTurn = mutex();
  private readonly around: Surroundings;
  private readonly counts = { rebalances: 0, leasesLost: 0, failures: 0, restarts: 0 };
  private lastProgressAt: Date | null = null;
  private lastBeat = -Infinity;
  private isPaused = false;
  private timer: NodeJS.Timeout | undefined;
  private stopping: Promise<void> | undefined;

  constructor(private readonly options: MemberOptions) {
    const { sql, parts, spec, handler, log } = options;
    this.member = { group: spec.group, id: this.id, topics: spec.topics };
    this.around = {
      ...{ sql, parts, handler, log, member: this.member, maxBatch: spec.maxBatch },
      semaphore: semaphore(spec.concurrency),
      paused: () => this.isPaused,
      progressed: () => void (this.lastProgressAt = new Date()),
      failed: () => void this.counts.failures++,
      assertAlive: () => this.assertAlive(),
    };
  }

  /** Joins the group; throws when a topic does not exist. */
  async start() {
    const { sql, parts, spec } = this.options;
    const known = await parts.enlist(sql, this.member, spec.from);
    if (known < new Set(spec.topics).size)
      throw new Error(`${spec.group} subscribes to a topic that does not exist: ${spec.topics.join(', ')}`);
    await this.inTurn(() => this.beat());
    this.beatLater();
  }

  /** There may be something to read in this partition. */
  wake(place: Place) {
    this.runs.get(nameOf(place))?.wake();
  }

  pause() {
    this.isPaused = true;
  }

  resume() {
    this.isPaused = false;
    for (const run of this.runs.values()) run.wake();
  }

  stop({ deadlineMs }: { deadlineMs: number }) {
    return (this.stopping ??= this.leave(deadlineMs));
  }

  stats(): SubscriptionStats {
    const assigned = [...this.runs.values()].map(({ held: { topic, partition } }) => ({ topic, partition }));
    return { ...this.counts, lastProgressAt: this.lastProgressAt, assigned };
  }

  private assertAlive() {
    if (performance.now() - this.lastBeat > this.options.leaseMs)
      throw new Error(`${this.member.group} could not renew its leases in time`);
  }

  private beatLater() {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      void this.inTurn(() => this.beat())
        .catch((error: unknown) => this.missedBeat(error))
        .finally(() => this.beatLater());
    }, this.options.beatMs);
  }

  /** Without a beat for a whole lease the partitions belong to whoever asks: stop handling them. */
  private missedBeat(error: unknown) {
    this.options.log.warn({ group: this.member.group, error }, 'group member could not beat');
    if (performance.now() - this.lastBeat > this.options.leaseMs) for (const run of this.runs.values()) this.drop(run);
  }

  private async beat() {
    if (this.stopping) return;
    const { sql, parts, leaseMs } = this.options;
    const asked = performance.now();
    const holding = await parts.beat(sql, this.member, leaseMs);
    this.lastBeat = asked;
    this.reconcile(holding);
    for (const { topic, partitions, members } of await parts.demand(sql, this.member, leaseMs)) {
      const share = Math.ceil(partitions / Math.max(1, members));
      const mine = [...this.runs.values()].filter((run) => run.held.topic === topic && !run.isLeaving);
      for (const run of mine.slice(share)) this.giveBack(run);
      if (mine.length < share)
        for (const held of await parts.claim(sql, this.member, topic, share - mine.length, leaseMs)) this.adopt(held);
    }
  }

  /** What the database says we hold is the truth: anything else is stopped, anything missing taken up again. */
  private reconcile(holding: Held[]) {
    const truth = new Map(holding.map((held) => [nameOf(held), held]));
    for (const [name, run] of this.runs) if (truth.get(name)?.epoch !== run.held.epoch || run.wasLost) this.drop(run);
    for (const [name, held] of truth) if (!this.runs.has(name)) this.adopt(held);
  }

  private adopt(held: Held) {
    this.counts.rebalances++;
    this.runs.set(nameOf(held), new PartitionRun(held, this.around));
  }

  private drop(run: PartitionRun) {
    run.abort();
    this.runs.delete(nameOf(run.held));
    this.counts.leasesLost++;
    this.counts.rebalances++;
  }

  /** Another member shall have it, as soon as the running batch has ended. */
  private giveBack(run: PartitionRun) {
    run.leave();
    void run.finished.then(() =>
      this.inTurn(() => this.release(run)).catch((error: unknown) => {
        this.options.log.warn({ group: this.member.group, error }, 'a partition could not be given back, its lease will run out');
      }),
    );
  }

  private async release(run: PartitionRun) {
    if (this.runs.get(nameOf(run.held)) !== run) return;
    this.runs.delete(nameOf(run.held));
    this.counts.rebalances++;
    await this.options.parts.release(this.options.sql, this.member, run.held);
  }

  private async leave(deadlineMs: number) {
    clearTimeout(this.timer);
    const { sql, parts, log } = this.options;
    await endsWithin(
      this.inTurn(async () => {}),
      deadlineMs,
    );
    const runs = [...this.runs.values()];
    for (const run of runs) run.leave();
    if (!(await endsWithin(Promise.all(runs.map((run) => run.finished)), deadlineMs))) {
      log.warn({ group: this.member.group }, 'batches did not end in time and are aborted; they will be handed out again');
      for (const run of runs) run.abort();
    }
    try {
      for (const run of runs) await this.release(run);
      await parts.leave(sql, this.member);
    } catch (error) {
      log.warn({ group: this.member.group, error }, 'group member could not leave, its leases will run out');
    }
  }
}
