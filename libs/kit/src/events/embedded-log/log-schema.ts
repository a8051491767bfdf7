import type { Pool } from 'pg';

/** Any number will do as long as no other lock of the database uses it. */
const PREPARING = 4_711_804;

/**
 * Creates the tables of the embedded log in its own database; does nothing where they exist. Processes that start at the
 * same time wait for each other.
 */
export async function prepareEventLog(pool: Pool) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [PREPARING]);
    await client.query(TABLES);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS log_topic (topic text PRIMARY KEY, partitions int NOT NULL, retention interval);
  CREATE TABLE IF NOT EXISTS log_partition (
    topic text, partition int, next_offset bigint NOT NULL DEFAULT 0, low_offset bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition)) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS log_producer (name text PRIMARY KEY, epoch bigint NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS log_record (
    topic text, partition int, "offset" bigint, event_id uuid NOT NULL, key text NOT NULL, headers jsonb NOT NULL, value text,
    ts timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (topic, partition, "offset"));
  CREATE TABLE IF NOT EXISTS log_member (
    grp text, id uuid, topics text[] NOT NULL, beat timestamptz NOT NULL, PRIMARY KEY (grp, id)) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS log_assignment (
    grp text, topic text, partition int, committed bigint NOT NULL DEFAULT 0, owner uuid, epoch bigint NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity', seen timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (grp, topic, partition)) WITH (fillfactor = 50);
  ALTER TABLE log_assignment ADD COLUMN IF NOT EXISTS seen timestamptz NOT NULL DEFAULT now();
  ALTER TABLE log_topic ADD COLUMN IF NOT EXISTS compact boolean NOT NULL DEFAULT false;
  CREATE INDEX IF NOT EXISTS log_tombstone ON log_record (topic, partition, "offset") WHERE value IS NULL;
  CREATE INDEX IF NOT EXISTS log_record_key ON log_record (topic, partition, key, "offset");`;
