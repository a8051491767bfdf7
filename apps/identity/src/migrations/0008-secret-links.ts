import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that are sent by e-mail and work once. */
export class SecretLinks0008 implements MigrationInterface {
  name = 'SecretLinks1796300000008';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE secret_link (
        id uuid PRIMARY KEY, secret_hash bytea NOT NULL UNIQUE, account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        purpose text NOT NULL, email text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX secret_link_account_purpose ON secret_link (account_id, purpose);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE secret_link');
  }
}
