import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { endsWithin, fullJitter, sleep } from '../../async/pacing';
import type { PartitionHandler, Subscription, SubscriptionSpec, SubscriptionStats } from '../event-bus';
import type { Log } from '../logger';
import { type Lane, PartitionBatch } from './kafka-batch';
import type { KafkaSockets } from './kafka-sockets';

export interface MemberParts {
  kafka: Kafka;
  sockets: KafkaSockets;
  spec: SubscriptionSpec;
  handler: PartitionHandler;
  log: Log;
  sessionMs: number;
}

const BACKOFF = { minMs: 300, maxMs: 5_000 };
/** After the deadline of `stop`, for a handler that does not listen to its signal. */
const GIVE_UP_MS = 5_000;

/**
 * One member of a group. kafkajs gives a consumer up for good after some errors, and restarts it after others: here every crash
 * makes a new one, so that there is one way, and no process that lives and hears nothing.
 */
export class KafkaMember implements Subscription {
  private consumer: Consumer | undefined;
  private readonly stopping = new AbortController();
  /** Aborts what runs, at the deadline of `stop`. */
  private readonly over = new AbortController();
  private readonly counts = { rebalances: 0, leasesLost: 0, failures: 0, restarts: 0 };
  private readonly lane: Lane;
  private readonly resumes = new Set<() => void>();
  private assigned: SubscriptionStats['assigned'] = [];
  private lastProgressAt: Date | null = null;
  private isPaused = false;
  private reviving: Promise<void> | undefined;
  private stopped: Promise<void> | undefined;

  constructor(private readonly parts: MemberParts) {
    const { spec, handler, log } = parts;
    this.lane = {
      ...{ spec, handler, log, leaving: this.stopping.signal, over: this.over.signal },
      progressed: () => void (this.lastProgressAt = new Date()),
      failed: () => void this.counts.failures++,
      lost: () => void this.counts.leasesLost++,
    };
  }

  /** Joins the group; throws when the brokers are away. */
  async start() {
    const { kafka, sockets, spec, sessionMs } = this.parts;
    const consumer = kafka.consumer({
      groupId: spec.group,
      sessionTimeout: sessionMs,
      rebalanceTimeout: Math.max(60_000, sessionMs),
      heartbeatInterval: Math.min(3_000, sessionMs / 3),
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: 1 << 20,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: async () => false },
    });
    consumer.on('consumer.network.request_timeout', ({ payload }) => sockets.unanswered(payload));
    consumer.on('consumer.group_join', ({ payload }) => this.joined(payload.memberAssignment));
    consumer.on('consumer.crash', ({ payload }) => this.revive(consumer, payload.error));
    this.consumer = consumer;
    try {
      await consumer.connect();
      // Where a new group begins that does not begin at the beginning, the bus has said before.
      await consumer.subscribe({ topics: spec.topics, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: spec.concurrency,
        eachBatch: (payload) => this.take(payload),
      });
    } catch (error) {
      await consumer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  pause() {
    this.isPaused = true;
  }

  resume() {
    this.isPaused = false;
    for (const resume of this.resumes) resume();
    this.resumes.clear();
  }

  stats(): SubscriptionStats {
    return { ...this.counts, assigned: this.assigned, lastProgressAt: this.lastProgressAt };
  }

  stop({ deadlineMs }: { deadlineMs: number }) {
    return (this.stopped ??= this.leave(deadlineMs));
  }

  private async leave(deadlineMs: number) {
    const { log, spec } = this.parts;
    this.stopping.abort();
    this.resume();
    await this.reviving;
    const left = this.consumer?.disconnect() ?? Promise.resolve();
    left.catch((error: unknown) => log.warn({ group: spec.group, error }, 'group member could not leave, its session will run out'));
    if (await endsWithin(left, deadlineMs)) return;
    log.warn({ group: spec.group }, 'batches did not end in time and are aborted; they will be handed out again');
    this.over.abort();
    await endsWithin(left, GIVE_UP_MS);
  }

  private joined(assignment: Record<string, number[]>) {
    this.counts.rebalances++;
    this.assigned = Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition })));
  }

  private async take(payload: EachBatchPayload) {
    if (this.isPaused) return void this.resumes.add(payload.pause());
    await new PartitionBatch(this.lane, payload).run();
  }

  /** kafkajs has given the consumer up, whether or not it would begin anew by itself. */
  private revive(consumer: Consumer, error: unknown) {
    if (this.stopping.signal.aborted || consumer !== this.consumer) return;
    this.consumer = undefined;
    this.assigned = [];
    this.counts.restarts++;
    this.parts.log.warn({ group: this.parts.spec.group, error }, 'the consumer has crashed, another one takes its place');
    this.reviving = this.startAgain().finally(() => (this.reviving = undefined));
  }

  private async startAgain() {
    for (let failures = 0; !this.stopping.signal.aborted; failures++) {
      await sleep(BACKOFF.minMs + fullJitter(failures, BACKOFF), this.stopping.signal);
      if (this.stopping.signal.aborted) return;
      try {
        return await this.start();
      } catch (error) {
        this.parts.log.warn({ group: this.parts.spec.group, error }, 'the brokers are away, trying on');
      }
    }
  }
}
