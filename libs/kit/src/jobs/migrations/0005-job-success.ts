import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a job last went well, also while it fails since. */
export class KitJobSuccess0005 implements MigrationInterface {
  name = 'KitJobSuccess1796000000005';

  up = (db: QueryRunner) =>
    db.query(`
      ALTER TABLE job ADD last_success_at timestamptz;
      UPDATE job SET last_success_at = last_ended_at WHERE last_result = 'ok'`);

  down = (db: QueryRunner) => db.query('ALTER TABLE job DROP last_success_at');
}
