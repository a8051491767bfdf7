import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To which text somebody agreed who wants letters with suggestions, as identity tells it; null of whoever took it back. */
export class Notifications0005 implements MigrationInterface {
  name = 'Notifications1796800000005';

  async up(db: QueryRunner) {
    await db.query('CREATE TABLE consent (account_id uuid PRIMARY KEY, sequence bigint NOT NULL, suggestion_letters text)');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE consent');
  }
}
