import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members come by invitation, a tax code belongs to whoever has proved it, and places where a password was right are remembered. */
export class Identity0002 implements MigrationInterface {
  name = 'Identity1764300000002';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE invitation (
        id uuid PRIMARY KEY, secret_hash bytea NOT NULL CONSTRAINT invitation_secret_hash_unique UNIQUE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE, full_name text NOT NULL,
        manager boolean NOT NULL, roles text[] NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL);
      CREATE INDEX invitation_organisation ON invitation (organisation_id);
      CREATE TABLE known_place (
        key bytea PRIMARY KEY, account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, proven_at timestamptz NOT NULL);
      CREATE INDEX known_place_account ON known_place (account_id);
      ALTER TABLE organisation DROP CONSTRAINT organisation_tax_code_unique;
      CREATE UNIQUE INDEX organisation_verified_tax_code ON organisation (tax_code) WHERE verification = 'verified';`);
  }

  /** Before, a code could stand only once: the oldest keeps it. */
  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX organisation_verified_tax_code;
      UPDATE organisation SET tax_code = NULL
        WHERE EXISTS (SELECT FROM organisation older WHERE older.tax_code = organisation.tax_code AND older.id < organisation.id);
      ALTER TABLE organisation ADD CONSTRAINT organisation_tax_code_unique UNIQUE (tax_code);
      DROP TABLE known_place, invitation;`);
  }
}
