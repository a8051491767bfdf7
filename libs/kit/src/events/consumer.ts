import type { RecordBatch, StoredRecord } from './event-bus';
import {
  type Concerning,
  concerns,
  type ConsumerOptions,
  type ConsumerParts,
  FactTransactions,
  type Read,
  togetherWith,
  type Verdict,
} from './fact-transactions';
import { meaningOf } from './meaning';
import { fullJitter, sleep } from '../async/pacing';
import { Pauses } from './pauses';
import { failureOf, waitBeforeRetry } from './retry-policy';

const TOUCH_MS = 1_000;

/**
 * What one consumer does with the batches of its group: up to `batchTx` facts in one transaction with their notes in the
 * inbox; after a failure one by one, each under the retry policy, until it is handled or a dead letter. While something it
 * needs is away it waits without end. One fact that can't be handled never stops the others.
 */
export class Consumer {
  readonly transactions: FactTransactions;
  private readonly pauses: Pauses;
  private readonly counts = { foreign: 0, retries: 0 };

  constructor(
    readonly parts: ConsumerParts,
    options: ConsumerOptions = {},
  ) {
    this.transactions = new FactTransactions(parts, options);
    this.pauses = new Pauses(parts.group, parts.log);
  }

  /** Counters since the start; `pausedSeconds` tells how long the longest present wait for an absent dependency has lasted. */
  stats() {
    return { ...this.transactions.stats(), ...this.counts, pausedSeconds: this.pauses.longestSeconds() };
  }

  /** The handler of the group's subscription. Ends early, between transactions, when the service stops or the partition is lost. */
  async handle({ topic, partition, records, signal: lost, touch }: RecordBatch) {
    const unreachable = new AbortController();
    const signal = AbortSignal.any([lost, this.parts.stopping, unreachable.signal]);
    const touching = setInterval(() => void touch().catch(() => unreachable.abort()), TOUCH_MS);
    let done = 0;
    try {
      await this.transactions.learnHistory();
      while (done < records.length && !signal.aborted) {
        const page = this.page(records, done);
        const advanced = await this.advance(page, `${topic}:${partition}`, signal);
        this.counts.foreign += page.slice(0, advanced).filter((record) => !concerns(record)).length;
        done += advanced;
      }
    } finally {
      clearInterval(touching);
    }
    return { processedThrough: records[done - 1]?.offset ?? (records[0]?.offset ?? 0n) - 1n };
  }

  /** What the next transaction is to take: more where one statement does for all of it. */
  private page(records: readonly StoredRecord[], from: number): Read[] {
    const read = (record: StoredRecord): Read => ({ ...record, meaning: meaningOf(record, this.parts.handlers) });
    const { batchTx, batchTogether } = this.transactions.options;
    const [first, ...others] = records.slice(from, from + Math.max(batchTx, batchTogether));
    if (!first) return [];
    const begun = read(first);
    const most = togetherWith(begun) ? batchTogether : batchTx;
    return [begun, ...others.slice(0, most - 1).map(read)];
  }

  /** Answers how many records of the page are done with. */
  private async advance(page: Read[], lane: string, signal: AbortSignal): Promise<number> {
    const concerning = page.filter(concerns);
    if (concerning.length > 1 && concerning.every(({ meaning }) => meaning.kind !== 'poison')) {
      const done = await this.handleBatch(concerning, signal);
      const next = concerning[done ?? 0];
      if (done !== undefined) return next ? page.indexOf(next) : page.length;
    }
    for (const [i, record] of page.entries()) if (concerns(record) && !(await this.handleOne(record, lane, signal))) return i;
    return page.length;
  }

  /** All in one transaction; answers how many fitted into it, undefined when it failed as a whole. */
  private async handleBatch(facts: Concerning[], signal: AbortSignal) {
    try {
      return await this.transactions.run(signal, (tx) => this.transactions.handleFacts(tx, facts, 1, signal));
    } catch (error) {
      this.parts.log.info({ consumer: this.parts.group, facts: facts.length, error }, 'a batch failed, its facts are handled one by one');
      return undefined;
    }
  }

  /** One fact until it is handled or a dead letter; false when we were interrupted before. */
  private async handleOne(record: Concerning, lane: string, signal: AbortSignal): Promise<boolean> {
    const { retry } = this.transactions.options;
    let verdict: Verdict | undefined =
      record.meaning.kind === 'poison' ? { failure: 'permanent', error: record.meaning.error, attempts: 1 } : undefined;
    let attempt = 1;
    for (let absences = 0; !signal.aborted;) {
      try {
        const done = await this.transactions.run(signal, (tx) =>
          verdict ? this.transactions.toDeadLetter(tx, record, verdict) : this.transactions.handleFacts(tx, [record], attempt, signal),
        );
        this.pauses.over(lane);
        return done > 0;
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'down' || verdict) {
          this.pauses.waits(lane, record, error);
          await sleep(fullJitter(absences++, retry.down), signal);
          continue;
        }
        this.pauses.over(lane);
        const wait = waitBeforeRetry(retry, failure, attempt);
        if (wait === undefined) verdict = { failure, error, attempts: attempt };
        else await this.retryAfter(wait, signal);
        attempt++;
      }
    }
    this.pauses.over(lane);
    return false;
  }

  private async retryAfter(wait: number, signal: AbortSignal) {
    this.counts.retries++;
    await sleep(wait, signal);
  }
}
