import { failureOf } from '@caunoi/kit/events/retry-policy';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { connectDatabase } from '@caunoi/testing/events/event-database';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { move, pieces } from './moved';
import { chance, FACTS, isLong } from './run';
import { outbox } from './stage';

export interface WritingOptions {
  /** At least so many, however early it is stopped. */
  facts?: number;
  pieces: number;
  /** The connections of the service itself instead of others: as an address, writing survives that the database does not. */
  through: DataSource | string;
  pauseMs?: number;
}

const WRITERS = 3;
/** Of how many pieces one command tells. */
const AT_ONCE = isLong ? 50 : 10;

/** Commands, one after the other in each of three writers, until they are told to stop. Each writer has its own pieces. */
export class Writing {
  told = 0;
  refused = 0;
  failed = 0;
  longestMs = 0;
  /** The version that the last command on each piece was told it had. */
  readonly acknowledged = new Map<string, number>();
  private isOver = false;
  private readonly ended: Promise<unknown>;

  constructor(private readonly options: WritingOptions) {
    this.ended = this.run();
    // Whoever stops it hears of it.
    this.ended.catch(() => undefined);
  }

  async stop() {
    this.isOver = true;
    await this.ended;
  }

  get isDone() {
    return this.told >= (this.options.facts ?? FACTS);
  }

  private async run() {
    const { through } = this.options;
    const db = typeof through === 'string' ? await connectDatabase(through) : through;
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => this.write(db, writer)));
    if (typeof through === 'string') await db.destroy();
  }

  private async write(db: DataSource, writer: number) {
    const { pieces: count, pauseMs = isLong ? 2 : 30 } = this.options;
    const mine = pieces(count).filter((_, i) => i % WRITERS === writer);
    const random = chance(`writer ${writer}`);
    while (!this.isOver || !this.isDone) {
      const started = performance.now();
      try {
        const steps = await db.transaction((tx) => move(tx, outbox, ...random.some(mine, AT_ONCE)));
        for (const { id, version } of steps) this.acknowledged.set(id, version);
        this.told += steps.length;
        this.longestMs = Math.max(this.longestMs, performance.now() - started);
      } catch (error) {
        if (error instanceof DomainError && error.code === 'service.unavailable') this.refused++;
        else if (['down', 'timeout'].includes(failureOf(error))) this.failed++;
        else throw error;
        await sleep(50);
      }
      await sleep(pauseMs);
    }
  }
}
