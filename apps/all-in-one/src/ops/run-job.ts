import type { Sql } from '@caunoi/kit/events/sql';
import { sleep } from '@caunoi/kit/async/pacing';
import { type JobRow, JobRows } from '@caunoi/kit/jobs/job-rows';
import { JOB_LIMITS } from '@caunoi/kit/jobs/job-runner';

const POLL_MS = 250;

interface Watch {
  print: (line: string) => void;
  /** How long the command waits for a replica that takes the job. */
  waitMs?: number;
}

/**
 * Makes a job of a service due, as `POST /v1/jobs/…/runs` does, and watches the replica that runs it; one that runs already is watched to
 * its end. Answers the exit code: 0 it went well, 1 it did not, 3 nobody has taken it up yet.
 */
export async function runJob(sql: Sql, name: string, { print, waitMs = 60_000 }: Watch): Promise<number> {
  const rows = new JobRows(sql, JOB_LIMITS.leaseMs);
  const now = async () => (await rows.list([name]))[0];
  const before = await now();
  if (!before) return said(print, `${name} is no job of this database`, 1);
  const isAsked = await rows.ask(name, null);
  if (!isAsked) print(`${name} runs already`);
  for (const end = performance.now() + waitMs; ; await sleep(POLL_MS)) {
    const row = await now();
    if (row && row.state !== 'running' && hasEnded(row, isAsked ? before : undefined)) return result(row, print);
    if (row?.state !== 'running' && performance.now() > end)
      return said(print, `${name} is due, and nobody has taken it up yet: a replica of the service does when one runs`, 3);
  }
}

/** After the run that was seen before; one that was stopped with its replica is taken up by another. */
const hasEnded = ({ lastStartedAt, lastEndedAt, lastResult }: JobRow, before: JobRow | undefined) =>
  lastEndedAt !== null && lastResult !== 'stopped' && (!before || Number(lastStartedAt) > Number(before.lastStartedAt));

function result({ name, lastResult, done, failed, lastError, lastStartedAt, lastEndedAt }: JobRow, print: Watch['print']) {
  const seconds = ((Number(lastEndedAt) - Number(lastStartedAt)) / 1000).toFixed(1);
  const counts = `${done} done, ${failed} failed, in ${seconds} s`;
  return said(print, `${name} ${String(lastResult)}: ${counts}${lastError ? `: ${lastError}` : ''}`, lastResult === 'ok' ? 0 : 1);
}

function said(print: Watch['print'], line: string, code: number) {
  print(line);
  return code;
}
