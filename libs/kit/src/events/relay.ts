import type { DataSource } from 'typeorm';
import { type EventBus, FencedProducer, type TopicSpec } from './event-bus';
import type { Log } from './logger';
import { onFactsCommitted, setOverfull } from './outbox';
import { OutboxPublisher } from './outbox-publisher';
import { OutboxReader } from './outbox-reader';
import { autoResetEvent, endsWithin, fullJitter, sleep } from '../async/pacing';
import { RelayFloor } from './relay-floor';
import { RelayLease } from './relay-lease';
import { type OutboxRow, relaySql, type RelaySql } from './relay-sql';
import { sqlOf } from './sql';

export interface RelayOptions {
  /** The service whose outbox this is; with the shard it names the producer to the bus. */
  service: string;
  db: DataSource;
  bus: EventBus;
  /** The topics that the service tells facts on; created before the first fact. */
  topics: TopicSpec[];
  log: Log;
  shard?: number;
  leaseMs?: number;
  /** Net under the kick after a commit: facts written by other processes are found after this time at the latest. */
  pollMs?: number;
  /** As `pollMs`, once nothing was found twenty times in a row: an idle laptop has better things to do. */
  quietPollMs?: number;
  /** How long a relay without the lease waits before it asks for it again. */
  standbyMs?: number;
  batch?: { rows: number; bytes: number };
  backoff?: { minMs: number; maxMs: number };
  /** Above this number of waiting facts, commands are refused with 503. */
  cap?: number;
  sql?: RelaySql;
  floor?: RelayFloor;
}

const SETTLE_MS = 60_000;
const QUIET_AFTER = 20;
const CAP_CHECK_MS = { open: 5_000, closed: 1_000 };

/**
 * Publishes what waits in a service's outbox: in order of id, deleting what the bus has acknowledged. One relay at a time
 * holds a shard's lease; its epoch is the fence that keeps a left-over owner from appending. A crash between append and
 * delete publishes again, which the inbox of the consumers removes. A fact that the bus refuses for ever is parked and
 * blocks its key; anything else is tried again without end, in order.
 */
export class Relay {
  private readonly options: Required<RelayOptions>;
  private readonly lease: RelayLease;
  private readonly reader: OutboxReader;
  private readonly publisher: OutboxPublisher;
  private readonly wakeUp = autoResetEvent();
  private readonly stopped = new AbortController();
  private readonly counts = { published: 0, batches: 0, parked: 0, failures: 0, takeovers: 0, belowFloor: 0 };
  private running: Promise<void> | undefined;
  private stopListening = () => {};
  private isFull = false;
  /** What was read of the outbox no longer counts. */
  private isOld = false;
  private lastError: string | null = null;
  private checked = { cap: -Infinity, floor: performance.now() };

  constructor(options: RelayOptions) {
    this.options = {
      shard: 0,
      leaseMs: 10_000,
      pollMs: 250,
      quietPollMs: 1_000,
      standbyMs: 1_000,
      batch: { rows: 500, bytes: 1 << 20 },
      backoff: { minMs: 100, maxMs: 30_000 },
      cap: 1_000_000,
      sql: relaySql,
      floor: new RelayFloor(SETTLE_MS),
      ...options,
    };
    const { sql, shard, leaseMs, bus, log, floor, batch } = this.options;
    const db = () => this.sql;
    const changed = (what: string) => {
      if (what === 'taken over') this.counts.takeovers++;
      this.isOld = true;
    };
    this.lease = new RelayLease({ sql, db, shard, leaseMs, changed });
    this.reader = new OutboxReader({ sql, db, shard, batch, floor: () => this.lookFrom() });
    const published = (rows: OutboxRow[]) => {
      this.reader.settled(rows);
      floor.published(rows.at(-1)?.id ?? 0n);
      this.counts.published += rows.length;
      this.counts.batches++;
    };
    this.publisher = new OutboxPublisher({ bus, sql, db, producer: this.producer, log, published, parked: () => this.counts.parked++ });
  }

  start() {
    this.stopListening = onFactsCommitted(this.options.db, () => this.kick());
    this.running = this.run();
  }

  /** There is something to publish. Called by itself after commits in this process. */
  kick() {
    this.wakeUp.set();
  }

