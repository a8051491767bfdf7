import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Systems of organisations where people sign in with their account here, what people have allowed them, and what the protocol keeps. */
export class OidcProvider0031 implements MigrationInterface {
  name = 'OidcProvider1796600000031';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE application (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT application_organisation_id_fkey REFERENCES organisation ON DELETE CASCADE,
        name text NOT NULL, secret_hash text NOT NULL, redirect_uris text[] NOT NULL, scopes text[] NOT NULL,
        created_by uuid CONSTRAINT application_created_by_fkey REFERENCES account ON DELETE SET NULL,
        created_at timestamptz NOT NULL, last_used_at timestamptz);
      CREATE INDEX application_organisation ON application (organisation_id);
      CREATE TABLE allowed_application (
        account_id uuid NOT NULL CONSTRAINT allowed_application_account_id_fkey REFERENCES account ON DELETE CASCADE,
        application_id uuid NOT NULL CONSTRAINT allowed_application_application_id_fkey REFERENCES application ON DELETE CASCADE,
        claims text[] NOT NULL, grant_ids text[] NOT NULL, created_at timestamptz NOT NULL, last_used_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, application_id));
      CREATE TABLE oidc_row (
        key bytea PRIMARY KEY, payload jsonb NOT NULL, application_id uuid, grant_id text, consumed_at timestamptz, expires_at timestamptz);
      CREATE INDEX oidc_row_grant ON oidc_row (grant_id);
      CREATE INDEX oidc_row_application ON oidc_row (application_id);
      CREATE INDEX oidc_row_expiry ON oidc_row (expires_at);
      CREATE TABLE oidc_key (kid text PRIMARY KEY, private_jwk jsonb NOT NULL, created_at timestamptz NOT NULL);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE oidc_key, oidc_row, allowed_application, application');
  }
}
