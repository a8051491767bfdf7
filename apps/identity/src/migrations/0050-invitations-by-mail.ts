import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations go to an address, by letter. Those of before were handed over and say none: they end. */
export class InvitationsByMail0050 implements MigrationInterface {
  name = 'InvitationsByMail1796600000050';

  async up(db: QueryRunner) {
    await db.query(`
      DELETE FROM invitation;
      ALTER TABLE invitation ADD COLUMN email text, ADD COLUMN locale text NOT NULL DEFAULT 'vi', ALTER COLUMN full_name SET DEFAULT '';
      DROP INDEX invitation_organisation;
      CREATE UNIQUE INDEX invitation_organisation_email ON invitation (organisation_id, email);
      CREATE TABLE invitation_day (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE, day date NOT NULL, letters int NOT NULL,
        PRIMARY KEY (organisation_id, day));`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE invitation_day;
      DROP INDEX invitation_organisation_email;
      CREATE INDEX invitation_organisation ON invitation (organisation_id);
      ALTER TABLE invitation DROP COLUMN email, DROP COLUMN locale, ALTER COLUMN full_name DROP DEFAULT;`);
  }
}
