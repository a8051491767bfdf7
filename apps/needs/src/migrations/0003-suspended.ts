import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose organisation is suspended. */
export class Needs0003 implements MigrationInterface {
  name = 'Needs1796900000003';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE need ADD COLUMN suspended boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE need DROP COLUMN suspended');
  }
}
