import { z } from 'zod';
import { endpoint, type Release } from '../contract';
import { Timestamp } from '../primitives';

/**
 * How a run ended. `partly`: some of its items failed, the others are done. `timed_out`: it took longer than it may.
 * `stopped`: its process was told to stop, and another goes on at once.
 */
export const JobResult = z.enum(['ok', 'partly', 'failed', 'timed_out', 'stopped']);
export type JobResult = z.infer<typeof JobResult>;

/** `late`: it should have begun, and nobody has taken it. */
export const JobState = z.enum(['waiting', 'running', 'late']);
export type JobState = z.infer<typeof JobState>;

export const Job = z
  .object({
    name: z.string(),
    summary: z.string(),
    schedule: z.string().describe('`every 60 s`, or five fields of cron in the time of Vietnam'),
    state: JobState,
    nextRunAt: Timestamp,
    lastStartedAt: Timestamp.nullable(),
    lastEndedAt: Timestamp.nullable().describe('Null while the first run lasts, and until then'),
    lastResult: JobResult.nullable(),
    lastError: z.string().nullable().describe('Of the run, or of the first item that failed'),
    done: z.int().describe('Items of the last run'),
    failed: z.int().describe('Items of the last run that failed; each is tried again by the next'),
    askedBy: z.uuid().nullable().describe('The administrator who started the last run; null when it was the schedule'),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

const base = { access: { anyOf: ['administrator'] } } as const;

/** What each service offers about its jobs, since the release that brought the service. */
export const jobEndpoints = (service: string, since: Release = '0.1.0') => ({
  list: endpoint({
    ...base,
    since,
    method: 'GET',
    path: `/jobs/${service}`,
    summary: `The jobs of ${service}: when they run, and how the last run ended`,
    answer: z.object({ items: z.array(Job) }),
  }),
  start: endpoint({
    ...base,
    since,
    method: 'POST',
    path: `/jobs/${service}/:name/runs`,
    summary: `Start a job of ${service} now, beside its schedule`,
    params: z.strictObject({ name: z.string().min(1).max(100) }),
    answer: Job,
    status: 201,
    problems: ['job.unknown', 'job.running'],
  }),
});
