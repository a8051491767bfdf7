import type { DataSource, EntityManager } from 'typeorm';
import { handlerSeconds } from '../metrics/metrics';
import { becauseOf } from '../trace';
import { messageSpan, spanning } from '../tracing/span';
import { doerOf } from './envelope';
import type { StoredRecord } from './event-bus';
import { type InboxSql, inboxSql } from './inbox-sql';
import type { Log } from './logger';
import { type Bound, givenOf, type Handled, type Meaning } from './meaning';
import { describe, type Failure, retryPolicy, type RetryPolicy } from './retry-policy';
import { sqlOf } from './sql';
import { inTransaction, withDeadline } from './transaction';

export interface ConsumerOptions {
  /** After a dead letter: `block-key` parks later facts of its key behind it; `skip` goes on, for handlers to whom order means nothing. */
  policy?: 'block-key' | 'skip';
  /** Facts per transaction. */
  batchTx?: number;
  /** A transaction that has taken so long takes no further fact. */
  transactionMs?: number;
  /** How long one handler may take. */
  handlerMs?: number;
  retry?: RetryPolicy;
  inbox?: InboxSql;
}

export interface ConsumerParts {
  /** The group: `<service>.<consumer>.v<n>`. Also the name in the inbox and in the dead letters. */
  group: string;
  db: DataSource;
  handlers: ReadonlyMap<string, Bound>;
  log: Log;
  /** Waits for one of the connections that all consumers of the service share. */
  semaphore: <T>(task: () => Promise<T>) => Promise<T>;
  /** Aborts when the service stops: no new transaction, no further retry. */
  stopping: AbortSignal;
  /** How far earlier versions of this consumer have come: what lies before is history. Asked for each batch, since they may still run. */
  history: () => Promise<History>;
}

/** By `<topic>:<partition>`, the offset of the first fact that no earlier version has handled. */
export type History = ReadonlyMap<string, bigint>;

export type Read<M extends Meaning = Meaning> = StoredRecord & { meaning: M };
export type Concerning = Read<Exclude<Meaning, { kind: 'foreign' }>>;
export const concerns = (record: Read): record is Concerning => record.meaning.kind !== 'foreign';

/** What happened to facts, counted. */
const none = () => ({ handled: 0, duplicates: 0, failed: 0, behind: 0, replayed: 0 });
type Counts = ReturnType<typeof none>;

/** Why a fact becomes a dead letter. */
export interface Verdict {
  failure: Failure;
  error: unknown;
  attempts: number;
}

const DEFAULTS: Required<ConsumerOptions> = {
  policy: 'block-key',
  batchTx: 50,
  transactionMs: 10_000,
  handlerMs: 5_000,
  retry: retryPolicy,
  inbox: inboxSql,
};

/**
 * The transactions of one consumer: handlers run in them together with their notes in the inbox, and dead letters are written
 * in them. What happens around them, batches, retries and pauses, is the consumer's business.
 */
export class FactTransactions {
  readonly options: Required<ConsumerOptions>;
  private readonly counts = none();
  private readonly seconds = { count: 0, sum: 0, max: 0 };
  private history: History = new Map();
  private lastProgressAt: Date | null = null;

  constructor(
    readonly parts: ConsumerParts,
    options: ConsumerOptions,
  ) {
    this.options = { ...DEFAULTS, ...options };
  }

  stats() {
    return { ...this.counts, handlerSeconds: { ...this.seconds }, lastProgressAt: this.lastProgressAt };
  }

  /** Must come before any effect: what is history to this consumer is told as such. */
  async learnHistory() {
    this.history = await this.parts.history();
  }

  /** Runs `work` in a transaction of its own, on one of the shared connections; answers how many facts are done with. */
  async run(signal: AbortSignal, work: (tx: EntityManager) => Promise<{ done: number; happened: Partial<Counts> }>) {
    return this.parts.semaphore(async () => {
      if (signal.aborted) return 0;
      const { done, happened } = await inTransaction(this.parts.db, work);
      this.count(happened);
      return done;
    });
  }

