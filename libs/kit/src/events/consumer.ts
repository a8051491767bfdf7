import type { DataSource, EntityManager } from 'typeorm';
import { becauseOf } from '../trace';
import { doerOf } from './envelope';
import type { RecordBatch, StoredRecord } from './event-bus';
import { type InboxSql, inboxSql } from './inbox-sql';
import type { Log } from './logger';
import { type Bound, givenOf, type Handled, type Meaning, meaningOf } from './meaning';
import { fullJitter, sleep } from './pacing';
import { describe, type Failure, failureOf, retryPolicy, type RetryPolicy, waitBeforeRetry } from './retry-policy';
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
  place: <T>(task: () => Promise<T>) => Promise<T>;
  /** Aborts when the service stops: no new transaction, no further retry. */
  stopping: AbortSignal;
  /** How far earlier versions of this consumer have come: what lies before is history. Asked for each batch, since they may still run. */
  history: () => Promise<History>;
}

/** By `<topic>:<partition>`, the offset of the first fact that no earlier version has handled. */
export type History = ReadonlyMap<string, bigint>;

const ALARM_MS = 60_000;
const TOUCH_MS = 1_000;

type Read<M extends Meaning = Meaning> = StoredRecord & { meaning: M };
type Concerning = Read<Exclude<Meaning, { kind: 'foreign' }>>;
const concerns = (record: Read): record is Concerning => record.meaning.kind !== 'foreign';

const none = () => ({ handled: 0, duplicates: 0, foreign: 0, failed: 0, behind: 0, retries: 0, replayed: 0 });
type Counts = ReturnType<typeof none>;

/** Why a fact becomes a dead letter. */
interface Verdict {
  failure: Failure;
  error: unknown;
  attempts: number;
}

/**
 * What one consumer does with the batches of its group: up to `batchTx` facts in one transaction with their notes in the
 * inbox; after a failure one by one, each under the retry policy, until it is handled or a dead letter. While something it
 * needs is away it waits without end. One fact that can't be handled never stops the others.
 */
export class Consumer {
  private readonly options: Required<ConsumerOptions>;
  private readonly counts = none();
  private readonly seconds = { count: 0, sum: 0, max: 0 };
  private readonly pauses = new Map<string, number>();
  private history: History = new Map();
  private lastProgressAt: Date | null = null;

  constructor(
    readonly parts: ConsumerParts,
    options: ConsumerOptions = {},
  ) {
    const defaults = {
      policy: 'block-key' as const,
      batchTx: 50,
      transactionMs: 10_000,
      handlerMs: 5_000,
      retry: retryPolicy,
      inbox: inboxSql,
    };
    this.options = { ...defaults, ...options };
  }

  /** Counters since the start; `pausedSeconds` tells how long the longest present wait for an absent dependency has lasted. */
  stats() {
    const longest = Math.max(0, ...[...this.pauses.values()].map((since) => performance.now() - since));
    return { ...this.counts, handlerSeconds: { ...this.seconds }, pausedSeconds: longest / 1000, lastProgressAt: this.lastProgressAt };
  }

  /** The handler of the group's subscription. Ends early, between transactions, when the service stops or the partition is lost. */
  async handle({ topic, partition, records, signal: lost, touch }: RecordBatch) {
    const unreachable = new AbortController();
    const signal = AbortSignal.any([lost, this.parts.stopping, unreachable.signal]);
    const touching = setInterval(() => void touch().catch(() => unreachable.abort()), TOUCH_MS);
    let done = 0;
    try {
      await this.learnHistory();
      while (done < records.length && !signal.aborted) {
        const page = records
          .slice(done, done + this.options.batchTx)
          .map((record) => ({ ...record, meaning: meaningOf(record, this.parts.handlers) }));
        const advanced = await this.advance(page, `${topic}:${partition}`, signal);
        this.counts.foreign += page.slice(0, advanced).filter((record) => !concerns(record)).length;
        done += advanced;
      }
    } finally {
      clearInterval(touching);
    }
    return { processedThrough: records[done - 1]?.offset ?? (records[0]?.offset ?? 0n) - 1n };
  }

  /** Must come before any effect: what is history to this consumer is told as such. */
  async learnHistory() {
    this.history = await this.parts.history();
  }

