import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told of a match says which version of it. */
export class Matching0004 implements MigrationInterface {
  name = 'Matching1796000000004';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE match ADD COLUMN version int NOT NULL DEFAULT 1');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE match DROP COLUMN version');
  }
}
