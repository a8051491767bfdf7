import { createEventTables, dropEventTables } from '@caunoi/kit/events/event-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Needs0001 implements MigrationInterface {
  name = 'Needs1764000000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE SEQUENCE need_reference;
      CREATE TABLE need (
        id uuid PRIMARY KEY, reference text NOT NULL CONSTRAINT need_reference_unique UNIQUE,
        organisation_id uuid NOT NULL, created_by uuid NOT NULL, status text NOT NULL, statement jsonb NOT NULL, review jsonb,
        submitted_at timestamptz, review_due_at timestamptz, published_at timestamptz, expires_at timestamptz,
        updated_at timestamptz NOT NULL, version int NOT NULL);
      CREATE INDEX need_organisation ON need (organisation_id, updated_at);
      CREATE INDEX need_review_queue ON need (review_due_at) WHERE status = 'under_review';
      CREATE INDEX need_expiry ON need (expires_at) WHERE status = 'published';
      CREATE TABLE organisation (id uuid PRIMARY KEY, name text NOT NULL, sequence bigint NOT NULL);`);
    await createEventTables(db);
  }

  async down(db: QueryRunner) {
    await dropEventTables(db);
    await db.query('DROP TABLE organisation, need; DROP SEQUENCE need_reference');
  }
}
