import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { autoResetEvent, endsWithin } from '../async/pacing';
import { sqlOf } from '../events/sql';
import { DomainError } from '../http/domain-error';
import { logOf } from '../log';
import { jobSeconds } from '../metrics/metrics';
import { asJob } from '../trace';
import { spanning } from '../tracing/span';
import type { Counts, Job } from './job';
import { type Claim, JobRows, type Outcome } from './job-rows';
import { wordsOf } from './schedule.rules';

const MOST_ERROR = 500;

/** How often is looked for what is due, how long a runner that died keeps its job, and what one that is told to end gets for it. */
export const JOB_LIMITS = { pollMs: 5_000, leaseMs: 30_000, graceMs: 10_000 };

class TimedOut extends Error {}
class Stopped extends Error {}
class TakenOver extends Error {}

/**
 * Runs the jobs of a service, each in one of its replicas at a time. A run holds a lease on the job's row and prolongs it
 * while it lasts; whoever dies lets it run out, and another replica begins anew. Items are locked one by one besides
 * (`eachDue`), so even a runner that does not notice in time spoils nothing.
 */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly jobs = new Map<string, Job>();
  private readonly turns = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private readonly due = autoResetEvent();
  private readonly rows: JobRows;
  private readonly log;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly service: string,
    db: DataSource,
    private readonly limits = JOB_LIMITS,
  ) {
    this.rows = new JobRows(sqlOf(db), limits.leaseMs);
    this.log = logOf(service);
  }

  async start(jobs: readonly Job[]) {
    for (const job of jobs) {
      await this.rows.declare(job);
      this.jobs.set(job.name, job);
    }
    if (jobs.length > 0) this.looking = this.look();
  }

  async list() {
    const rows = new Map((await this.rows.list([...this.jobs.keys()])).map((row) => [row.name, row]));
    return [...this.jobs.values()].flatMap(({ name, summary, schedule }) => {
      const row = rows.get(name);
      const iso = (time: Date | null) => time && time.toISOString();
      if (!row) return [];
      const times = { lastStartedAt: iso(row.lastStartedAt), lastEndedAt: iso(row.lastEndedAt), nextRunAt: row.nextRunAt.toISOString() };
      return [{ ...row, ...times, summary, schedule: wordsOf(schedule) }];
    });
  }

  /** Makes a job due now, whichever replica takes it. */
  async ask(name: string, askedBy: string | null) {
    if (!this.jobs.has(name)) throw new DomainError('job.unknown');
    if (!(await this.rows.ask(name, askedBy))) throw new DomainError('job.running');
    const asked = (await this.list()).find((job) => job.name === name);
    if (!asked) throw new DomainError('job.unknown');
    this.due.set();
    return asked;
  }

  async beforeApplicationShutdown() {
    this.stop.abort(new Stopped('The process was told to stop.'));
    this.due.set();
    await this.looking;
    await endsWithin(Promise.all(this.turns), this.limits.graceMs);
  }

  private async look() {
    while (!this.stop.signal.aborted) {
      try {
        for (const claim of await this.rows.claim([...this.jobs.keys()])) this.begin(claim);
      } catch (error) {
        this.log.error({ error }, 'jobs that are due could not be asked for');
      }
      await this.due.wait(this.limits.pollMs);
    }
  }

  private begin(claim: Claim) {
    const job = this.jobs.get(claim.name);
    if (!job) return;
    if (claim.lost) this.log.warn({ job: job.name }, 'a job was taken over: who ran it has gone');
    const turn = this.turn(job, claim)
      .catch((error: unknown) => this.log.error({ error, job: job.name }, 'how a job went could not be noted'))
      .finally(() => this.turns.delete(turn));
    this.turns.add(turn);
  }

  private async turn(job: Job, claim: Claim) {
    const over = new AbortController();
    const clock = setTimeout(() => over.abort(new TimedOut(`It took more than ${job.timeoutSeconds} s.`)), job.timeoutSeconds * 1_000);
    const heart = this.prolong(claim, over);
    const signal = AbortSignal.any([over.signal, this.stop.signal]);
    const begun = performance.now();
    const outcome = await this.outcome(job, signal).finally(() => (clearTimeout(clock), clearInterval(heart)));
    jobSeconds.took((performance.now() - begun) / 1000, this.service, job.name, outcome?.result ?? 'taken_over');
    if (outcome) await this.rows.finish(claim, job.schedule, outcome);
  }

  /** Keeps the lease. Who could not for as long as it lasts no longer has it. */
  private prolong(claim: Claim, over: AbortController) {
    let last = performance.now();
    return setInterval(() => {
      const asked = performance.now();
      this.rows.keep(claim).then(
        (kept) => (kept ? (last = asked) : over.abort(new TakenOver())),
        () => performance.now() - last > this.limits.leaseMs && over.abort(new TakenOver()),
      );
    }, this.limits.leaseMs / 3);
  }

  /** How a run went; undefined when another has the job by now. What does not end when it is told to is left behind. */
  private async outcome(job: Job, signal: AbortSignal): Promise<Outcome | undefined> {
    try {
      const work = asJob(job.name, () =>
        spanning(
          () => ({ service: this.service, name: `job ${job.name}`, kind: 'internal' }),
          () => job.run(signal),
        ),
      );
      const counts = await Promise.race([work, this.givenUp(signal)]);
      return this.said(job, signal.reason, counts);
    } catch (error) {
      return this.said(job, signal.aborted ? signal.reason : error, { done: 0, failed: 0, error });
    }
  }

  /** Rejects when the time to end is over. */
  private givenUp(signal: AbortSignal) {
    return new Promise<never>((_, reject) => {
      const wait = () => setTimeout(() => reject(signal.reason as Error), this.limits.graceMs).unref();
      if (signal.aborted) wait();
      else signal.addEventListener('abort', wait, { once: true });
    });
  }

  private said(job: Job, why: unknown, { done, failed, error }: Counts): Outcome | undefined {
    if (why instanceof TakenOver) return undefined;
    const result =
      why instanceof TimedOut ? 'timed_out' : why instanceof Stopped ? 'stopped' : why ? 'failed' : failed > 0 ? 'partly' : 'ok';
    const cause = why ?? error;
    if (result === 'failed' || result === 'timed_out') this.log.error({ error: cause, job: job.name }, 'a job failed');
    return { result, done, failed, error: cause === undefined ? null : textOf(cause) };
  }
}

/** Without characters that Postgres can't keep. */
const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).replaceAll('\0', '\uFFFD').slice(0, MOST_ERROR);
