import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { countDeadLetters } from '../events/dead-letters';
import type { EventBus } from '../events/event-bus';
import type { EventServer } from '../events/event-server';
import { lagByTopic } from '../events/lag-by-topic';
import type { Relay } from '../events/relay';
import { sqlOf } from '../events/sql';
import type { JobRunner } from '../jobs/job-runner';
import { type Reading, readingsOf } from '../metrics/metrics';
import { readFrom, sampled, type SAMPLING } from '../metrics/sources';
import type { Feed } from '../streams/feed';

export interface Measured {
  service: string;
  db: DataSource;
  bus: EventBus;
  relay: Relay;
  facts: EventServer;
  jobs: JobRunner;
  feed: Feed;
}

const OUTCOMES = ['handled', 'duplicates', 'failed', 'behind', 'replayed', 'foreign'] as const;
const secondsOf = (time: Date | string | null) => (time ? new Date(time).getTime() / 1000 : 0);

/** Tells Prometheus of a service that runs; answers how to end that. */
export function measureService(measured: Measured, sampling?: typeof SAMPLING) {
  const { service } = measured;
  const ends = [readFrom(() => ofProcess(measured)), readFrom(sampled(service, () => ofDatabase(measured), sampling))];
  return () => ends.forEach((end) => end());
}

/** What the process knows by itself. */
function ofProcess({ service, db, relay, facts, feed }: Measured): Reading[] {
  const { published, batches, failures, takeovers, epoch, belowFloor } = relay.stats();
  return [
    ...readingsOf(
      { service },
      {
        http_streams_open: feed.stats().followers,
        relay_published_total: published,
        relay_batches_total: batches,
        relay_failures_total: failures,
        relay_takeovers_total: takeovers,
        relay_below_floor_total: belowFloor,
        relay_lease_epoch: Number(epoch ?? 0),
      },
    ),
    ...poolReadings(service, (db.driver as unknown as { master: Pool }).master),
    ...Object.entries(facts.stats()).flatMap(([group, stats]) => consumerReadings(service, group, stats)),
  ];
}

export const poolReadings = (service: string, { totalCount, idleCount, waitingCount, options }: Pool): Reading[] => [
  ...readingsOf({ service, state: 'idle' }, { postgres_pool_connections: idleCount }),
  ...readingsOf({ service, state: 'used' }, { postgres_pool_connections: totalCount - idleCount }),
  ...readingsOf({ service }, { postgres_pool_limit: options.max, postgres_pool_waiting: waitingCount }),
];

function consumerReadings(service: string, group: string, stats: ReturnType<EventServer['stats']>[string]): Reading[] {
  const { retries, pausedSeconds, lastProgressAt, subscription } = stats;
  return [
    ...OUTCOMES.flatMap((outcome) => readingsOf({ service, group, outcome }, { consumer_facts_total: stats[outcome] })),
    ...readingsOf(
      { service, group },
      {
        consumer_retries_total: retries,
        consumer_paused_seconds: pausedSeconds,
        consumer_last_progress_timestamp_seconds: secondsOf(lastProgressAt),
        consumer_partitions: subscription?.assigned.length ?? 0,
        consumer_rebalances_total: subscription?.rebalances ?? 0,
        consumer_batch_failures_total: subscription?.failures ?? 0,
      },
    ),
  ];
}

/** What must be asked for. Replicas all tell the same: of these, the largest counts, not the sum. */
async function ofDatabase({ service, db, bus, relay, facts, jobs }: Measured): Promise<Reading[]> {
  const { pending, oldestAgeSeconds, parked } = await relay.backlog();
  const letters = await countDeadLetters(sqlOf(db));
  const groups = Object.keys(facts.stats());
  const open = (group: string, state: string) => letters.find((one) => one.consumer === group && one.state === state)?.count ?? 0;
  return [
    ...readingsOf({ service }, { outbox_pending: pending, outbox_oldest_age_seconds: oldestAgeSeconds, outbox_parked: parked }),
    ...groups.flatMap((group) =>
      ['failed', 'behind'].flatMap((state) => readingsOf({ service, group, state }, { dead_letter_open: open(group, state) })),
    ),
    ...(await jobs.list()).flatMap((job) =>
      readingsOf(
        { service, job: job.name },
        {
          job_last_success_timestamp_seconds: secondsOf(job.lastSuccessAt),
          job_late: job.state === 'late' ? 1 : 0,
          ...(job.lastEndedAt ? { job_last_duration_seconds: secondsOf(job.lastEndedAt) - secondsOf(job.lastStartedAt) } : {}),
        },
      ),
    ),
    ...(await Promise.all(groups.map((group) => lagReadings(service, group, bus)))).flat(),
  ];
}

/** By topic: partitions would be six times as many series. A bus that is away leaves only these out. */
async function lagReadings(service: string, group: string, bus: EventBus): Promise<Reading[]> {
  const lags = await lagByTopic(bus, group).catch(() => []);
  return lags.flatMap(({ topic, records, seconds }) =>
    readingsOf({ service, group, topic }, { consumer_lag_records: Number(records), consumer_lag_seconds: seconds }),
  );
}
