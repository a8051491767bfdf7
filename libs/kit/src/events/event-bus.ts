import type { Retention } from '@caunoi/contracts/contract';

/** A fact on its way into the bus. `value` null is a tombstone: the key has nothing any more. */
export interface LogRecord {
  topic: string;
  key: string;
  headers: Record<string, string>;
  value: string | null;
  eventId: string;
}

/** A fact as the bus keeps it. Offsets grow within a partition; facts of one key share a partition and keep their order. */
export interface StoredRecord extends LogRecord {
  partition: number;
  offset: bigint;
  /** When the bus took it. */
  timestamp: Date;
}

export interface TopicSpec {
  topic: string;
  /** Never changed once the topic exists: a key would move to another partition and lose its order. */
  partitions?: number;
  /** What is kept of it, as its teller says; whoever only listens says nothing, and changes nothing. */
  retention?: Retention;
}

/** Who appends, and the epoch of their lease: the bus refuses everybody whose epoch is behind the highest it has seen. */
export interface Fence {
  producer: string;
  epoch: bigint;
}

export interface SubscriptionSpec {
  group: string;
  topics: string[];
  /** Where a group that is new starts; a known group goes on where it stopped. */
  from: 'earliest' | 'latest';
  /** How many partitions may be in the handler at the same time. */
  concurrency: number;
  maxBatch: number;
}

export interface RecordBatch {
  topic: string;
  partition: number;
  records: StoredRecord[];
  /** Aborts when the partition was lost or the deadline of `stop` passed: go no further. */
  signal: AbortSignal;
  /** Says that the handler is alive; throws when the partition is no longer ours. To be called every second of a long batch. */
  touch(): Promise<void>;
}

/**
 * Handles a batch and answers the offset of the last record that is done with (one before the first if none is). The bus
 * commits that, never the handler; what lies behind it comes again, as does the whole batch when the handler throws.
 */
export type PartitionHandler = (batch: RecordBatch) => Promise<{ processedThrough: bigint }>;

export interface SubscriptionStats {
  assigned: { topic: string; partition: number }[];
  /** How often partitions came or went. */
  rebalances: number;
  /** Partitions lost to another member before their offset was committed. */
  leasesLost: number;
  /** Batches whose handler threw. */
  failures: number;
  /** How often the bus' client had to be made anew. */
  restarts: number;
  lastProgressAt: Date | null;
}

export interface Subscription {
  pause(): void;
  resume(): void;
  /** Hands out nothing new, lets running batches end until the deadline, then aborts them; gives the partitions back. */
  stop(options: { deadlineMs: number }): Promise<void>;
  stats(): SubscriptionStats;
}

export interface Tail {
  /** Where the next record will stand, whoever has heard of those before. */
  end(partition: number): Promise<bigint>;
  stop(): void;
}

export interface PartitionLag {
  topic: string;
  partition: number;
  /** The offset that the group reads next. */
  committed: bigint;
  /** The offset that the next record will get. */
  end: bigint;
  /** Age of the next record, 0 when there is none. */
  seconds: number;
  owner: string | null;
}

export interface BusHealth {
  up: boolean;
  detail: string | null;
}

/**
 * The port to the log of facts. Delivery is at least once and in order per key; an effect happens once through the inbox.
 * Whatever implements it passes one contract suite (`eventBusContract`): the embedded log in Postgres, and Kafka.
 */
export interface EventBus {
  /**
   * Appends all, or throws; order kept per key. Throws `RejectedRecords`, and has taken nothing, for what the bus will never take. A bus
   * that fences throws `FencedProducer` for a stale epoch. Every other error is transient.
   */
  append(batch: LogRecord[], fence: Fence): Promise<void>;
  subscribe(spec: SubscriptionSpec, handler: PartitionHandler): Promise<Subscription>;
  /** Reads history outside of any group: from `from` up to and without `to`, by default the present end. */
  read(range: { topic: string; partition: number; from: bigint; to?: bigint }): AsyncIterable<StoredRecord>;
  /**
   * Tells this process all that is appended to the topic from now on, in the order of each partition: without a group, so that every
   * replica hears everything, and nobody waits for it.
   */
  tail(topic: string, take: (record: StoredRecord) => void): Promise<Tail>;
  /** Creates what is missing and sets what is kept; throws when a topic exists with another number of partitions. */
  ensureTopics(topics: TopicSpec[]): Promise<void>;
  lag(group: string): Promise<PartitionLag[]>;
  health(): BusHealth;
  close(options: { deadlineMs: number }): Promise<void>;
}

/** A newer owner of the lease has appended: whoever gets this is a left-over and must stop. `epoch` is the highest seen. */
export class FencedProducer extends Error {
  constructor(
    readonly producer: string,
    readonly epoch: bigint,
  ) {
    super(`${producer} was fenced: epoch ${epoch} has appended`);
  }
}

/** The bus will never take this batch as it is: a record is too large, its topic unknown, its bytes not storable. */
export class RejectedRecords extends Error {}
