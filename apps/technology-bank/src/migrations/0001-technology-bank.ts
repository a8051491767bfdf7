import { createEventTables, dropEventTables } from '@caunoi/kit/events/event-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TechnologyBank0001 implements MigrationInterface {
  name = 'TechnologyBank1764000000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE SEQUENCE technology_reference;
      CREATE TABLE technology (
        id uuid PRIMARY KEY, reference text NOT NULL CONSTRAINT technology_reference_unique UNIQUE,
        organisation_id uuid NOT NULL, created_by uuid NOT NULL, status text NOT NULL, statement jsonb NOT NULL, review jsonb,
        submitted_at timestamptz, review_due_at timestamptz, published_at timestamptz, confirmed_at timestamptz, expires_at timestamptz,
        updated_at timestamptz NOT NULL, version int NOT NULL);
      CREATE INDEX technology_organisation ON technology (organisation_id, updated_at);
      CREATE INDEX technology_review_queue ON technology (review_due_at) WHERE status = 'under_review';
      CREATE INDEX technology_expiry ON technology (expires_at) WHERE status = 'published';`);
    await createEventTables(db);
  }

  async down(db: QueryRunner) {
    await dropEventTables(db);
    await db.query('DROP TABLE technology; DROP SEQUENCE technology_reference');
  }
}
