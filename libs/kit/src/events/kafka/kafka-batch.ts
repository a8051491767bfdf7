import type { EachBatchPayload } from 'kafkajs';
import { fullJitter, sleep } from '../../async/pacing';
import type { PartitionHandler, StoredRecord, SubscriptionSpec } from '../event-bus';
import type { Log } from '../logger';
import { storedOf } from './kafka-records';

const HEARTBEAT_MS = 1_000;
const BACKOFF = { minMs: 100, maxMs: 5_000 };

/** What the batches of a member share. */
export interface Lane {
  spec: SubscriptionSpec;
  handler: PartitionHandler;
  log: Log;
  /** Nothing new any more. */
  leaving: AbortSignal;
  /** What runs is to end at once. */
  over: AbortSignal;
  progressed: () => void;
  failed: () => void;
  lost: () => void;
}

/**
 * What kafkajs has fetched of one partition, in the pieces that the handler wants. What the handler throws never gets out: it would
 * end the consumer of all topics. What kafkajs throws gets out as it is: by its type the group is joined again.
 */
export class PartitionBatch {
  private readonly lost = new AbortController();
  private readonly signal: AbortSignal;
  private cause: unknown;

  constructor(
    private readonly lane: Lane,
    private readonly payload: EachBatchPayload,
  ) {
    this.signal = AbortSignal.any([this.lost.signal, lane.over]);
  }

  /** While a handler works kafkajs would send no sign of life: the timer does. */
  async run() {
    const beating = setInterval(() => void this.beat(), HEARTBEAT_MS);
    try {
      await this.handleAll();
    } finally {
      clearInterval(beating);
    }
    if (this.lost.signal.aborted) throw this.cause;
  }

  private async handleAll() {
    const { batch } = this.payload;
    const records = batch.messages.map((message) => storedOf(batch.topic, batch.partition, message));
    for (let done = 0, idle = 0; done < records.length && this.goesOn();) {
      const page = records.slice(done, done + this.lane.spec.maxBatch);
      const advanced = await this.handle(page);
      idle = advanced > 0 ? 0 : idle + 1;
      done += advanced;
      if (advanced < page.length && this.goesOn()) await sleep(fullJitter(Math.max(3, idle), BACKOFF), this.aborting());
    }
  }

  private goesOn() {
    return !this.signal.aborted && !this.lane.leaving.aborted && this.payload.isRunning() && !this.payload.isStale();
  }

  private aborting() {
    return AbortSignal.any([this.signal, this.lane.leaving]);
  }

  /** Answers how many records are done with, and committed. */
  private async handle(page: StoredRecord[]): Promise<number> {
    const { topic, partition } = this.payload.batch;
    const { handler, spec, log, failed } = this.lane;
    let through: bigint;
    try {
      const touch = () => this.beat().then(() => this.assertOurs());
      through = (await handler({ topic, partition, records: page, signal: this.signal, touch })).processedThrough;
    } catch (error) {
      failed();
      log.warn({ group: spec.group, topic, partition, error }, 'batch failed, will be handed out again');
      return 0;
    }
    const advanced = page.filter(({ offset }) => offset <= through).length;
    if (advanced > 0) await this.commit(through);
    return advanced;
  }

  /** Never `consumer.commitOffsets`: in a rebalance that ends the consumer for good. */
  private async commit(through: bigint) {
    const { batch, commitOffsetsIfNecessary, resolveOffset } = this.payload;
    try {
      await commitOffsetsIfNecessary({
        topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset: String(through + 1n) }] }],
      });
      resolveOffset(String(through));
      this.lane.progressed();
    } catch (error) {
      this.lane.lost();
      this.lose(error);
    }
  }

  private async beat() {
    if (this.lost.signal.aborted) return;
    try {
      await this.payload.heartbeat();
    } catch (error) {
      this.lose(error);
    }
  }

  private lose(error: unknown) {
    this.cause ??= error;
    this.lost.abort();
  }

  private assertOurs() {
    if (this.lost.signal.aborted) throw new Error('the partition was lost', { cause: this.cause });
  }
}
