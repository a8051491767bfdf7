import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which organisations are suspended, for services that show what is theirs. */
export class KitOrganisationStanding0008 implements MigrationInterface {
  name = 'KitOrganisationStanding1796900000008';

  async up(db: QueryRunner) {
    await db.query('CREATE TABLE organisation_standing (id uuid PRIMARY KEY, suspended boolean NOT NULL, sequence bigint NOT NULL)');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE organisation_standing');
  }
}
