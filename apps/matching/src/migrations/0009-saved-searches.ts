import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches that people keep, and what each has found. What is open already is no news to anybody: of it nobody is told. */
export class Matching0009 implements MigrationInterface {
  name = 'Matching1796700000009';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE person (id uuid PRIMARY KEY, sequence bigint NOT NULL, organisations uuid[] NOT NULL);
      CREATE TABLE saved_search (
        id uuid PRIMARY KEY, account_id uuid NOT NULL, name text NOT NULL, query json NOT NULL, frequency text NOT NULL, paused boolean NOT NULL,
        told int NOT NULL DEFAULT 0, created_at timestamptz NOT NULL, looked_at timestamptz NOT NULL, deleted_at timestamptz);
      CREATE INDEX saved_search_list ON saved_search (account_id, created_at, id);
      CREATE INDEX saved_search_deleted ON saved_search (deleted_at) WHERE deleted_at IS NOT NULL;
      CREATE TABLE saved_search_hit (
        search_id uuid NOT NULL REFERENCES saved_search ON DELETE CASCADE, thing_id uuid NOT NULL, at timestamptz NOT NULL,
        PRIMARY KEY (search_id, thing_id));
      CREATE INDEX saved_search_hit_news ON saved_search_hit (search_id, at);
      CREATE INDEX saved_search_hit_thing ON saved_search_hit (thing_id);
      ALTER TABLE document ADD COLUMN searched_version bigint, ADD COLUMN opened_at timestamptz;
      UPDATE document SET searched_version = version, opened_at = CASE WHEN fact->>'status' = 'published' THEN changed_at END;
      CREATE INDEX document_unsearched ON document (changed_at, id) WHERE searched_version IS DISTINCT FROM version;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX document_unsearched;
      ALTER TABLE document DROP COLUMN searched_version, DROP COLUMN opened_at;
      DROP TABLE saved_search_hit, saved_search, person`);
  }
}
