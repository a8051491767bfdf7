import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which organisations a listing has mutual interest, as matching tells it. */
export class Interest0003 implements MigrationInterface {
  name = 'Interest1796400000003';

  async up(db: QueryRunner) {
    await db.query('CREATE TABLE interest (technology_id uuid PRIMARY KEY, organisation_ids uuid[] NOT NULL, sequence bigint NOT NULL)');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE interest');
  }
}
