import type { EventBus, SubscriptionSpec } from '@caunoi/kit/events/event-bus';
import { inboxSql } from '@caunoi/kit/events/inbox-sql';
import { RelayFloor } from '@caunoi/kit/events/relay-floor';
import { relaySql } from '@caunoi/kit/events/relay-sql';
import type { Outbox } from '@caunoi/kit/events/outbox';
import type { EntityManager } from 'typeorm';
import { Moved } from './moved';
import { logSql } from './stage';

// Each guard of the design, taken out. A fault test that still passes with one of these proves nothing.

/** No inbox: every delivery counts as the first. */
export const noInbox = { ...inboxSql, claim: async (_: unknown, __: unknown, eventIds: string[]) => new Set(eventIds) };

/** No fences in the log: neither producers nor group members are asked for their epoch. */
export const noEpochs = {
  ...logSql,
  epoch: async () => lastEpoch,
  raise: async (...[sql, fence]: Parameters<typeof logSql.raise>) => {
    lastEpoch = fence.epoch;
    await logSql.raise(sql, fence);
  },
  commit: async (...[sql, { group }, { topic, partition }, next]: Parameters<typeof logSql.commit>) => {
    await sql('UPDATE log_assignment SET committed = greatest(committed, $4) WHERE grp = $1 AND topic = $2 AND partition = $3', [
      group,
      topic,
      partition,
      next,
    ]);
    return true;
  },
};
let lastEpoch = 0n;

/** Offsets are committed before the batch is handled. */
export const committingFirst = (bus: EventBus): EventBus => ({
  ...plain(bus),
  subscribe: (spec: SubscriptionSpec, handler) =>
    bus.subscribe(spec, async (batch) => {
      void handler(batch);
      return { processedThrough: batch.records.at(-1)!.offset };
    }),
});

/** The port's methods as an object of their own, to replace some. */
export const plain = (bus: EventBus): EventBus => ({
  append: (...args) => bus.append(...args),
  subscribe: (...args) => bus.subscribe(...args),
  read: (...args) => bus.read(...args),
  tail: (...args) => bus.tail(...args),
  ensureTopics: (...args) => bus.ensureTopics(...args),
  lag: (...args) => bus.lag(...args),
  health: () => bus.health(),
  close: (...args) => bus.close(...args),
});

/** The relay remembers how far it has come and looks only behind that. */
export function cursorRelay() {
  let cursor = 0n;
  return {
    ...relaySql,
    pending: async (...[sql, where]: Parameters<typeof relaySql.pending>) => {
      const rows = await relaySql.pending(sql, { ...where, floor: cursor });
      cursor = rows.at(-1)?.id ?? cursor;
      return rows;
    },
  };
}

/** The floor follows the last published id at once. */
export class HastyFloor extends RelayFloor {
  private last = 0n;

  constructor() {
    super(0);
  }

  override published(last: bigint) {
    this.last = last;
  }

  override get value() {
    return this.last;
  }
}

/** The fact is written before the aggregate's row is locked: ids no longer follow versions. */
export async function moveFactFirst(tx: EntityManager, outbox: Outbox, id: string, meanwhile: () => Promise<void>) {
  await outbox.add(tx, Moved, { id, version: 0 }, 0);
  await meanwhile();
  const [[row]] = await tx.query<[[{ version: number }]]>('UPDATE piece SET version = version + 1 WHERE id = $1 RETURNING version', [id]);
  await tx.query(`UPDATE outbox SET sequence = $2, payload = $3 WHERE key = $1 AND sequence = 0 AND xmin = pg_current_xact_id()::xid`, [
    id,
    row.version,
    JSON.stringify({ id, version: row.version }),
  ]);
}
