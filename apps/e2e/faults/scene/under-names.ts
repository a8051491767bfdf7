import type { EventBus, StoredRecord } from '@caunoi/kit/events/event-bus';

/** A bus whose topics and groups have names of this test's own, so that tests share a broker and not their facts. */
export function underNames(bus: EventBus, prefix: string) {
  let generation = 0;
  const away = (topic: string) => `${prefix}.${topic}`;
  const back = <T extends { topic: string }>(place: T): T => ({ ...place, topic: place.topic.slice(prefix.length + 1) });
  const groupOf = (group: string) => `${prefix}.${generation}.${group}`;
  const named: EventBus = {
    append: (batch, fence) =>
      bus.append(
        batch.map((record) => ({ ...record, topic: away(record.topic) })),
        fence,
      ),
    subscribe: (spec, handler) =>
      bus.subscribe({ ...spec, group: groupOf(spec.group), topics: spec.topics.map(away) }, (batch) =>
        handler({ ...back(batch), records: batch.records.map(back) }),
      ),
    async *read(range) {
      for await (const record of bus.read({ ...range, topic: away(range.topic) })) yield back<StoredRecord>(record);
    },
    tail: (topic, take) => bus.tail(away(topic), (record) => take(back(record))),
    ensureTopics: (specs) => bus.ensureTopics(specs.map((spec) => ({ ...spec, topic: away(spec.topic) }))),
    lag: async (group) => (await bus.lag(groupOf(group))).map(back),
    health: () => bus.health(),
    close: (options) => bus.close(options),
  };
  return { bus: named, rewind: async () => void generation++ };
}