  /** Publishes what still waits, for at most `deadlineMs`, and gives the lease away so that a successor need not wait for it. */
  async stop({ deadlineMs = 5_000 }: { deadlineMs?: number } = {}) {
    this.stopListening();
    this.stopped.abort();
    this.kick();
    if (!(await endsWithin(this.running ?? Promise.resolve(), deadlineMs)))
      return this.options.log.warn({ producer: this.producer }, 'relay stopped before the outbox was empty');
    await this.lease.release();
  }

  stats() {
    return { ...this.counts, epoch: this.lease.epoch, floor: this.options.floor.value, lastError: this.lastError };
  }

  /** What waits: `outbox_pending`, `outbox_oldest_age_seconds` (alarm at 30 s) and `outbox_parked`. */
  backlog() {
    return this.options.sql.backlog(this.sql, this.options.cap);
  }

  private get producer() {
    return `${this.options.service}.${this.options.shard}`;
  }

  private get sql() {
    return sqlOf(this.options.db);
  }

  private async run() {
    const { backoff, standbyMs } = this.options;
    let ready = false;
    let empty = 0;
    for (let failures = 0; ;) {
      try {
        if (!ready) await this.prepare();
        ready = true;
        const isLast = this.stopped.signal.aborted;
        const outcome = await this.turn();
        failures = 0;
        this.lastError = null;
        if (outcome !== 'published' && isLast) return;
        empty = outcome === 'empty' ? empty + 1 : 0;
        if (outcome !== 'published') await this.wakeUp.wait(outcome === 'empty' ? this.pollAfter(empty) : standbyMs);
      } catch (error) {
        this.failed(error);
        if (this.stopped.signal.aborted) return;
        await sleep(fullJitter(failures++, backoff), this.stopped.signal);
      }
    }
  }

  private pollAfter(empty: number) {
    const { pollMs, quietPollMs } = this.options;
    return empty < QUIET_AFTER ? pollMs : Math.max(pollMs, quietPollMs);
  }

  private async prepare() {
    const { bus, topics, sql, shard } = this.options;
    await bus.ensureTopics(topics);
    await sql.seed(this.sql, shard);
  }

  private failed(error: unknown) {
    this.counts.failures++;
    this.lastError = error instanceof Error ? error.message : String(error);
    this.isOld = true;
    if (error instanceof FencedProducer) this.lease.fence(error.epoch);
    this.options.log.warn({ producer: this.producer, error }, 'relay will try again');
  }

  /** One look into the outbox. */
  private async turn(): Promise<'published' | 'empty' | 'standby'> {
    await this.guardCap();
    const held = await this.lease.hold();
    if (this.isOld || !held) await this.lookAnew();
    if (!held) return 'standby';
    await this.checkFloor();
    const { rows, isFull } = await this.reader.next();
    if (rows.length > 0) this.isOld = !(await this.publisher.publish(rows, held.epoch));
    if (!isFull) await this.publisher.settled();
    return rows.length > 0 ? 'published' : 'empty';
  }

  /** Nothing is left of what was read before: not the next batch, not the floor. */
  private async lookAnew() {
    await this.publisher.settled();
    await this.reader.startAgain();
    this.options.floor.reset();
    this.isOld = false;
  }

  /** Where the outbox is read from; a look that found nothing below may raise the floor. */
  private lookFrom() {
    const { floor } = this.options;
    const limit = this.lease.transactionTimeoutMs;
    const candidate = limit > 0 && limit <= SETTLE_MS / 2 ? floor.candidate() : undefined;
    return { value: floor.value, looked: (first: bigint | undefined) => floor.polled(candidate, first) };
  }

  private async guardCap() {
    if (performance.now() - this.checked.cap < CAP_CHECK_MS[this.isFull ? 'closed' : 'open']) return;
    this.checked.cap = performance.now();
    const { pending } = await this.backlog();
    this.isFull = pending > this.options.cap;
    setOverfull(this.options.db, this.isFull);
  }

  /** The floor's own alarm, and its cure: whatever lies below is published after the reset. */
  private async checkFloor() {
    const { sql, shard, floor, log } = this.options;
    if (floor.value === 0n || performance.now() - this.checked.floor < SETTLE_MS) return;
    this.checked.floor = performance.now();
    const below = await sql.belowFloor(this.sql, { shard, floor: floor.value });
    if (below === 0) return;
    this.counts.belowFloor += below;
    log.error({ producer: this.producer, below, floor: String(floor.value) }, 'facts lie below the floor: starting from the beginning');
    await this.lookAnew();
  }
}
