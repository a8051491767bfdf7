import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an index takes of a document stands beside it, so that a start reads no text again: as text, for it is only ever read whole. Things
 * are looked up by id alone, and what is open is listed in the order of ids.
 */
export class Matching0005 implements MigrationInterface {
  name = 'Matching1796300000005';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE document ADD COLUMN entry json;
      CREATE INDEX document_id ON document (id);
      CREATE INDEX document_open ON document (kind, id) WHERE fact->>'status' = 'published';`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP INDEX document_open, document_id; ALTER TABLE document DROP COLUMN entry;');
  }
}