  /** Runs a fact's handler inside `tx`, within its deadline and the fact's trace. Also the way of a replayed dead letter. */
  async effect(tx: EntityManager, record: StoredRecord, meaning: Handled, attempt: number, stop: AbortSignal) {
    const { handlerMs } = this.options;
    const started = performance.now();
    const replay = record.offset < (this.history.get(`${record.topic}:${record.partition}`) ?? 0n);
    const given = { ...givenOf(record, meaning), tx, attempt, replay };
    try {
      await becauseOf(given, doerOf(meaning.envelope), meaning.envelope.traceparent, () =>
        withDeadline(handlerMs, stop, (signal) => meaning.handle({ ...given, signal })),
      );
    } finally {
      const seconds = (performance.now() - started) / 1000;
      Object.assign(this.seconds, {
        count: this.seconds.count + 1,
        sum: this.seconds.sum + seconds,
        max: Math.max(this.seconds.max, seconds),
      });
    }
  }

  /** Something happened for good: adds it to the counters. */
  count(happened: Partial<Counts>) {
    for (const [name, more] of Object.entries(happened)) this.counts[name as keyof Counts] += more;
    this.lastProgressAt = new Date();
  }

  /** Answers how many records of the page are done with. */
  private async advance(page: Read[], lane: string, signal: AbortSignal): Promise<number> {
    const concerning = page.filter(concerns);
    if (concerning.length > 1 && concerning.every(({ meaning }) => meaning.kind !== 'poison')) {
      const done = await this.together(concerning, signal);
      const next = concerning[done ?? 0];
      if (done !== undefined) return next ? page.indexOf(next) : page.length;
    }
    for (const [i, record] of page.entries()) if (concerns(record) && !(await this.alone(record, lane, signal))) return i;
    return page.length;
  }

  /** All in one transaction; answers how many fitted into it, undefined when it failed as a whole. */
  private async together(facts: Concerning[], signal: AbortSignal) {
    try {
      return await this.inPlace(signal, (tx) => this.effects(tx, facts, 1, signal));
    } catch (error) {
      this.parts.log.info({ consumer: this.parts.group, facts: facts.length, error }, 'a batch failed, its facts are handled one by one');
      return undefined;
    }
  }

  /** One fact until it is handled or a dead letter; false when we were interrupted before. */
  private async alone(record: Concerning, lane: string, signal: AbortSignal): Promise<boolean> {
    const { retry } = this.options;
    let verdict: Verdict | undefined =
      record.meaning.kind === 'poison' ? { failure: 'permanent', error: record.meaning.error, attempts: 1 } : undefined;
    let attempt = 1;
    for (let absences = 0; !signal.aborted;) {
      try {
        const done = await this.inPlace(signal, (tx) =>
          verdict ? this.burial(tx, record, verdict) : this.effects(tx, [record], attempt, signal),
        );
        this.pauses.delete(lane);
        return done > 0;
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'down' || verdict) {
          this.paused(lane, record, error);
          await sleep(fullJitter(absences++, retry.down), signal);
          continue;
        }
        this.pauses.delete(lane);
        const wait = waitBeforeRetry(retry, failure, attempt);
        if (wait === undefined) verdict = { failure, error, attempts: attempt };
        else await this.retryAfter(wait, signal);
        attempt++;
      }
    }
    this.pauses.delete(lane);
    return false;
  }

  private async retryAfter(wait: number, signal: AbortSignal) {
    this.counts.retries++;
    await sleep(wait, signal);
  }

  private async inPlace(signal: AbortSignal, work: (tx: EntityManager) => Promise<{ done: number; happened: Partial<Counts> }>) {
    return this.parts.place(async () => {
      if (signal.aborted) return 0;
      const { done, happened } = await inTransaction(this.parts.db, work);
      this.count(happened);
      return done;
    });
  }

  /** Inside the transaction: each fact once, behind its key's dead letters if it has any. */
  private async effects(tx: EntityManager, facts: Concerning[], attempt: number, stop: AbortSignal) {
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
        await this.effect(tx, record, record.meaning, attempt, stop);
        happened.handled++;
      }
    }
    return { done: facts.length, happened };
  }

  /** Inside the transaction: the fact counts as handled from now on, and waits for an operator. */
  private async burial(tx: EntityManager, record: Concerning, { failure, error, attempts }: Verdict) {
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

  private paused(lane: string, record: StoredRecord, error: unknown) {
    const since = this.pauses.get(lane) ?? performance.now();
    const isNew = !this.pauses.has(lane);
    this.pauses.set(lane, since);
    const fields = { consumer: this.parts.group, lane, eventId: record.eventId, seconds: (performance.now() - since) / 1000, error };
    if (isNew) this.parts.log.warn(fields, 'something the consumer needs is away, its partition waits');
    else if (performance.now() - since > ALARM_MS) this.parts.log.error(fields, 'the partition still waits');
  }
}

const idsOf = (records: { eventId: string }[]) => records.map(({ eventId }) => eventId);
