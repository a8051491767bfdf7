import type { Pool } from 'pg';
import { type Fence, FencedProducer, type LogRecord, RejectedRecords } from '../event-bus';
import { partitionOf } from '../murmur2';
import { assertNotTooLarge } from '../record-size';
import { type Sql, sqlOfPg } from '../sql';
import type { AppendSql } from './append-sql';

/** The appending side of the embedded log: one transaction per batch. */
export function appender(pool: Pool, parts: AppendSql) {
  const raised = new Map<string, bigint>();
  const topics = new Map<string, number>();

  return async function append(batch: LogRecord[], fence: Fence) {
    if (batch.length === 0) return;
    await inTransaction(pool, async (sql) => {
      if (raised.get(fence.producer) !== fence.epoch) await parts.raise(sql, fence);
      const epoch = await parts.epoch(sql, fence.producer);
      if (epoch !== fence.epoch) throw new FencedProducer(fence.producer, epoch);
      await learnTopics(sql, parts, topics, batch);
      await parts.insert(sql, await place(sql, parts, topics, batch));
      await parts.announce(sql);
    });
    raised.set(fence.producer, fence.epoch);
  };
}

/** Topics never change their number of partitions, so what was read once holds. */
async function learnTopics(sql: Sql, parts: AppendSql, topics: Map<string, number>, batch: LogRecord[]) {
  const wanted = [...new Set(batch.map(({ topic }) => topic))].filter((topic) => !topics.has(topic));
  if (wanted.length > 0) for (const [topic, partitions] of await parts.partitions(sql, wanted)) topics.set(topic, partitions);
}

async function place(sql: Sql, parts: AppendSql, topics: Map<string, number>, batch: LogRecord[]) {
  const lanes = new Map<string, { topic: string; partition: number; records: LogRecord[] }>();
  for (const record of batch) {
    const partition = partitionFor(record, topics);
    const name = `${record.topic}:${partition}`;
    const lane = lanes.get(name) ?? { topic: record.topic, partition, records: [] };
    lane.records.push(record);
    lanes.set(name, lane);
  }
  const demands = [...lanes.values()].map(({ topic, partition, records }) => ({ topic, partition, count: records.length }));
  const drawn = await parts.draw(sql, demands);
  return drawn.flatMap(({ topic, partition, first }) =>
    (lanes.get(`${topic}:${partition}`)?.records ?? []).map((record, i) => ({ ...record, partition, offset: first + BigInt(i) })),
  );
}

function partitionFor(record: LogRecord, topics: Map<string, number>) {
  const partitions = topics.get(record.topic);
  if (partitions === undefined) throw new RejectedRecords(`unknown topic ${record.topic}`);
  assertNotTooLarge(record);
  return partitionOf(record.key, partitions);
}

async function inTransaction(pool: Pool, work: (sql: Sql) => Promise<void>) {
  const client = await pool.connect();
  let broken: Error | undefined;
  // That the connection breaks is told twice, to whoever waits for a statement and here: what nobody listens to ends the process.
  const lost = (error: Error) => (broken = error);
  client.on('error', lost);
  try {
    await client.query('BEGIN');
    await work(sqlOfPg(client));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw isUnstorable(error) ? new RejectedRecords(`not storable: ${error.message}`, { cause: error }) : error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}

/** SQLSTATE class 22, data exception: these bytes will never be taken. */
const isUnstorable = (error: unknown): error is Error => error instanceof Error && 'code' in error && String(error.code).startsWith('22');
