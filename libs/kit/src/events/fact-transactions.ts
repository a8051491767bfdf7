import type { DataSource, EntityManager } from 'typeorm';
import { handlerSeconds } from '../metrics/metrics';
import { becauseOf, tellingNobody } from '../trace';
import { beginSpan, isTraced, messageSpan, spanning } from '../tracing/span';
import { doerOf } from './envelope';
import type { StoredRecord } from './event-bus';
import { type InboxSql, inboxSql } from './inbox-sql';
import type { Log } from './logger';
import { type Bound, givenOf, type Handled, type Meaning } from './meaning';
import { describe, type Failure, retryPolicy, type RetryPolicy } from './retry-policy';
import { type Sql, sqlOf } from './sql';
import { inTransaction, withDeadline } from './transaction';

export interface ConsumerOptions {
  /** After a dead letter: `block-key` parks later facts of its key behind it; `skip` goes on, for handlers to whom order means nothing. */
  policy?: 'block-key' | 'skip';
  /** Facts per transaction. */
  batchTx?: number;
  /** The same where the handler takes facts together. */
  batchTogether?: number;
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
  batchTogether: 250,
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

  /** Runs the handler of these facts inside `tx`, within its deadline and their trace. Also the way of a replayed dead letter. */
  async handTo(tx: EntityManager, records: Read<Handled>[], attempt: number, stop: AbortSignal) {
    const [first] = records as [Read<Handled>];
    const { meaning } = first;
    const started = performance.now();
    let result = 'error';
    const given = records.map((record) => ({ ...givenOf(record, record.meaning), tx, attempt, replay: this.isHistory(record) }));
    try {
      const work = () => withDeadline(this.options.handlerMs, stop, (signal) => meaning.handle(given.map((one) => ({ ...one, signal }))));
      await (togetherWith(first) ? this.spanningAll(records, work) : this.because(first, work));
      result = 'ok';
    } finally {
      const seconds = (performance.now() - started) / 1000;
      handlerSeconds.took(seconds, this.parts.group, meaning.kind === 'fact' ? meaning.envelope.type : 'tombstone', result);
      Object.assign(this.seconds, {
        count: this.seconds.count + 1,
        sum: this.seconds.sum + seconds,
        max: Math.max(this.seconds.max, seconds),
      });
    }
  }

  private isHistory({ topic, partition, offset }: StoredRecord) {
    return offset < (this.history.get(`${topic}:${partition}`) ?? 0n);
  }

  private because(record: Read<Handled>, work: () => Promise<void>) {
    const { envelope } = record.meaning;
    const fact = givenOf(record, record.meaning);
    return becauseOf(fact, doerOf(envelope), envelope.traceparent, () => spanning(() => this.spanOf(record), work));
  }

  /** Each fact is a part of the trace that told it; none of them alone is why. */
  private async spanningAll(records: Read<Handled>[], work: () => Promise<void>) {
    const spans = isTraced() ? records.map((record) => beginSpan(() => this.spanOf(record))) : [];
    let failure: unknown;
    try {
      await tellingNobody(work);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      for (const span of spans) span?.end(failure);
    }
  }

  private spanOf({ topic, eventId, meaning: { envelope } }: Read<Handled>) {
    return {
      ...messageSpan('process', envelope.type ?? topic, topic, eventId),
      service: this.parts.group.split('.')[0],
      traceparent: envelope.traceparent,
    };
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
    let done = 0;
    for (const run of runsOf(facts)) {
      if (done > 0 && performance.now() - started > transactionMs) {
        const left = idsOf(facts.slice(done)).filter((id) => mine.has(id));
        await inbox.unclaim(sql, group, left);
        return { done, happened };
      }
      const due: Read<Handled>[] = [];
      for (const record of run) {
        const fate = await this.fateOf(sql, record, { isNew: mine.delete(record.eventId), blocked });
        happened[fate]++;
        if (fate === 'handled') due.push(record as Read<Handled>);
      }
      if (due.length > 0) await this.handTo(tx, due, attempt, stop);
      done += run.length;
    }
    return { done, happened };
  }

  /** Whether a fact is to be handled; what stands behind a dead letter is put there. */
  private async fateOf(sql: Sql, record: Concerning, { isNew, blocked }: { isNew: boolean; blocked: Set<string> }) {
    const { group } = this.parts;
    const { inbox } = this.options;
    if (!isNew) return 'duplicates';
    if (record.meaning.kind === 'tombstone') {
      await inbox.forget(sql, group, record);
      blocked.delete(record.key);
    }
    if (!blocked.has(record.key)) return 'handled';
    await inbox.bury(sql, group, { record, state: 'behind', attempts: 0, errorClass: null, error: null });
    return 'behind';
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

/** Facts that one handler takes at once, as they stand next to each other; all others by themselves. */
function runsOf(facts: Concerning[]) {
  const runs: Concerning[][] = [];
  for (const fact of facts) {
    const run = runs.at(-1);
    if (run?.[0] && togetherWith(fact) && togetherWith(run[0]) === togetherWith(fact)) run.push(fact);
    else runs.push([fact]);
  }
  return runs;
}

/** The handler that takes this fact together with its neighbours, if there is one. */
export const togetherWith = ({ meaning }: Read) => (meaning.kind === 'fact' ? meaning.together : undefined);

const idsOf = (records: { eventId: string }[]) => records.map(({ eventId }) => eventId);
