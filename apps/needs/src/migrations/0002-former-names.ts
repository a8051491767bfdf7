import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An anonymous need must not give away a name that its organisation went by before either. */
export class Needs0002 implements MigrationInterface {
  name = 'Needs1796000000002';

  async up(db: QueryRunner) {
    await db.query(`ALTER TABLE organisation ADD former_names text[] NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE organisation DROP former_names');
  }
}
