import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask about their data, and until when it is to be answered and done. */
export class DataRequests0041 implements MigrationInterface {
  name = 'DataRequests1796800000041';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE data_request (
        id uuid PRIMARY KEY, account_id uuid NOT NULL CONSTRAINT data_request_account_id_fkey REFERENCES account, kind text NOT NULL,
        text text NOT NULL, state text NOT NULL, asked_at timestamptz NOT NULL, answer_by timestamptz NOT NULL, done_by timestamptz NOT NULL,
        extended boolean NOT NULL DEFAULT false, answer text, answered_at timestamptz, answered_by uuid, version int NOT NULL DEFAULT 1);
      CREATE INDEX data_request_account ON data_request (account_id, asked_at);
      CREATE UNIQUE INDEX data_request_open ON data_request (account_id, kind) WHERE state IN ('received', 'accepted');`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE data_request');
  }
}
