import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KitJobs0002 implements MigrationInterface {
  name = 'KitJobs1796000000002';

  up = (db: QueryRunner) =>
    db.query(`
      CREATE TABLE job (
        name text PRIMARY KEY, schedule text NOT NULL, next_run_at timestamptz NOT NULL,
        ticket uuid, lease_until timestamptz, asked_by uuid,
        last_started_at timestamptz, last_ended_at timestamptz, last_result text, last_error text, last_asked_by uuid,
        done int NOT NULL DEFAULT 0, failed int NOT NULL DEFAULT 0,
        CHECK ((ticket IS NULL) = (lease_until IS NULL)),
        CHECK (last_result IN ('ok', 'partly', 'failed', 'timed_out', 'stopped')))`);

  down = (db: QueryRunner) => db.query('DROP TABLE job');
}
