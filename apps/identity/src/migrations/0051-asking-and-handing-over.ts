import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People ask organisations to let them in, organisations open to domains of addresses, and managers hand their place over. */
export class AskingAndHandingOver0051 implements MigrationInterface {
  name = 'AskingAndHandingOver1796600000051';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE join_request (
        id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, role text NOT NULL, message text NOT NULL, state text NOT NULL,
        reason text, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, decided_at timestamptz);
      CREATE UNIQUE INDEX join_request_open ON join_request (organisation_id, account_id) WHERE state = 'open';
      CREATE INDEX join_request_account ON join_request (account_id);
      CREATE TABLE join_domain (
        domain text NOT NULL, organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE, PRIMARY KEY (domain, organisation_id));
      CREATE TABLE hand_over (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
        from_account uuid NOT NULL REFERENCES account ON DELETE CASCADE, to_account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE hand_over, join_domain, join_request');
  }
}