  /** Something happened for good: adds it to the counters. */
  count(happened: Partial<Counts>) {
    for (const [name, more] of Object.entries(happened)) this.counts[name as keyof Counts] += more;
    this.lastProgressAt = new Date();
  }

  /** Runs a fact's handler inside `tx`, within its deadline and the fact's trace. Also the way of a replayed dead letter. */
  async handleFact(tx: EntityManager, record: StoredRecord, meaning: Handled, attempt: number, stop: AbortSignal) {
    const { handlerMs } = this.options;
    const started = performance.now();
    const replay = record.offset < (this.history.get(`${record.topic}:${record.partition}`) ?? 0n);
    const given = { ...givenOf(record, meaning), tx, attempt, replay };
    let result = 'error';
    try {
      await becauseOf(given, doerOf(meaning.envelope), meaning.envelope.traceparent, () =>
        spanning(
          () => ({
            ...messageSpan('process', meaning.envelope.type ?? record.topic, record.topic, record.eventId),
            service: this.parts.group.split('.')[0],
            traceparent: meaning.envelope.traceparent,
          }),
          () => withDeadline(handlerMs, stop, (signal) => meaning.handle({ ...given, signal })),
        ),
      );
      result = 'ok';
    } finally {
      const seconds = (performance.now() - started) / 1000;
      const type = meaning.kind === 'fact' ? meaning.envelope.type : 'tombstone';
      handlerSeconds.took(seconds, this.parts.group, type, result);
      Object.assign(this.seconds, {
        count: this.seconds.count + 1,
        sum: this.seconds.sum + seconds,
        max: Math.max(this.seconds.max, seconds),
      });
    }
  }

  /** Inside the transaction: each fact once, behind its key's dead letters if it has any. */
  async handleFacts(tx: EntityManager, facts: Concerning[], attempt: number, stop: AbortSignal) {
    const { inbox, policy, transactionMs } = this.options;
    const { group } = this.parts;
    const sql = sqlOf(tx);
    const started = performance.now();
    const mine = await inbox.claim(sql, group, idsOf(facts));
    const keys = [...new Set(facts.filter(({ eventId }) => mine.has(eventId)).map(({ key }) => key))];
    const blocked = policy === 'block-key' && keys.length > 0 ? await inbox.blocked(sql, group, keys) : new Set<string>();
    const happened = none();
    for (const [i, record] of facts.entries()) {
      if (i > 0 && performance.now() - started > transactionMs) {
        const left = idsOf(facts.slice(i)).filter((id) => mine.has(id));
        await inbox.unclaim(sql, group, left);
        return { done: i, happened };
      }
      const isNew = mine.delete(record.eventId);
      if (isNew && record.meaning.kind === 'tombstone') {
        await inbox.forget(sql, group, record);
        blocked.delete(record.key);
      }
      if (!isNew) happened.duplicates++;
      else if (blocked.has(record.key)) {
        await inbox.bury(sql, group, { record, state: 'behind', attempts: 0, errorClass: null, error: null });
        happened.behind++;
      } else if (record.meaning.kind !== 'poison') {
        await this.handleFact(tx, record, record.meaning, attempt, stop);
        happened.handled++;
      }
    }
    return { done: facts.length, happened };
  }

  /** Inside the transaction: the fact counts as handled from now on, and waits for an operator. */
  async toDeadLetter(tx: EntityManager, record: Concerning, { failure, error, attempts }: Verdict) {
    const { inbox, policy } = this.options;
    const { group, log } = this.parts;
    const sql = sqlOf(tx);
    if (!(await inbox.claim(sql, group, [record.eventId])).has(record.eventId)) return { done: 1, happened: { duplicates: 1 } };
    const isBehind = policy === 'block-key' && (await inbox.blocked(sql, group, [record.key])).has(record.key);
    const state = isBehind ? ('behind' as const) : ('failed' as const);
    await inbox.bury(sql, group, { record, state, attempts, errorClass: failure, error: describe(error) });
    log.error({ consumer: group, eventId: record.eventId, key: record.key, failure, attempts, error }, 'dead letter');
    return { done: 1, happened: { [state]: 1 } };
  }
}

const idsOf = (records: { eventId: string }[]) => records.map(({ eventId }) => eventId);
