import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which version of a thing suggestions were looked for of the platform's own accord. What is there already is taken as done: nobody is told of years at once. */
export class Matching0008 implements MigrationInterface {
  name = 'Matching1796600000008';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE document ADD COLUMN suggested_version bigint;
      UPDATE document SET suggested_version = version;
      CREATE INDEX document_unsuggested ON document (changed_at, id) WHERE suggested_version IS DISTINCT FROM version;`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP INDEX document_unsuggested; ALTER TABLE document DROP COLUMN suggested_version;');
  }
}
