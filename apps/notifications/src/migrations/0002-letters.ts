import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to people, and addresses that take none. */
export class Notifications0002 implements MigrationInterface {
  name = 'Notifications1796022000002';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE letter (
        id uuid PRIMARY KEY, cause uuid NOT NULL, account_id uuid, email text NOT NULL, topic text NOT NULL, locale text NOT NULL,
        subject text NOT NULL, text text NOT NULL, html text NOT NULL, thread text, secret boolean NOT NULL, state text NOT NULL,
        attempts int NOT NULL DEFAULT 0, error text, due_at timestamptz NOT NULL, ends_at timestamptz, lease_until timestamptz, ticket uuid,
        created_at timestamptz NOT NULL, sent_at timestamptz, UNIQUE (cause, email));
      CREATE INDEX letter_due ON letter (due_at) WHERE state = 'waiting';
      CREATE INDEX letter_list ON letter (created_at, id);
      CREATE INDEX letter_account ON letter (account_id);
      CREATE TABLE bounced_address (email text PRIMARY KEY, at timestamptz NOT NULL, error text NOT NULL);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE bounced_address, letter');
  }
}
