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
  /** These have reached the bus, the last of them with this id. */
  published: (count: number, last: bigint) => void;
  parked: () => void;
}

/** Brings rows of the outbox to the bus, in order, and out of the outbox. */
export class OutboxPublisher {
  constructor(private readonly parts: PublisherParts) {}

  /** A permanent refusal concerns one row: halves find it without publishing anything twice or out of order. */
  async publish(rows: OutboxRow[], epoch: bigint, blocked = new Set<string>()): Promise<void> {
    const { bus, sql, db, producer, published } = this.parts;
    const spans = isTraced() ? rows.map((row) => spanOf(producer, row)) : [];
    try {
      await bus.append(rows.map(recordOf), { producer, epoch });
      for (const span of spans) span?.end();
    } catch (error) {
      for (const span of spans) span?.end(error);
      if (!(error instanceof RejectedRecords)) throw error;
      return this.bisect(rows, epoch, blocked, error);
    }
    const ids = rows.map(({ id }) => id);
    await sql.settle(db(), ids);
    published(rows.length, ids.at(-1) ?? 0n);
  }

  private async bisect(rows: OutboxRow[], epoch: bigint, blocked: Set<string>, error: RejectedRecords) {
    const { sql, db, producer, log, parked } = this.parts;
    const [first] = rows;
    if (rows.length > 1) {
      const half = rows.length >> 1;
      await this.publish(rows.slice(0, half), epoch, blocked);
      const rest = rows.slice(half).filter((row) => !blocked.has(lane(row)));
      if (rest.length > 0) await this.publish(rest, epoch, blocked);
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
