import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told of mutual interest has an order. */
export class Matching0007 implements MigrationInterface {
  name = 'Matching1796500000007';

  async up(db: QueryRunner) {
    await db.query('CREATE SEQUENCE interest_version');
  }

  async down(db: QueryRunner) {
    await db.query('DROP SEQUENCE interest_version');
  }
}
