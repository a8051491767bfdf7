import type { EventBus, SubscriptionSpec } from '@caunoi/kit/events/event-bus';
import type { InboxSql } from '@caunoi/kit/events/inbox-sql';
import { inboxSql } from '@caunoi/kit/events/inbox-sql';
import { RelayFloor } from '@caunoi/kit/events/relay-floor';
import { type RelaySql, relaySql } from '@caunoi/kit/events/relay-sql';
import { sqlOf } from '@caunoi/kit/events/sql';
import type { Outbox } from '@caunoi/kit/events/outbox';
import type { EntityManager } from 'typeorm';
import { move, Moved, type Step } from './moved';
import { logSql } from './stage';

/** Each guard of the design, taken out by the seam at which it is put in. A fault test that still passes with one of these proves nothing. */
export interface Sabotage {
  inbox?: InboxSql;
  /** What consumers see of the bus. */
  bus?: (bus: EventBus) => EventBus;
  relaySql?: () => RelaySql;
  floor?: () => RelayFloor;
  logSql?: typeof logSql;
  move?: typeof moveFactFirst;
}

export const sabotages = {
  nothing: {},

  /** Every delivery counts as the first. */
  'no inbox': { inbox: { ...inboxSql, claim: async (_: unknown, __: unknown, eventIds: string[]) => new Set(eventIds) } },

  /** Offsets are committed before the batch is handled. */
  'offsets first': {
    bus: (bus: EventBus): EventBus => ({
      ...plain(bus),
      subscribe: (spec: SubscriptionSpec, handler) =>
        bus.subscribe(spec, async (batch) => {
          void handler(batch);
          return { processedThrough: batch.records.at(-1)!.offset };
        }),
    }),
  },

  /** The relay remembers how far it has come and looks only behind that. */
  'a cursor': {
    relaySql() {
      let cursor = 0n;
      const pending: typeof relaySql.pending = async (sql, where) => {
        const rows = await relaySql.pending(sql, { ...where, floor: cursor });
        cursor = rows.at(-1)?.id ?? cursor;
        return rows;
      };
      return { ...relaySql, pending };
    },
  },

  /** The fact is written before the aggregate's row is locked: ids no longer follow versions. */
  'facts first': { move: moveFactFirst },

  /** No fences in the log: neither producers nor group members are asked for their epoch. */
  'no epochs': {
    logSql: {
      ...logSql,
      epoch: async () => lastEpoch,
      raise: async (...[sql, fence]: Parameters<typeof logSql.raise>) => {
        lastEpoch = fence.epoch;
        await logSql.raise(sql, fence);
      },
      commit: async (...[sql, { group }, { topic, partition }, next]: Parameters<typeof logSql.commit>) => {
        const set = 'UPDATE log_assignment SET committed = greatest(committed, $4) WHERE grp = $1 AND topic = $2 AND partition = $3';
        await sql(set, [group, topic, partition, next]);
        return true;
      },
    },
  },

  /** The floor follows the last published id at once. */
  'a hasty floor': { floor: () => new HastyFloor() },
} satisfies Record<string, Sabotage>;

let lastEpoch = 0n;

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

class HastyFloor extends RelayFloor {
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

export type Move = (tx: EntityManager, outbox: Outbox, meanwhile: () => Promise<void>, id: string) => Promise<Step[]>;

/** As it should be: whatever the transaction does else comes before or behind. */
export const moveHonestly: Move = async (tx, outbox, meanwhile, id) => {
  const steps = await move(tx, outbox, id);
  await meanwhile();
  return steps;
};

async function moveFactFirst(...[tx, outbox, meanwhile, id]: Parameters<Move>): Promise<Step[]> {
  await outbox.add(tx, Moved, { id, version: 0 }, 0);
  await meanwhile();
  const [row] = await sqlOf(tx)<Step>('UPDATE piece SET version = version + 1 WHERE id = $1 RETURNING id, version', [id]);
  await tx.query(`UPDATE outbox SET sequence = $2, payload = $3 WHERE key = $1 AND sequence = 0 AND xmin = pg_current_xact_id()::xid`, [
    id,
    row!.version,
    JSON.stringify(row),
  ]);
  return [row!];
}
