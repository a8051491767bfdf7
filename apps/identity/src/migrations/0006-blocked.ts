import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may not come in any more, since when and why. */
export class Blocked0006 implements MigrationInterface {
  name = 'Blocked1796200000006';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE account ADD COLUMN blocked_at timestamptz, ADD COLUMN blocked_reason text');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE account DROP COLUMN blocked_at, DROP COLUMN blocked_reason');
  }
}
