import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which terms a person agreed to at sign-up, and when. Accounts of before were not asked. */
export class AcceptedTerms0003 implements MigrationInterface {
  name = 'AcceptedTerms1764400000003';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE account ADD COLUMN accepted_terms text, ADD COLUMN accepted_terms_at timestamptz');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE account DROP COLUMN accepted_terms, DROP COLUMN accepted_terms_at');
  }
}
