import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures shrink no further: their bytes are kept as they come. What is ready lies in the kit's `file`, under the id of its upload. */
export class Files0001 implements MigrationInterface {
  name = 'Files1796022000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE upload (
        id uuid PRIMARY KEY, organisation_id uuid NOT NULL, purpose text NOT NULL, size int NOT NULL, received int NOT NULL,
        state text NOT NULL, refusal text, picture jsonb, kept_bytes int NOT NULL, attempts int NOT NULL,
        begun_at timestamptz NOT NULL, checked_from timestamptz);
      CREATE INDEX upload_organisation ON upload (organisation_id);
      CREATE INDEX upload_checking ON upload (id) WHERE state = 'checking';
      CREATE INDEX upload_begun ON upload (begun_at);
      CREATE TABLE upload_piece (
        upload_id uuid REFERENCES upload ON DELETE CASCADE, place int, bytes bytea NOT NULL, PRIMARY KEY (upload_id, place));
      ALTER TABLE upload_piece ALTER bytes SET STORAGE EXTERNAL;
      CREATE TABLE naming (
        thing_id uuid PRIMARY KEY, organisation_id uuid NOT NULL, shown_to text NOT NULL, pictures uuid[] NOT NULL, sequence bigint NOT NULL);
      CREATE INDEX naming_pictures ON naming USING gin (pictures)`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE naming, upload_piece, upload');
  }
}
