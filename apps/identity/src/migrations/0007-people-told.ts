import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a person has changed, whether that is told, and since when it is proven that their address is theirs. */
export class PeopleTold0007 implements MigrationInterface {
  name = 'PeopleTold1796300000007';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE account ADD COLUMN version int NOT NULL DEFAULT 0, ADD COLUMN told boolean NOT NULL DEFAULT false,
        ADD COLUMN email_verified_at timestamptz;
      CREATE INDEX account_untold ON account (id) WHERE NOT told;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX account_untold;
      ALTER TABLE account DROP COLUMN version, DROP COLUMN told, DROP COLUMN email_verified_at;`);
  }
}
