import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, and what browsers were asked to sign with them. */
export class Passkeys0022 implements MigrationInterface {
  name = 'Passkeys1796400000022';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY, credential_id text NOT NULL CONSTRAINT passkey_credential_unique UNIQUE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, public_key bytea NOT NULL, counter bigint NOT NULL,
        transports text[] NOT NULL, name text NOT NULL, created_at timestamptz NOT NULL, last_used_at timestamptz);
      CREATE INDEX passkey_account ON passkey (account_id);
      CREATE TABLE passkey_challenge (
        challenge text PRIMARY KEY, account_id uuid REFERENCES account ON DELETE CASCADE, expires_at timestamptz NOT NULL);
      CREATE INDEX passkey_challenge_expiry ON passkey_challenge (expires_at);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE passkey_challenge, passkey');
  }
}
