import type { Fence, LogRecord } from '../event-bus';
import type { Sql } from '../sql';
import { textArray } from '../text-array';

export interface PlacedRecord extends LogRecord {
  partition: number;
  offset: bigint;
}

export interface Demand {
  topic: string;
  partition: number;
  count: number;
}

/** The statements of an append, all inside one transaction. */
export const appendSql = {
  /** How many partitions each topic has; a topic that is missing does not exist. */
  async partitions(sql: Sql, topics: string[]) {
    const rows = await sql<{ topic: string; partitions: number }>('SELECT topic, partitions FROM log_topic WHERE topic = ANY($1)', [
      topics,
    ]);
    return new Map(rows.map(({ topic, partitions }) => [topic, partitions]));
  },

  /** Makes the epoch known, so that everybody below it is fenced. */
  async raise(sql: Sql, { producer, epoch }: Fence) {
    await sql(
      `INSERT INTO log_producer (name, epoch) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET epoch = EXCLUDED.epoch WHERE log_producer.epoch < EXCLUDED.epoch`,
      [producer, epoch],
    );
  },

  /** The highest epoch that has appended, held still until this transaction ends. */
  async epoch(sql: Sql, producer: string) {
    const [row] = await sql<{ epoch: string }>('SELECT epoch FROM log_producer WHERE name = $1 FOR SHARE', [producer]);
    return BigInt(row?.epoch ?? -1);
  },

  /**
   * Draws offsets: answers the first for each partition. The rows stay locked to the end of the transaction, in the same
   * order everywhere, so offsets are dense and become visible in their order: readers need no gap detection.
   */
  async draw(sql: Sql, demands: Demand[]) {
    const rows = await sql<{ topic: string; partition: number; first: string }>(
      `WITH demand AS (SELECT * FROM unnest($1::text[], $2::int[], $3::int[]) AS d (topic, partition, count)),
         locked AS (SELECT topic, partition FROM log_partition JOIN demand USING (topic, partition) ORDER BY topic, partition FOR UPDATE OF log_partition)
       UPDATE log_partition p SET next_offset = next_offset + demand.count
       FROM demand JOIN locked USING (topic, partition)
       WHERE p.topic = demand.topic AND p.partition = demand.partition
       RETURNING p.topic, p.partition, p.next_offset - demand.count AS first`,
      [demands.map(({ topic }) => topic), demands.map(({ partition }) => partition), demands.map(({ count }) => count)],
    );
    return rows.map(({ first, ...place }) => ({ ...place, first: BigInt(first) }));
  },

  async insert(sql: Sql, records: PlacedRecord[]) {
    await sql(
      `INSERT INTO log_record (topic, partition, "offset", event_id, key, headers, value)
       SELECT topic, partition, "offset", event_id, key, headers::jsonb, value
       FROM unnest($1::text[], $2::int[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[])
         AS r (topic, partition, "offset", event_id, key, headers, value)`,
      [
        textArray(records.map(({ topic }) => topic)),
        records.map(({ partition }) => partition),
        records.map(({ offset }) => offset),
        records.map(({ eventId }) => eventId),
        textArray(records.map(({ key }) => key)),
        textArray(records.map(({ headers }) => JSON.stringify(headers))),
        textArray(records.map(({ value }) => value)),
      ],
    );
  },

  /** One wake-up per batch; it is heard when the transaction commits. */
  async announce(sql: Sql) {
    await sql('NOTIFY log');
  },
};

export type AppendSql = typeof appendSql;
