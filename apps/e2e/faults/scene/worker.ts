import 'reflect-metadata';
import { connectDatabase } from '@caunoi/testing/events/event-database';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { relaySql } from '@caunoi/kit/events/relay-sql';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { apply, move, pieces } from './moved';
import { chance } from './run';
import { plain, type Sabotage, sabotages } from './sabotage';
import { openAny, outbox, startRelay } from './stage';

/** What a process of the fault tests is told on its command line. */
export interface Plan {
  role: keyof typeof roles;
  producer: string;
  consumer: string;
  log: string;
  pieces: number;
  /** How likely the process ends itself with -9 whenever it comes by a point. */
  die: Partial<Record<Point, number>>;
  sabotage?: keyof typeof sabotages;
  /** Of how many pieces one command tells, and how long a writer waits between two. */
  atOnce: number;
  pauseMs: number;
  /** Whence this process has its chance: no two have the same. */
  seed: number;
}

export type Point =
  | 'before commit'
  | 'after commit'
  | 'before append'
  | 'before delete'
  | 'after delete'
  | 'in the handler'
  | 'before the offset'
  | 'after the offset';

const plan = JSON.parse(process.argv[2] ?? '') as Plan;
const random = chance(plan.role, plan.seed);
const sabotage: Sabotage = sabotages[plan.sabotage ?? 'nothing'];
const stopped = new AbortController();
process.once('SIGTERM', () => stopped.abort());

const passing = (point: Point) => {
  if (random.next() < (plan.die[point] ?? 0)) process.kill(process.pid, 'SIGKILL');
};

/** From now on a death is worth something. */
const ready = () => process.stdout.write('ready\n');

const roles = {
  async writer() {
    const db = await connectDatabase(plan.producer);
    ready();
    const write = async () => {
      while (!stopped.signal.aborted) {
        await db.transaction(async (tx) => {
          await move(tx, outbox, ...random.some(pieces(plan.pieces), plan.atOnce));
          passing('before commit');
        });
        passing('after commit');
        await sleep(random.next() * 2 * plan.pauseMs);
      }
    };
    await Promise.all([write(), write(), write(), write()]);
    await db.destroy();
  },

  async relay() {
    const db = await connectDatabase(plan.producer);
    const { bus, close } = await openAny(plan.log);
    const dying: EventBus = {
      ...plain(bus),
      append: (...args) => {
        passing('before append');
        return bus.append(...args);
      },
    };
    const settle: typeof relaySql.settle = async (...args) => {
      passing('before delete');
      await relaySql.settle(...args);
      passing('after delete');
    };
    const relay = startRelay(db, dying, { sql: { ...relaySql, settle } });
    ready();
    await untilStopped();
    await relay.stop();
    await close();
    await db.destroy();
  },

  async consumer() {
    const { GROUP, startConsumer } = await import('./board');
    const db = await connectDatabase(plan.consumer);
    const { bus, close } = await openAny(plan.log);
    const seen = sabotage.bus?.(bus) ?? dyingAroundOffsets(bus);
    const defaults = { batchTx: 10, ...(sabotage.inbox ? { inbox: sabotage.inbox } : {}) };
    const server = await startConsumer(db, seen, { defaults }, async (received) => {
      const done = await apply(received);
      passing('in the handler');
      return done;
    });
    ready();
    await untilStopped();
    await server.close();
    process.stdout.write(`${server.stats()[GROUP]?.duplicates ?? 0} suppressed\n`);
    await close();
    await db.destroy();
  },
};

/** The bus commits when the handler has answered, and before it hands out the next batch. */
const dyingAroundOffsets = (bus: EventBus): EventBus => ({
  ...plain(bus),
  subscribe: (spec, handler) =>
    bus.subscribe(spec, async (batch) => {
      passing('after the offset');
      const answer = await handler(batch);
      passing('before the offset');
      return answer;
    }),
});

/** Asked to end while it was still beginning, it ends as soon as it has begun. */
const untilStopped = async () => {
  if (!stopped.signal.aborted) await once(stopped.signal, 'abort');
};

await roles[plan.role]();
