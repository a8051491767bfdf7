import 'reflect-metadata';
import { connectDatabase } from '@caunoi/testing/events/event-database';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { inboxSql } from '@caunoi/kit/events/inbox-sql';
import { relaySql } from '@caunoi/kit/events/relay-sql';
import { setTimeout as sleep } from 'node:timers/promises';
import { apply, move, pieces } from './moved';
import { committingFirst, noInbox, plain } from './sabotage';
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
  sabotage?: 'no inbox' | 'offsets first';
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
const stopped = new AbortController();
process.once('SIGTERM', () => stopped.abort());

const passing = (point: Point) => {
  if (Math.random() < (plan.die[point] ?? 0)) process.kill(process.pid, 'SIGKILL');
};

/** From now on a death is worth something. */
const ready = () => process.stdout.write('ready');

const roles = {
  async writer() {
    const db = await connectDatabase(plan.producer);
    ready();
    const write = async () => {
      while (!stopped.signal.aborted) {
        const id = pieces(plan.pieces)[Math.floor(Math.random() * plan.pieces)]!;
        await db.transaction(async (tx) => {
          await move(tx, outbox, id);
          passing('before commit');
        });
        passing('after commit');
        await sleep(Math.random() * 10);
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
    const { startConsumer } = await import('./board');
    const db = await connectDatabase(plan.consumer);
    const { bus, close } = await openAny(plan.log);
    const inbox = plan.sabotage === 'no inbox' ? noInbox : inboxSql;
    const seen = plan.sabotage === 'offsets first' ? committingFirst(bus) : dyingAroundOffsets(bus);
    const server = await startConsumer(db, seen, { defaults: { inbox, batchTx: 10 } }, async (received) => {
      await apply(received);
      passing('in the handler');
    });
    ready();
    await untilStopped();
    await server.close();
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

const untilStopped = () => new Promise<void>((resolve) => stopped.signal.addEventListener('abort', () => resolve()));

await roles[plan.role]();
