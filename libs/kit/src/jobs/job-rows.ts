import type { JobResult, JobState } from '@caunoi/contracts/jobs/jobs.endpoints';
import type { Sql } from '../events/sql';
import type { Job } from './job';
import { nextAfter, type Schedule, wordsOf } from './schedule.rules';

/** The right to run a job until the lease ends, unless it is prolonged. */
export interface Claim {
  name: string;
  ticket: string;
  claimedAt: Date;
  /** The ticket of a runner that went away without a word. */
  lost: string | null;
}

export interface Outcome {
  result: JobResult;
  error: string | null;
  done: number;
  failed: number;
}

/** What is known of a job, as the table says it. */
export interface JobRow extends Pick<Outcome, 'done' | 'failed'> {
  name: string;
  state: JobState;
  nextRunAt: Date;
  lastStartedAt: Date | null;
  lastEndedAt: Date | null;
  lastResult: JobResult | null;
  lastSuccessAt: Date | null;
  lastError: string | null;
  askedBy: string | null;
}

/** Nobody holds it: it has never been taken, was given back, or its runner has gone. */
const FREE = '(lease_until IS NULL OR lease_until < now())';
/** So long after its time a job that nobody has taken counts as late. */
const LATE = `interval '1 minute'`;

/** The table of jobs. All times are the database's, so that replicas need not agree on the clock. */
export class JobRows {
  constructor(
    private readonly sql: Sql,
    private readonly leaseMs: number,
  ) {}

  /** Makes the row of a new job, which is due at once unless cron says when; a changed schedule counts from now on. */
  async declare({ name, schedule }: Pick<Job, 'name' | 'schedule'>) {
    const first = 'cron' in schedule ? nextAfter(schedule, new Date()) : null;
    await this.sql(
      `INSERT INTO job (name, schedule, next_run_at) VALUES ($1, $2, coalesce($3, now()))
       ON CONFLICT (name) DO UPDATE SET schedule = excluded.schedule, next_run_at = excluded.next_run_at
       WHERE job.schedule <> excluded.schedule`,
      [name, wordsOf(schedule), first],
    );
  }

  /** Takes what is due of these jobs and free. A row that another replica is just taking is left to it. */
  async claim(names: string[]) {
    return this.sql<Claim>(
      `WITH due AS (
         SELECT name, ticket AS lost FROM job WHERE name = ANY($1) AND next_run_at <= now() AND ${FREE} FOR UPDATE SKIP LOCKED)
       UPDATE job SET ticket = gen_random_uuid(), lease_until = now() + $2 * interval '1 ms', last_started_at = now(), last_ended_at = NULL,
         last_asked_by = asked_by, asked_by = NULL
       FROM due WHERE job.name = due.name RETURNING job.name, job.ticket, job.last_started_at AS "claimedAt", due.lost`,
      [names, this.leaseMs],
    );
  }

  /** Prolongs the lease; false when another has the job meanwhile. */
  async keep({ name, ticket }: Claim) {
    const kept = await this.sql(
      `UPDATE job SET lease_until = now() + $3 * interval '1 ms' WHERE name = $1 AND ticket = $2 RETURNING name`,
      [name, ticket, this.leaseMs],
    );
    return kept.length > 0;
  }

  /** Notes how it went and gives the job back; nothing when another has it meanwhile. What was stopped is due at once. */
  async finish({ name, ticket, claimedAt }: Claim, schedule: Schedule, { result, error, done, failed }: Outcome) {
    const next = result === 'stopped' ? claimedAt : nextAfter(schedule, claimedAt);
    await this.sql(
      `UPDATE job SET ticket = NULL, lease_until = NULL, last_ended_at = now(), next_run_at = $3,
         last_result = $4, last_error = $5, done = $6, failed = $7,
         last_success_at = CASE WHEN $4 = 'ok' THEN now() ELSE last_success_at END
       WHERE name = $1 AND ticket = $2`,
      [name, ticket, next, result, error, done, failed],
    );
  }

  /** Makes a free job due now; false when it runs. */
  async ask(name: string, askedBy: string | null) {
    const asked = await this.sql(`UPDATE job SET next_run_at = now(), asked_by = $2 WHERE name = $1 AND ${FREE} RETURNING name`, [
      name,
      askedBy,
    ]);
    return asked.length > 0;
  }

  async list(names: string[]) {
    return this.sql<JobRow>(
      `SELECT name, next_run_at AS "nextRunAt", last_started_at AS "lastStartedAt", last_ended_at AS "lastEndedAt",
         last_result AS "lastResult", last_success_at AS "lastSuccessAt", last_error AS "lastError", coalesce(asked_by, last_asked_by) AS "askedBy", done, failed,
         CASE WHEN NOT ${FREE} THEN 'running' WHEN next_run_at < now() - ${LATE} THEN 'late' ELSE 'waiting' END AS state
       FROM job WHERE name = ANY($1) ORDER BY name`,
      [names],
    );
  }
}
