import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KitIdempotencyKeys0003 implements MigrationInterface {
  name = 'KitIdempotencyKeys1796000000003';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE idempotency_key (
        id bytea PRIMARY KEY, request bytea NOT NULL, answer bytea, created_at timestamptz NOT NULL);
      CREATE INDEX ON idempotency_key (created_at)`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE idempotency_key');
  }
}
