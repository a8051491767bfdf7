import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that are linked to one of elsewhere, and sign-ins that are on their way there and back. */
export class OutsideSignIn0030 implements MigrationInterface {
  name = 'OutsideSignIn1796600000030';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE account_link (
        id uuid PRIMARY KEY, account_id uuid NOT NULL CONSTRAINT account_link_account_id_fkey REFERENCES account ON DELETE CASCADE,
        issuer text NOT NULL, subject text NOT NULL, name text NOT NULL,
        created_at timestamptz NOT NULL, last_used_at timestamptz,
        CONSTRAINT account_link_subject_unique UNIQUE (issuer, subject),
        CONSTRAINT account_link_account_unique UNIQUE (account_id, issuer));
      CREATE TABLE outside_sign_in (
        secret_hash bytea PRIMARY KEY, issuer_id text NOT NULL, state text, nonce text NOT NULL, verifier text NOT NULL,
        redirect_uri text NOT NULL,
        account_id uuid CONSTRAINT outside_sign_in_account_id_fkey REFERENCES account ON DELETE CASCADE,
        named jsonb, expires_at timestamptz NOT NULL);
      CREATE INDEX outside_sign_in_expiry ON outside_sign_in (expires_at);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE outside_sign_in, account_link');
  }
}
