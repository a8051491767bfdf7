import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What this process tells Prometheus. Services that share a process share it: each series says whose it is. */
export const registry = new Registry();
const registers = [registry];

/** Counted as it happens. Labels are names of the contracts, never what a caller sent: a series costs memory for as long as the process lives. */
export const httpRequests = new Counter({
  name: 'http_requests_total',
  help: 'Calls that were answered, by the path of their contract',
  labelNames: ['service', 'method', 'route', 'status'],
  registers,
});
export const httpSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'From the head of a call to the head of its answer; of a stream to its beginning',
  labelNames: ['service', 'method', 'route'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});
export const httpProblems = new Counter({
  name: 'http_problems_total',
  help: 'Answers that said no, by their code: service.busy and request.too_many are calls that were sent away',
  labelNames: ['service', 'code'],
  registers,
});
export const handlerSeconds = new Histogram({
  name: 'consumer_handler_duration_seconds',
  help: 'One try of the handler of a fact',
  labelNames: ['group', 'type', 'result'],
  buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
  registers,
});
export const jobSeconds = new Histogram({
  name: 'job_duration_seconds',
  help: 'One run of a job in this process',
  labelNames: ['service', 'job', 'result'],
  buckets: [0.1, 1, 10, 60, 600, 3600],
  registers,
});

/** Read when somebody asks, from whoever knows. */
const read = {
  postgres_pool_connections: ['gauge', 'Open connections to Postgres', 'service', 'state'],
  postgres_pool_limit: ['gauge', 'Connections to Postgres at most', 'service'],
  postgres_pool_waiting: ['gauge', 'Who waits for a connection to Postgres', 'service'],
  http_streams_open: ['gauge', 'Streams and files that are on their way', 'service'],
  gateway_calls_active: ['gauge', 'Calls that are at work'],
  gateway_calls_waiting: ['gauge', 'Calls that wait for their turn'],
  outbox_pending: ['gauge', 'Facts that wait for the relay', 'service'],
  outbox_oldest_age_seconds: ['gauge', 'How long the oldest of them has waited', 'service'],
  outbox_parked: ['gauge', 'Facts that the bus refuses for ever', 'service'],
  relay_published_total: ['counter', 'Facts that have reached the bus', 'service'],
  relay_batches_total: ['counter', 'Batches in which they went', 'service'],
  relay_failures_total: ['counter', 'Turns of the relay that failed and come again', 'service'],
  relay_takeovers_total: ['counter', 'How often this relay took the lease', 'service'],
  relay_lease_epoch: ['gauge', 'The epoch of the lease, 0 for a relay that stands by', 'service'],
  relay_below_floor_total: ['counter', 'Facts found where there must be none', 'service'],
  consumer_lag_records: ['gauge', 'Records that a group has not read yet', 'service', 'group', 'topic'],
  consumer_lag_seconds: ['gauge', 'Age of the oldest of them', 'service', 'group', 'topic'],
  consumer_facts_total: ['counter', 'Facts that a consumer is done with, by what became of them', 'service', 'group', 'outcome'],
  consumer_retries_total: ['counter', 'Repeated tries of handlers', 'service', 'group'],
  consumer_paused_seconds: ['gauge', 'How long a partition has waited for something that is away', 'service', 'group'],
  consumer_last_progress_timestamp_seconds: ['gauge', 'When a consumer was last done with a fact', 'service', 'group'],
  consumer_partitions: ['gauge', 'Partitions that this process holds', 'service', 'group'],
  consumer_rebalances_total: ['counter', 'How often partitions came or went', 'service', 'group'],
  consumer_batch_failures_total: ['counter', 'Batches that were handed out again', 'service', 'group'],
  dead_letter_open: ['gauge', 'Facts that a handler could not take, and those behind them', 'service', 'group', 'state'],
  job_last_success_timestamp_seconds: ['gauge', 'When a job last went well, 0 for never', 'service', 'job'],
  job_last_duration_seconds: ['gauge', 'How long its last run took', 'service', 'job'],
  job_late: ['gauge', '1 for a job whose time has come and whom nobody runs', 'service', 'job'],
  metrics_reading_failed: ['gauge', '1 where what the database knows could not be read in time; its series are missing then', 'service'],
} as const satisfies Record<string, readonly ['gauge' | 'counter', string, ...string[]]>;

const metricOf = (name: string, [kind, help, ...labelNames]: readonly ['gauge' | 'counter', string, ...string[]]) =>
  new (kind === 'gauge' ? Gauge : Counter)({ name, help, labelNames, registers });

/** Each with how to write what was read of it: what two parts of a process have counted adds up. */
export const readings = new Map(Object.entries(read).map(([name, of]) => [name, metricOf(name, of)]));

export interface Reading {
  name: keyof typeof read;
  labels: Record<string, string>;
  value: number;
}

/** Readings that all have these labels. */
export const readingsOf = (labels: Record<string, string>, values: Partial<Record<Reading['name'], number>>): Reading[] =>
  Object.entries(values).map(([name, value]) => ({ name: name as Reading['name'], labels, value }));
