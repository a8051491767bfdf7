import type { EventContract } from '@caunoi/contracts/contract';
import { factOf } from '@caunoi/contracts/loose';
import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { Clock } from '../clock';
import { DomainError } from '../http/domain-error';
import { causingFact, doerNow, tellsNobody, traceId, traceparent } from '../trace';
import { beginSpan, messageSpan } from '../tracing/span';
import { envelopeOf, headersOf } from './envelope';

/** Saves a row of whose change nobody else hears: it stays in the service. */
export const saveSilently = <T extends object>(tx: EntityManager, row: T): Promise<T> => tx.save(row);

interface Written {
  key: string;
  sequence: number;
  payload: string | null;
}

/**
 * Writes facts beside the change they tell of. Call it last in the transaction, after the aggregate's own row was
 * written: that row's lock is what keeps the facts of one aggregate in the order of their `sequence`.
 */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds one fact about the aggregate `contract.key(data)` at version `sequence`. Throws outside a transaction, throws
   * what is not built as the contract says, and answers 503 while far too many facts wait for publication. Who and what set it off
   * is known from where it is called: access guard, handler of a fact, job.
   */
  async add<D extends z.ZodType>(tx: EntityManager, contract: EventContract<D>, data: z.input<D>, sequence: number) {
    await this.addAll(tx, contract, [{ data, sequence }]);
  }

  /** Adds facts of a kind about as many aggregates, in one statement: one cause may concern thousands. */
  async addAll<D extends z.ZodType>(tx: EntityManager, contract: EventContract<D>, all: readonly { data: z.input<D>; sequence: number }[]) {
    if (overfull.has(tx.dataSource)) throw new DomainError('service.unavailable', { reason: 'outbox' });
    const schema = factOf(contract);
    const facts = all.map(({ data, sequence }) => ({ fact: schema.parse(data), sequence }));
    const written = facts.map(({ fact, sequence }) => ({ key: contract.key(fact), sequence, payload: JSON.stringify(fact) }));
    await this.write(tx, contract, written);
  }

  /** Saves a row and then tells of it, with `add`. Lint lets services save in no other way than this and `saveSilently`. */
  async save<T extends object>(tx: EntityManager, row: T, tell: (saved: T) => Promise<void>): Promise<T> {
    const saved = await tx.save(row);
    await tell(saved);
    return saved;
  }

  /** Removes a row and then tells that it is gone, with `addTombstone` as a rule. */
  async remove<T extends object>(tx: EntityManager, row: T, tell: (removed: T) => Promise<void>) {
    const removed = { ...row };
    await tx.remove(row);
    await tell(removed);
  }

  /**
   * Tells that a key of the contract's topic has nothing any more: everybody who heard of it is to forget it. What still waited to be told
   * of it goes unsaid.
   */
  async addTombstone(tx: EntityManager, { topic }: Pick<EventContract, 'topic'>, key: string, sequence: number) {
    await tx.query('DELETE FROM outbox WHERE topic = $1 AND key = $2', [topic, key]);
    await tx.query('DELETE FROM outbox_parked WHERE topic = $1 AND key = $2', [topic, key]);
    await this.write(tx, { topic, type: TOMBSTONE }, [{ key, sequence, payload: null }]);
  }

  private async write(tx: EntityManager, contract: Pick<EventContract, 'topic' | 'type'>, facts: readonly Written[]) {
    const runner = tx.queryRunner;
    if (!runner?.isTransactionActive) throw new Error(`outbox.add outside a transaction: ${contract.type}`);
    if (tellsNobody()) throw new Error(`${contract.type} would have no cause: who tells of facts takes them one by one`);
    if (facts.length === 0) return;
    const rows = facts.map((fact) => this.rowOf(contract, fact));
    await runner.query(
      `INSERT INTO outbox (event_id, topic, key, sequence, headers, payload)
       SELECT event_id, $1, key, sequence, headers, payload
       FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::jsonb[], $6::text[]) AS told (event_id, key, sequence, headers, payload)`,
      [
        contract.topic,
        rows.map(({ id }) => id),
        rows.map(({ key }) => key),
        rows.map(({ sequence }) => sequence),
        rows.map(({ headers }) => JSON.stringify(headers)),
        rows.map(({ payload }) => payload),
      ],
    );
    waiting.add(runner);
  }

  private rowOf({ type, topic }: Pick<EventContract, 'topic' | 'type'>, { key, sequence, payload }: Written) {
    const id = uuidv7();
    const told = beginSpan(() => messageSpan('create', type, topic, id));
    const parent = told?.traceparent ?? traceparent();
    const causedBy = { correlationId: traceId() ?? id, traceparent: parent, doer: doerNow(), ...causingFact() };
    const headers = headersOf(envelopeOf({ type, topic }, { id, key, sequence, time: this.clock.now(), causedBy }));
    told?.end();
    return { id, key, sequence, headers, payload };
  }
}

/** The type that tombstones of all topics carry: CloudEvents asks for one. */
const TOMBSTONE = 'caunoi.tombstone.v1';

/** Transactions that have added facts. */
const waiting = new WeakSet<QueryRunner>();
const overfull = new WeakSet<DataSource>();

/** Calls `kick` in this process after every commit that brought facts; returns how to end that. Rollbacks stay silent. */
export function onFactsCommitted(db: DataSource, kick: () => void) {
  const subscriber = {
    afterTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }) {
      if (!queryRunner.isTransactionActive && waiting.delete(queryRunner)) kick();
    },
  };
  db.subscribers.push(subscriber);
  return () => void db.subscribers.splice(db.subscribers.indexOf(subscriber), 1);
}

/** Opens or closes the outbox of a database: closed, commands are refused instead of filling the disk. */
export const setOverfull = (db: DataSource, full: boolean) => void (full ? overfull.add(db) : overfull.delete(db));
