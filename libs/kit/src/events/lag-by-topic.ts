import type { EventBus } from './event-bus';

/** How far a group is behind: records that wait, over all partitions of a topic, and for how many seconds the oldest of them. */
export async function lagByTopic(bus: EventBus, group: string) {
  const places = Map.groupBy(await bus.lag(group), ({ topic }) => topic);
  return [...places].map(([topic, of]) => ({
    topic,
    records: of.reduce((sum, { committed, end }) => sum + end - committed, 0n),
    seconds: Math.max(...of.map(({ seconds }) => seconds)),
  }));
}
