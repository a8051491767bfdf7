import type { EventContract } from '@caunoi/contracts/contract';
import { type Cause, envelopeOf, headersOf } from '@caunoi/kit/events/envelope';
import type { EventBus, LogRecord, PartitionHandler, StoredRecord, SubscriptionSpec } from '@caunoi/kit/events/event-bus';
import { partitionOf } from '@caunoi/kit/events/murmur2';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

/** What relays handed to any bus double of this test file. Keys are ids, so tests don't see each other's. */
export const appended: LogRecord[] = [];

/** What a test may choose of a fact; the rest is filled in as the outbox would. */
export interface Choice {
  sequence?: number;
  eventId?: string;
  time?: Date;
  causedBy?: Cause;
  /** Replaces headers or the data, to hand in what no honest service would send. */
  headers?: Record<string, string>;
  value?: string | null;
}

interface Subscribed {
  spec: SubscriptionSpec;
  handler: PartitionHandler;
}

/**
 * A bus for tests: facts come in by hand and are given at once to every group that subscribed to their topic. Nothing is
 * stored, nothing comes again by itself. What the service's own relay publishes is kept for `eventProbe`.
 */
export function handBus() {
  const subscribed = new Set<Subscribed>();
  const tails = new Set<{ topic: string; take: (record: StoredRecord) => void }>();
  const offsets = new Map<string, bigint>();

  const place = (record: LogRecord): StoredRecord => {
    const partition = partitionOf(record.key);
    const lane = `${record.topic}:${partition}`;
    const offset = offsets.get(lane) ?? 0n;
    offsets.set(lane, offset + 1n);
    return { ...record, partition, offset, timestamp: new Date() };
  };

  async function hand(...records: LogRecord[]) {
    const stored = records.map(place);
    for (const lane of Map.groupBy(stored, ({ topic, partition }) => `${topic}:${partition}`).values()) await handLane(lane);
    return stored;
  }

  async function handLane(records: StoredRecord[]) {
    const [{ topic, partition }] = records as [StoredRecord];
    const wanting = [...subscribed].filter(({ spec }) => spec.topics.includes(topic));
    const hearing = [...tails].filter((tail) => tail.topic === topic);
    for (const { take } of hearing) records.forEach(take);
    if (wanting.length + hearing.length === 0) throw new Error(`nobody has subscribed to ${topic}`);
    for (const { handler } of wanting) {
      await handler({ topic, partition, records, signal: new AbortController().signal, touch: async () => {} });
    }
  }

  const bus: EventBus = {
    append: async (batch) => void appended.push(...batch),
    ensureTopics: async () => {},
    lag: async () => [],
    health: () => ({ up: true, detail: null }),
    close: async () => subscribed.clear(),
    async *read() {},
    async tail(topic, take) {
      const mine = { topic, take };
      tails.add(mine);
      return { end: async (partition) => offsets.get(`${topic}:${partition}`) ?? 0n, stop: () => void tails.delete(mine) };
    },
    async subscribe(spec, handler) {
      const mine = { spec, handler };
      subscribed.add(mine);
      return {
        pause() {},
        resume() {},
        stop: async () => void subscribed.delete(mine),
        stats: () => ({ assigned: [], rebalances: 0, leasesLost: 0, failures: 0, restarts: 0, lastProgressAt: null }),
      };
    },
  };

  return Object.assign(bus, {
    /** Hands records over as they are, one batch per partition; resolves when every group is done with them. Answers them as stored. */
    hand,
    /** Hands a fact over; resolves when its effect is committed, or it has become a dead letter. */
    deliver: <D extends z.ZodType>(contract: EventContract<D>, data: z.input<D>, choice: Choice = {}) =>
      hand(recordOf(contract, data, choice)),
    /** Whether anybody has subscribed to a topic. */
    isHeard: (topic: string) => [...subscribed].some(({ spec }) => spec.topics.includes(topic)),
    /** The topics that somebody hears without a group. */
    tails: () => [...tails].map(({ topic }) => topic),
    /** The groups that have subscribed. */
    groups: () => [...subscribed].map(({ spec }) => spec.group).sort(),
  });
}

export type HandBus = ReturnType<typeof handBus>;

/** A record as the relay would append it. */
export function recordOf<D extends z.ZodType>(contract: EventContract<D>, data: z.input<D>, choice: Choice = {}): LogRecord {
  const fact = contract.data.parse(data);
  const { sequence = 1, eventId = randomUUID(), time = new Date(), causedBy } = choice;
  const key = contract.key(fact);
  const headers = headersOf(envelopeOf(contract, { id: eventId, key, sequence, time, causedBy }));
  const value = choice.value === undefined ? JSON.stringify(fact) : choice.value;
  return { topic: contract.topic, key, eventId, value, headers: { ...headers, ...choice.headers } };
}
