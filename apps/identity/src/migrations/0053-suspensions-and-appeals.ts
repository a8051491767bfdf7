import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations are suspended, and whoever is kept out may say something against it. */
export class SuspensionsAndAppeals0053 implements MigrationInterface {
  name = 'SuspensionsAndAppeals1796900000053';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE organisation ADD COLUMN suspended_at timestamptz;
      ALTER TABLE account ADD COLUMN blocked_by uuid;
      CREATE TABLE suspension (
        id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE, reason text NOT NULL, text text NOT NULL,
        suspended_by uuid NOT NULL, suspended_at timestamptz NOT NULL, lifted_at timestamptz);
      CREATE UNIQUE INDEX suspension_open ON suspension (organisation_id) WHERE lifted_at IS NULL;
      CREATE TABLE appeal (
        id uuid PRIMARY KEY, suspension_id uuid REFERENCES suspension ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, blocked_at timestamptz, blocked_reason text, text text NOT NULL,
        created_at timestamptz NOT NULL, decided_by uuid, verdict text, answer text, answered_by uuid, answered_at timestamptz);
      CREATE UNIQUE INDEX appeal_suspension ON appeal (suspension_id);
      CREATE UNIQUE INDEX appeal_block ON appeal (account_id, blocked_at);
      CREATE INDEX appeal_open ON appeal (created_at) WHERE verdict IS NULL;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE appeal, suspension;
      ALTER TABLE account DROP COLUMN blocked_by;
      ALTER TABLE organisation DROP COLUMN suspended_at;`);
  }
}
