import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a logo stands in a page before its bytes; these are kept by files. */
export class OrganisationLogo0023 implements MigrationInterface {
  name = 'OrganisationLogo1796500000023';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE organisation ADD COLUMN logo jsonb');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE organisation DROP COLUMN logo');
  }
}
