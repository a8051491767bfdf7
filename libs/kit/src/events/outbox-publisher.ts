import { type EventBus, RejectedRecords } from './event-bus';
import type { Log } from './logger';
import type { OutboxRow, RelaySql } from './relay-sql';
import type { Sql } from './sql';
import { beginSpan, isTraced, messageSpan } from '../tracing/span';
import { traceparentOf, typeOf } from './envelope';

const MAX_ERROR = 4_000;

export interface PublisherParts {
  bus: EventBus;
  sql: RelaySql;
  db: () => Sql;
  producer: string;
  log: Log;
  /** These have reached the bus and are deleted. */
  published: (rows: OutboxRow[]) => void;
  parked: () => void;
}

/** Brings rows of the outbox to the bus, in order, and out of the outbox. */
export class OutboxPublisher {
  private deleting: Promise<void> = Promise.resolve();

  constructor(private readonly parts: PublisherParts) {}

  /**
   * Sends them; they are deleted while the next batch is on its way, at last by `settled`. False when the bus took only some: a permanent
   * refusal concerns one row, halves find it without publishing anything twice or out of order.
   */
  async publish(rows: OutboxRow[], epoch: bigint): Promise<boolean> {
    const refusal = await this.send(rows, epoch);
    await this.settled();
    if (refusal) await this.bisect(rows, epoch, new Set(), refusal);
    else this.deleting = this.settle(rows);
    this.deleting.catch(() => undefined);
    return !refusal;
  }

  /** Whatever was sent is deleted; throws when that failed. */
  async settled() {
    const { deleting } = this;
    this.deleting = Promise.resolve();
    await deleting;
  }

  private async send(rows: OutboxRow[], epoch: bigint): Promise<RejectedRecords | undefined> {
    const { bus, producer } = this.parts;
    const spans = isTraced() ? rows.map((row) => spanOf(producer, row)) : [];
    try {
      await bus.append(rows.map(recordOf), { producer, epoch });
      for (const span of spans) span?.end();
      return undefined;
    } catch (error) {
      for (const span of spans) span?.end(error);
      if (error instanceof RejectedRecords) return error;
      throw error;
    }
  }

  private async settle(rows: OutboxRow[]) {
    const { sql, db, published } = this.parts;
    await sql.settle(
      db(),
      rows.map(({ id }) => id),
    );
    published(rows);
  }

  private async sendPart(rows: OutboxRow[], epoch: bigint, blocked: Set<string>) {
    const refusal = await this.send(rows, epoch);
    await (refusal ? this.bisect(rows, epoch, blocked, refusal) : this.settle(rows));
  }

  private async bisect(rows: OutboxRow[], epoch: bigint, blocked: Set<string>, error: RejectedRecords) {
    const { sql, db, producer, log, parked } = this.parts;
    const [first] = rows;
    if (rows.length > 1) {
      const half = rows.length >> 1;
      await this.sendPart(rows.slice(0, half), epoch, blocked);
      const rest = rows.slice(half).filter((row) => !blocked.has(lane(row)));
      if (rest.length > 0) await this.sendPart(rest, epoch, blocked);
    } else if (first) {
      await sql.park(db(), { id: first.id, error: error.message.slice(0, MAX_ERROR), attempts: 1 });
      blocked.add(lane(first));
      parked();
      const { topic, key, eventId } = first;
      log.error({ producer, topic, key, eventId, error }, 'the bus refuses a fact: parked, its key is blocked');
    }
  }
}

const recordOf = ({ topic, key, headers, payload, eventId }: OutboxRow) => ({ topic, key, headers, value: payload, eventId });
/** Beside the handlers of the fact, under the change that told it: when it left, and how long the bus took. */
const spanOf = (producer: string, { headers, topic, eventId }: OutboxRow) =>
  beginSpan(() => ({
    ...messageSpan('publish', typeOf(headers) ?? topic, topic, eventId),
    service: producer.split('.')[0],
    traceparent: traceparentOf(headers),
  }));

const lane = ({ topic, key }: OutboxRow) => `${topic}\n${key}`;
