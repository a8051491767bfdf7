import { createEventTables, dropEventTables } from '@caunoi/kit/events/event-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Experts0001 implements MigrationInterface {
  name = 'Experts1764000000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE SEQUENCE expert_reference;
      CREATE TABLE expert (
        id uuid PRIMARY KEY, reference text NOT NULL CONSTRAINT expert_reference_unique UNIQUE,
        account_id uuid NOT NULL CONSTRAINT expert_account_unique UNIQUE, organisation_id uuid NOT NULL,
        status text NOT NULL, statement jsonb NOT NULL,
        published_at timestamptz, confirmed_at timestamptz, expires_at timestamptz,
        updated_at timestamptz NOT NULL, version int NOT NULL);
      CREATE INDEX expert_expiry ON expert (expires_at) WHERE status = 'published';`);
    await createEventTables(db);
  }

  async down(db: QueryRunner) {
    await dropEventTables(db);
    await db.query('DROP TABLE expert; DROP SEQUENCE expert_reference');
  }
}
