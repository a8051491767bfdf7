import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of integrators' programs. */
export class ApiKeys0020 implements MigrationInterface {
  name = 'ApiKeys1796300000020';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY, key_hash bytea NOT NULL UNIQUE, beginning text NOT NULL,
        organisation_id uuid NOT NULL CONSTRAINT api_key_organisation_id_fkey REFERENCES organisation ON DELETE CASCADE,
        name text NOT NULL, scopes text[] NOT NULL,
        created_by uuid CONSTRAINT api_key_created_by_fkey REFERENCES account ON DELETE SET NULL,
        created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, last_used_at timestamptz);
      CREATE INDEX api_key_organisation ON api_key (organisation_id);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE api_key');
  }
}
