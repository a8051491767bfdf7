import 'reflect-metadata';
import { connectDatabase } from '@caunoi/testing/events/event-database';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { inboxSql } from '@caunoi/kit/events/inbox-sql';
import { relaySql } from '@caunoi/kit/events/relay-sql';
import { setTimeout as sleep } from 'node:timers/promises';
import { apply, move, pieces } from './moved';
import { committingFirst, noInbox, plain } from './sabotage';
import { logSql, openLog, outbox, startRelay } from './stage';

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
    const { bus, close } = await openLog(plan.log);
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
    const commit: typeof logSql.commit = async (...args) => {
      passing('before the offset');
      const isMine = await logSql.commit(...args);
      passing('after the offset');
      return isMine;
    };
    const { bus, close } = await openLog(plan.log, { sql: { ...logSql, commit } });
    const inbox = plan.sabotage === 'no inbox' ? noInbox : inboxSql;
    const seen = plan.sabotage === 'offsets first' ? committingFirst(bus) : bus;
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

const untilStopped = () => new Promise<void>((resolve) => stopped.signal.addEventListener('abort', () => resolve()));

await roles[plan.role]();
