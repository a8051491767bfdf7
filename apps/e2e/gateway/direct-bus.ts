import type { EventBus } from '@caunoi/kit/events/event-bus';
import { handBus } from '@caunoi/testing/events/hand-bus';

/** What one service tells is handed to the others at once, one sending after another. Nothing is stored. */
export function directBus(): EventBus {
  const bus = handBus();
  const heard = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...bus,
    subscribe: (spec, handler) => {
      for (const topic of spec.topics) heard.add(topic);
      return bus.subscribe(spec, handler);
    },
    append: async (batch) => {
      const next = last.then(() => bus.hand(...batch.filter(({ topic }) => heard.has(topic))));
      last = next.catch(() => undefined);
      await next;
    },
  };
}
