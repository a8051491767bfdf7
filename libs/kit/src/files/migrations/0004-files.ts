import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bytes that don't shrink are kept as they are, so that a part can be read without the rest. */
export class KitFiles0004 implements MigrationInterface {
  name = 'KitFiles1796000000004';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY, owner uuid NOT NULL, name text NOT NULL, type text NOT NULL, size bigint, digest text,
        begun_at timestamptz NOT NULL DEFAULT now(), stored_at timestamptz);
      CREATE INDEX file_owner ON file (owner);
      CREATE INDEX file_unfinished ON file (begun_at) WHERE stored_at IS NULL;
      CREATE TABLE file_chunk (
        file_id uuid REFERENCES file ON DELETE CASCADE, n int, bytes bytea NOT NULL, PRIMARY KEY (file_id, n));
      ALTER TABLE file_chunk ALTER bytes SET STORAGE EXTERNAL`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE file_chunk, file');
  }
}
