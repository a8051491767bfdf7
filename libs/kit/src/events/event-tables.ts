import type { QueryRunner } from 'typeorm';
import { sqlOf } from './sql';

/**
 * Creates the tables that every service's database carries for its facts: what waits to be published (`outbox`), what the
 * bus refused (`outbox_parked`), who publishes (`relay_lease`), what was handled (`inbox`) and what could not be
 * (`dead_letter`). They have no entities on purpose: a comparison of migrations and entities covers the entities' tables
 * only. The kit's first migration, and those of the first five services, which made these tables before the kit did: who
 * comes second finds them. Frozen like a migration; what changes is a new migration of the kit.
 */
export async function createEventTables(db: QueryRunner) {
  const [found] = await sqlOf(db)<{ there: boolean }>(`SELECT to_regclass('outbox') IS NOT NULL AS there`);
  if (found?.there) return;
  await db.query(`
    CREATE TABLE outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid NOT NULL,
      topic text NOT NULL, key text NOT NULL, shard smallint NOT NULL DEFAULT 0,
      sequence bigint NOT NULL, headers jsonb NOT NULL, payload text,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp());
    CREATE INDEX outbox_shard ON outbox (shard, id);
    ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

    CREATE TABLE outbox_parked (LIKE outbox, error text, attempts int, parked_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (id));
    CREATE INDEX outbox_parked_key ON outbox_parked (topic, key);

    CREATE TABLE relay_lease (
      shard smallint PRIMARY KEY, owner uuid, epoch bigint NOT NULL DEFAULT 0, lease_until timestamptz NOT NULL DEFAULT '-infinity');

    CREATE TABLE inbox (
      consumer text, event_id uuid, processed_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (consumer, event_id));

    CREATE TABLE dead_letter (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, consumer text NOT NULL, topic text NOT NULL, partition int NOT NULL,
      "offset" bigint NOT NULL, key text NOT NULL, event_id uuid NOT NULL, headers jsonb NOT NULL, payload text,
      logged_at timestamptz NOT NULL, state text NOT NULL CHECK (state IN ('failed', 'behind', 'replayed', 'skipped')),
      attempts int NOT NULL DEFAULT 0, error_class text, error text, created_at timestamptz NOT NULL DEFAULT now(),
      requested_by text, requested_at timestamptz, resolved_by text, resolved_at timestamptz, UNIQUE (consumer, event_id));
    CREATE INDEX dead_letter_open ON dead_letter (consumer, key, id) WHERE state IN ('failed', 'behind');`);
}

export async function dropEventTables(db: QueryRunner) {
  await db.query('DROP TABLE IF EXISTS dead_letter, inbox, relay_lease, outbox_parked, outbox');
}
