import { Counted, Timed } from './kept-metrics';

/**
 * What this process tells Prometheus. Services that share a process share it: each series says whose it is. Labels are names of the
 * contracts, never what a caller sent, because a series costs memory for as long as the process lives.
 */
export const httpRequests = new Counted('http_requests_total', 'Calls that were answered, by the route that was found', [
  ...['service', 'method', 'route', 'status'],
]);
export const httpSeconds = new Timed(
  'http_request_duration_seconds',
  'From the head of a call to the head of its answer; of a stream to its beginning',
  ['service', 'method', 'route'],
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
);
export const httpProblems = new Counted(
  'http_problems_total',
  'Answers that said no, by their code: service.busy and request.too_many are calls that were sent away',
  ['service', 'code'],
);
export const handlerSeconds = new Timed(
  'consumer_handler_duration_seconds',
  'One try of the handler of a fact',
  ['group', 'type', 'result'],
  [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
);
export const jobSeconds = new Timed(
  'job_duration_seconds',
  'One run of a job in this process',
  ['service', 'job', 'result'],
  [0.1, 1, 10, 60, 600, 3600],
);

/** Counted and timed as it happens. */
export const kept = [httpRequests, httpSeconds, httpProblems, handlerSeconds, jobSeconds];

/** Read when somebody asks, from whoever knows. */
export const read = {
  postgres_pool_connections: ['gauge', 'Open connections to Postgres, by what they do'],
  postgres_pool_limit: ['gauge', 'Connections to Postgres at most'],
  postgres_pool_waiting: ['gauge', 'Who waits for a connection to Postgres'],
  http_streams_open: ['gauge', 'Streams and files that are on their way'],
  gateway_calls_active: ['gauge', 'Calls that are at work'],
  gateway_calls_waiting: ['gauge', 'Calls that wait for their turn'],
  outbox_pending: ['gauge', 'Facts that wait for the relay'],
  outbox_oldest_age_seconds: ['gauge', 'How long the oldest of them has waited'],
  outbox_parked: ['gauge', 'Facts that the bus refuses for ever'],
  relay_published_total: ['counter', 'Facts that have reached the bus'],
  relay_batches_total: ['counter', 'Batches in which they went'],
  relay_failures_total: ['counter', 'Turns of the relay that failed and come again'],
  relay_takeovers_total: ['counter', 'How often this relay took the lease'],
  relay_below_floor_total: ['counter', 'Facts found where there must be none'],
  relay_lease_epoch: ['gauge', 'The epoch of the lease, 0 for a relay that stands by'],
  consumer_lag_records: ['gauge', 'Records that a group has not read yet'],
  consumer_lag_seconds: ['gauge', 'Age of the oldest of them'],
  consumer_facts_total: ['counter', 'Facts that a consumer is done with, by what became of them'],
  consumer_retries_total: ['counter', 'Repeated tries of handlers'],
  consumer_paused_seconds: ['gauge', 'How long a partition has waited for something that is away'],
  consumer_last_progress_timestamp_seconds: ['gauge', 'When a consumer was last done with a fact, 0 for never'],
  consumer_partitions: ['gauge', 'Partitions that this process holds'],
  consumer_rebalances_total: ['counter', 'How often partitions came or went'],
  consumer_batch_failures_total: ['counter', 'Batches that were handed out again'],
  dead_letter_open: ['gauge', 'Facts that a handler could not take, and those behind them'],
  job_last_success_timestamp_seconds: ['gauge', 'When a job last went well, 0 for never'],
  job_last_duration_seconds: ['gauge', 'How long its last run took'],
  job_late: ['gauge', '1 for a job whose time has come and whom nobody runs'],
  metrics_reading_failed: ['gauge', '1 where what the database knows could not be read in time; its series are missing then'],
} as const satisfies Record<string, readonly ['gauge' | 'counter', string]>;

export interface Reading {
  name: keyof typeof read;
  labels: Record<string, string>;
  value: number;
}

/** Readings that all have these labels. */
export const readingsOf = (labels: Record<string, string>, values: Partial<Record<Reading['name'], number>>): Reading[] =>
  Object.entries(values).map(([name, value]) => ({ name: name as Reading['name'], labels, value }));
