import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes of an authenticator app and recovery codes, what their secrets are sealed with, and when in a session somebody proved last that it is them. */
export class SecondFactor0021 implements MigrationInterface {
  name = 'SecondFactor1796400000021';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE authenticator (
        account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE, secret bytea NOT NULL, created_at timestamptz NOT NULL,
        confirmed_at timestamptz, last_step int NOT NULL DEFAULT 0);
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, code_hash bytea NOT NULL, PRIMARY KEY (account_id, code_hash));
      CREATE TABLE seal_key (key text PRIMARY KEY);
      INSERT INTO seal_key (key) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
      ALTER TABLE session ADD COLUMN proven_at timestamptz, ADD COLUMN strong boolean NOT NULL DEFAULT false;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE session DROP COLUMN proven_at, DROP COLUMN strong;
      DROP TABLE seal_key, recovery_code, authenticator;`);
  }
}
