import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was erased is a row without a fact; what it was suggested for is found by either side. */
export class Matching0003 implements MigrationInterface {
  name = 'Matching1796000000003';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE document ALTER COLUMN fact DROP NOT NULL;
      CREATE INDEX match_target ON match (target_id);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX match_target;
      DELETE FROM document WHERE fact IS NULL;
      ALTER TABLE document ALTER COLUMN fact SET NOT NULL;`);
  }
}
