import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has asked to be erased, how far it is, and what each service has said of it. */
export class Erasures0042 implements MigrationInterface {
  name = 'Erasures1796900000042';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE erasure (
        id uuid PRIMARY KEY, account_id uuid NOT NULL CONSTRAINT erasure_account_id_fkey REFERENCES account,
        request_id uuid NOT NULL,
        state text NOT NULL, closes uuid[] NOT NULL, email text NOT NULL, full_name text NOT NULL, locale text NOT NULL,
        asked_at timestamptz NOT NULL, due_at timestamptz NOT NULL, begun_at timestamptz, done_at timestamptz,
        letter_gone boolean NOT NULL DEFAULT false);
      CREATE UNIQUE INDEX erasure_running ON erasure (account_id) WHERE state <> 'taken_back';
      CREATE INDEX erasure_request ON erasure (request_id);
      CREATE TABLE erasure_answer (
        erasure_id uuid NOT NULL REFERENCES erasure, service text NOT NULL, answered_at timestamptz,
        erased jsonb NOT NULL DEFAULT '[]', held jsonb NOT NULL DEFAULT '[]', PRIMARY KEY (erasure_id, service));`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE erasure_answer; DROP TABLE erasure;');
  }
}
