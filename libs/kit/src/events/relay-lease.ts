import { randomUUID } from 'node:crypto';
import type { RelaySql } from './relay-sql';
import type { Sql } from './sql';

/** The lease as it was last renewed. */
interface Held {
  epoch: bigint;
  renewed: number;
  /** How many facts were parked then: fewer later means that an operator has let some go. */
  parked: number;
  transactionTimeoutMs: number;
}

export interface LeaseParts {
  sql: RelaySql;
  db: () => Sql;
  shard: number;
  leaseMs: number;
  /** The lease came into these hands anew, or parked facts were let go: what was known of the outbox no longer counts. */
  changed: (what: 'taken over' | 'unparked') => void;
}

/** The right to publish a shard, of one relay at a time. Its epoch is what the bus tells owners apart by. */
export class RelayLease {
  private readonly owner = randomUUID();
  private held: Held | undefined;
  private fenced = 0n;

  constructor(private readonly parts: LeaseParts) {}

  get epoch() {
    return this.held?.epoch ?? null;
  }

  /** Postgres ends transactions after this time, 0 for never or for a lease that is not held. */
  get transactionTimeoutMs() {
    return this.held?.transactionTimeoutMs ?? 0;
  }

  /** Renews it after a third of its time; undefined when another has it. */
  async hold(): Promise<Held | undefined> {
    const { sql, db, shard, leaseMs, changed } = this.parts;
    const asked = performance.now();
    if (this.held && asked - this.held.renewed < leaseMs / 3) return this.held;
    const found = await sql.lease(db(), { shard, owner: this.owner, leaseMs, fenced: this.fenced });
    if (found && found.epoch !== this.held?.epoch) changed('taken over');
    if (found && this.held && found.parked < this.held.parked) changed('unparked');
    this.held = found && { ...found, renewed: asked };
    return this.held;
  }

  /** The bus has seen a later owner: whoever asks next gets an epoch above that. */
  fence(epoch: bigint) {
    this.fenced = epoch;
    this.held = undefined;
  }

  /** Gives it away, so that a successor need not wait for its end. */
  async release() {
    const { sql, db, shard } = this.parts;
    if (this.held) await sql.release(db(), { shard, owner: this.owner });
    this.held = undefined;
  }
}
