import { createEventTables, dropEventTables } from '@caunoi/kit/events/event-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching0001 implements MigrationInterface {
  name = 'Matching1764000000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE document (
        kind text NOT NULL, id uuid NOT NULL, version bigint NOT NULL, fact jsonb NOT NULL,
        subject jsonb, reading text, changed_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (kind, id));
      CREATE INDEX document_changed ON document (changed_at);
      CREATE TABLE match (
        id uuid PRIMARY KEY, direction text NOT NULL, source_kind text NOT NULL, source_id uuid NOT NULL, target_id uuid NOT NULL,
        organisation_id uuid NOT NULL, digest text NOT NULL, explanation jsonb NOT NULL, created_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX match_explanation ON match (direction, source_id, digest);
      CREATE TABLE match_feedback (
        source_id uuid NOT NULL, target_id uuid NOT NULL, match_id uuid NOT NULL, verdict text NOT NULL, reason text,
        actor_id uuid NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (source_id, target_id));
      CREATE INDEX match_feedback_target ON match_feedback (target_id);`);
    await createEventTables(db);
  }

  async down(db: QueryRunner) {
    await dropEventTables(db);
    await db.query('DROP TABLE match_feedback, match, document');
  }
}
