import type { EventBus, LogRecord, PartitionHandler, StoredRecord, Subscription, SubscriptionSpec } from '@caunoi/kit/events/event-bus';
import { randomUUID } from 'node:crypto';

const STOP = { deadlineMs: 10_000 };

type Wish = Partial<SubscriptionSpec> & { topics: string[] };

/** What tests of a bus say again and again. */
export function busTools(bus: EventBus) {
  const subscriptions: Subscription[] = [];

  async function subscribe(wish: Wish, handler: PartitionHandler, on = bus) {
    const defaults = { group: newGroup(), from: 'earliest' as const, concurrency: 6, maxBatch: 100 };
    const subscription = await on.subscribe({ ...defaults, ...wish }, handler);
    subscriptions.push(subscription);
    return subscription;
  }

  return {
    subscribe,
    /** Subscribes and remembers all that comes. */
    async collect(wish: Wish, on = bus) {
      const { seen, handler } = collector();
      return Object.assign(await subscribe(wish, handler, on), { seen });
    },
    async newTopic() {
      const topic = `caunoi.contract.${randomUUID()}.v1`;
      await bus.ensureTopics([{ topic }]);
      return topic;
    },
    async history(topic: string, partition: number, from = 0n, to?: bigint) {
      const found: StoredRecord[] = [];
      for await (const stored of bus.read({ topic, partition, from, ...(to === undefined ? {} : { to }) })) found.push(stored);
      return found;
    },
    async stopAll() {
      await Promise.all(subscriptions.splice(0).map((subscription) => subscription.stop(STOP)));
    },
  };
}

/** A handler that takes everything and remembers it. */
export function collector() {
  const seen: StoredRecord[] = [];
  const handler: PartitionHandler = async ({ records }) => {
    seen.push(...records);
    return { processedThrough: records.at(-1)!.offset };
  };
  return { seen, handler };
}

/** A door that a handler waits at until the test opens it. */
export function door() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

export const newGroup = () => `contract.${randomUUID()}.v1`;
export const newFence = (epoch = 1n) => ({ producer: `contract.${randomUUID()}`, epoch });
export const record = (topic: string, key: string, value: string | null): LogRecord => ({
  ...{ topic, key, value, eventId: randomUUID() },
  headers: { ce_type: 'caunoi.contract.told.v1' },
});
/** Facts of one key, whose order must stay. */
export const numbered = (topic: string, key: string, count: number) =>
  Array.from({ length: count }, (_, i) => record(topic, key, `${key} ${i}`));
/** Facts of as many keys, over all partitions. */
export const spread = (topic: string, count: number) => Array.from({ length: count }, (_, i) => record(topic, `key ${i}`, String(i)));
export const valuesOf = (records: StoredRecord[]) => records.map(({ value }) => value);
