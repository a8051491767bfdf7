import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the business registry said of organisations. */
export class BusinessRegistry0052 implements MigrationInterface {
  name = 'BusinessRegistry1796600000052';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE organisation_registry (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE, tax_code text NOT NULL, name text NOT NULL,
        address text NOT NULL, state text NOT NULL, checked_at timestamptz NOT NULL);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE organisation_registry');
  }
}
