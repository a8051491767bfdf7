import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose organisation is suspended. */
export class Suspended0002 implements MigrationInterface {
  name = 'Suspended1796900000002';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE expert ADD COLUMN suspended boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE expert DROP COLUMN suspended');
  }
}
