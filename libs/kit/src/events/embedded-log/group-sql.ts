import type { PartitionLag, StoredRecord, TopicSpec } from '../event-bus';
import { PARTITIONS } from '../murmur2';
import { FIRST, RELAXED, type Sql } from '../sql';

export interface Place {
  topic: string;
  partition: number;
}

/** A partition as its owner holds it: `committed` is the offset to read next, `epoch` the proof of ownership. */
export interface Held extends Place {
  epoch: bigint;
  committed: bigint;
}

export interface Member {
  group: string;
  id: string;
  topics: string[];
}

interface HeldRow extends Place {
  epoch: string;
  committed: string;
}
const held = ({ epoch, committed, ...place }: HeldRow): Held => ({ ...place, epoch: BigInt(epoch), committed: BigInt(committed) });

/** For each partition of some topics, up to where every group has read that was seen in the last month. */
const boundOf = (topics: string) => `bound AS (SELECT p.topic, p.partition, t.retention, t.compact,
    coalesce((SELECT min(committed) FROM log_assignment a WHERE a.topic = p.topic AND a.partition = p.partition AND a.seen > now() - interval '30 days'), p.next_offset) AS below
  FROM log_topic t JOIN log_partition p USING (topic) WHERE ${topics})`;

/** The statements of groups and readers. All times are the database's, so clocks of processes need not agree. */
export const groupSql = {
  /** Creates what is missing, sets what tellers say of it, and answers the number of partitions that each topic really has. */
  async ensureTopics(sql: Sql, specs: TopicSpec[]) {
    await sql(
      `WITH made AS (INSERT INTO log_topic (topic, partitions) SELECT * FROM unnest($1::text[], $2::int[])
         ON CONFLICT DO NOTHING RETURNING topic, partitions)
       INSERT INTO log_partition (topic, partition) SELECT topic, generate_series(0, partitions - 1) FROM made`,
      [specs.map(({ topic }) => topic), specs.map(({ partitions }) => partitions ?? PARTITIONS)],
    );
    for (const { topic, retention } of specs) {
      if (!retention) continue;
      await sql(
        `UPDATE log_topic SET retention = $2 * interval '1 day', compact = $3
         WHERE topic = $1 AND (retention, compact) IS DISTINCT FROM ($2 * interval '1 day', $3::boolean)`,
        [topic, retention.days, retention.compact],
      );
    }
    const rows = await sql<{ topic: string; partitions: number }>('SELECT topic, partitions FROM log_topic WHERE topic = ANY($1)', [
      specs.map(({ topic }) => topic),
    ]);
    return new Map(rows.map(({ topic, partitions }) => [topic, partitions]));
  },

  /** Makes the partitions known to a group that is new to them; answers how many there are. */
  async enlist(sql: Sql, { group, topics }: Member, from: 'earliest' | 'latest') {
    await sql(
      `INSERT INTO log_assignment (grp, topic, partition, committed)
       SELECT $1, topic, partition, CASE WHEN $3 = 'latest' THEN next_offset ELSE low_offset END FROM log_partition WHERE topic = ANY($2) ORDER BY topic, partition
       ON CONFLICT (grp, topic, partition) DO UPDATE SET seen = now()`,
      [group, topics, from],
    );
    const [row] = await sql<{ topics: string }>('SELECT count(*) AS topics FROM log_topic WHERE topic = ANY($1)', [topics]);
    return Number(row?.topics);
  },

  /** Says that the member lives, renews its leases, and answers what it holds. */
  async beat(sql: Sql, { group, id, topics }: Member, leaseMs: number) {
    const rows = await sql<HeldRow>(
      `WITH alive AS (INSERT INTO log_member (grp, id, topics, beat) VALUES ($1, $2, $3, now())
         ON CONFLICT (grp, id) DO UPDATE SET beat = now(), topics = EXCLUDED.topics),
         renewed AS (UPDATE log_assignment SET lease_until = now() + $4 * interval '1 ms', seen = now() FROM ${RELAXED}
           WHERE relaxed.mode = 'off' AND grp = $1 AND owner = $2
           RETURNING topic, partition, epoch, committed)
       SELECT * FROM renewed`,
      [group, id, topics, leaseMs],
    );
    return rows.map(held);
  },

  /** For each topic, how many partitions it has and how many living members of the group want it. */
  async demand(sql: Sql, { group, topics }: Member, leaseMs: number) {
    const rows = await sql<{ topic: string; partitions: number; members: string }>(
      `SELECT t.topic, t.partitions, count(m.id) AS members FROM log_topic t
       LEFT JOIN log_member m ON m.grp = $1 AND t.topic = ANY(m.topics) AND m.beat > now() - $3 * interval '1 ms'
       WHERE t.topic = ANY($2) GROUP BY t.topic, t.partitions`,
      [group, topics, leaseMs],
    );
    return rows.map(({ members, ...row }) => ({ ...row, members: Number(members) }));
  },

  /** Takes up to `count` partitions that nobody holds; members who ask at the same time get different ones. */
  async claim(sql: Sql, { group, id }: Member, topic: string, count: number, leaseMs: number) {
    const rows = await sql<HeldRow>(
      `WITH free AS (SELECT partition FROM log_assignment WHERE grp = $1 AND topic = $3 AND (owner IS NULL OR lease_until < now())
         ORDER BY partition LIMIT $4 FOR UPDATE SKIP LOCKED)
       UPDATE log_assignment a SET owner = $2, epoch = a.epoch + 1, lease_until = now() + $5 * interval '1 ms'
       FROM free WHERE a.grp = $1 AND a.topic = $3 AND a.partition = free.partition
       RETURNING a.topic, a.partition, a.epoch, a.committed`,
      [group, id, topic, count, leaseMs],
    );
    return rows.map(held);
  },

  async release(sql: Sql, { group, id }: Member, { topic, partition, epoch }: Place & { epoch: bigint }) {
    await sql(
      `UPDATE log_assignment SET owner = NULL, lease_until = '-infinity'
       WHERE grp = $1 AND topic = $3 AND partition = $4 AND owner = $2 AND epoch = $5`,
      [group, id, topic, partition, epoch],
    );
  },

  async leave(sql: Sql, { group, id }: Member) {
    await sql(`DELETE FROM log_member WHERE grp = $1 AND (id = $2 OR beat < now() - interval '1 day')`, [group, id]);
  },

  /** Moves the group on to `next` (a crash may move it back, to be delivered again); false when the partition belongs to somebody else by now. */
  async commit(sql: Sql, { group, id }: Member, { topic, partition, epoch }: Place & { epoch: bigint }, next: bigint) {
    const rows = await sql<object>(
      `UPDATE log_assignment SET committed = $6 FROM ${RELAXED}
       WHERE relaxed.mode = 'off' AND grp = $1 AND topic = $3 AND partition = $4 AND owner = $2 AND epoch = $5 AND committed <= $6 RETURNING 1`,
      [group, id, topic, partition, epoch, next],
    );
    return rows.length > 0;
  },

  /** Which of the partitions that these members hold have something to read. */
  async ready(sql: Sql, owners: string[]) {
    return sql<Place & { owner: string }>(
      `SELECT a.owner, a.topic, a.partition FROM log_assignment a JOIN log_partition p USING (topic, partition)
       WHERE a.owner = ANY($1) AND a.committed < p.next_offset`,
      [owners],
    );
  },

  /** Where the next records of some topics will stand. */
  async ends(sql: Sql, topics: string[]) {
    const rows = await sql<Place & { end: string }>(
      'SELECT topic, partition, next_offset AS end FROM log_partition WHERE topic = ANY($1)',
      [topics],
    );
    return rows.map(({ end, ...place }) => ({ ...place, end: BigInt(end) }));
  },

  /** Records from an offset on, at most `limit` or a megabyte, but one at least. */
  async read(sql: Sql, { topic, partition }: Place, from: bigint, limit: number): Promise<StoredRecord[]> {
    const rows = await sql<{
      offset: string;
      event_id: string;
      key: string;
      headers: Record<string, string>;
      value: string | null;
      ts: Date;
    }>(
      `SELECT "offset", event_id, key, headers, value, ts FROM (
         SELECT *, sum(coalesce(octet_length(value), 0)) OVER (ORDER BY "offset") - coalesce(octet_length(value), 0) AS before FROM (
           SELECT * FROM log_record WHERE topic = $1 AND partition = $2 AND "offset" >= $3 ORDER BY "offset" LIMIT ${FIRST} $4::int)) AS page) AS measured
       WHERE before < 1048576 ORDER BY "offset"`,
      [topic, partition, from, limit],
    );
    return rows.map(({ offset, event_id, ts, ...row }) => ({
      topic,
      partition,
      ...row,
      offset: BigInt(offset),
      eventId: event_id,
      timestamp: ts,
    }));
  },

  async lag(sql: Sql, group: string): Promise<PartitionLag[]> {
    const rows = await sql<Place & { committed: string; end: string; seconds: number | null; owner: string | null }>(
      `SELECT a.topic, a.partition, a.committed, p.next_offset AS end,
         CASE WHEN a.lease_until > now() THEN a.owner END AS owner,
         (SELECT extract(epoch FROM clock_timestamp() - r.ts)::float8 FROM log_record r
          WHERE r.topic = a.topic AND r.partition = a.partition AND r."offset" = a.committed) AS seconds
       FROM log_assignment a JOIN log_partition p USING (topic, partition) WHERE a.grp = $1 ORDER BY a.topic, a.partition`,
      [group],
    );
    return rows.map(({ committed, end, seconds, ...row }) => ({
      ...row,
      committed: BigInt(committed),
      end: BigInt(end),
      seconds: seconds ?? 0,
    }));
  },

  /**
   * Deletes up to 5,000 records that are older than their topic's retention and that every group has read; answers how many.
   * A group that nobody has seen for a month, or that has left the topic as long ago, holds nothing back any more.
   */
  async retain(sql: Sql) {
    const [row] = await sql<{ deleted: string }>(
      `WITH ${boundOf('t.retention IS NOT NULL')},
         old AS (SELECT r.topic, r.partition, r."offset" FROM bound b JOIN log_record r USING (topic, partition)
           WHERE r."offset" < b.below AND r.ts < now() - b.retention ORDER BY r.topic, r.partition, r."offset" LIMIT 5000),
         deleted AS (DELETE FROM log_record r USING old WHERE (r.topic, r.partition, r."offset") = (old.topic, old.partition, old."offset")
           RETURNING r.topic, r.partition, r."offset"),
         raised AS (UPDATE log_partition p SET low_offset = d.next FROM
           (SELECT topic, partition, max("offset") + 1 AS next FROM deleted GROUP BY 1, 2) d WHERE p.topic = d.topic AND p.partition = d.partition)
       SELECT count(*) AS deleted FROM deleted`,
    );
    return Number(row?.deleted);
  },

  /**
   * Deletes up to 5,000 records that every group has read and that do not count any more: those before a tombstone of their key, in compact
   * topics also those that a newer one has replaced for a week, and tombstones that are a month old. The last record of a partition stays,
   * so that groups know where its end is. Answers how many.
   */
  async compact(sql: Sql) {
    const [row] = await sql<{ deleted: string }>(
      `WITH ${boundOf('true')},
         void AS (
           SELECT r.topic, r.partition, r."offset" FROM bound b
             JOIN log_record t ON t.topic = b.topic AND t.partition = b.partition AND t.value IS NULL AND t."offset" < b.below
             JOIN log_record r ON r.topic = t.topic AND r.partition = t.partition AND r.key = t.key AND r."offset" < t."offset"
           UNION SELECT r.topic, r.partition, r."offset" FROM bound b JOIN log_record r USING (topic, partition)
             WHERE b.compact AND r."offset" < b.below AND r.ts < now() - interval '7 days' AND EXISTS (
               SELECT 1 FROM log_record n WHERE n.topic = r.topic AND n.partition = r.partition AND n.key = r.key AND n."offset" > r."offset" AND n."offset" < b.below)
           UNION SELECT r.topic, r.partition, r."offset" FROM bound b JOIN log_record r USING (topic, partition)
             WHERE r.value IS NULL AND r."offset" < b.below - 1 AND r.ts < now() - interval '30 days'
           LIMIT 5000),
         deleted AS (DELETE FROM log_record r USING void WHERE (r.topic, r.partition, r."offset") = (void.topic, void.partition, void."offset") RETURNING 1)
       SELECT count(*) AS deleted FROM deleted`,
    );
    return Number(row?.deleted);
  },
};

export type GroupSql = typeof groupSql;
