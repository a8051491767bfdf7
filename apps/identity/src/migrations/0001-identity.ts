import { createEventTables, dropEventTables } from '@caunoi/kit/events/event-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0001 implements MigrationInterface {
  name = 'Identity1764000000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY, name text NOT NULL, type text NOT NULL,
        tax_code text CONSTRAINT organisation_tax_code_unique UNIQUE, province text NOT NULL, vsic text, website text,
        verification text NOT NULL, version int NOT NULL);
      CREATE TABLE account (
        id uuid PRIMARY KEY, email text NOT NULL CONSTRAINT account_email_unique UNIQUE, password_hash text NOT NULL,
        full_name text NOT NULL, locale text NOT NULL, organisation_id uuid NOT NULL REFERENCES organisation,
        manager boolean NOT NULL, roles text[] NOT NULL, created_at timestamptz NOT NULL);
      CREATE INDEX account_organisation ON account (organisation_id);
      CREATE TABLE session (
        id uuid PRIMARY KEY, secret_hash bytea NOT NULL CONSTRAINT session_secret_hash_unique UNIQUE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, device text NOT NULL,
        created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL);
      CREATE INDEX session_account ON session (account_id);
      CREATE TABLE signing_key (kid text PRIMARY KEY, private_jwk jsonb NOT NULL, created_at timestamptz NOT NULL);
      CREATE TABLE sign_in_attempt (key bytea PRIMARY KEY, failures int NOT NULL, last_failure_at timestamptz NOT NULL);
      CREATE INDEX sign_in_attempt_last_failure ON sign_in_attempt (last_failure_at);`);
    await createEventTables(db);
  }

  async down(db: QueryRunner) {
    await dropEventTables(db);
    await db.query('DROP TABLE sign_in_attempt, signing_key, session, account, organisation');
  }
}
