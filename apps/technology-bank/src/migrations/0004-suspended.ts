import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose organisation is suspended. */
export class Suspended0004 implements MigrationInterface {
  name = 'Suspended1796900000004';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE technology ADD COLUMN suspended boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE technology DROP COLUMN suspended');
  }
}
