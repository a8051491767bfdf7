import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries on what a saved search found, and letters that are known by whatever they name. */
export class Notifications0004 implements MigrationInterface {
  name = 'Notifications1796722000004';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE entry ADD COLUMN search_id uuid, ADD COLUMN found uuid[] NOT NULL DEFAULT '{}';
      DROP INDEX entry_group;
      CREATE UNIQUE INDEX entry_group
        ON entry (account_id, event, coalesce(search_id, thing_id), coalesce(other_id, '00000000-0000-0000-0000-000000000000')) WHERE read_at IS NULL;
      CREATE INDEX entry_search ON entry (search_id) WHERE search_id IS NOT NULL;
      CREATE INDEX entry_found ON entry USING gin (found);
      ALTER TABLE letter ADD COLUMN names uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX letter_names ON letter USING gin (names);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX letter_names;
      ALTER TABLE letter DROP COLUMN names;
      DROP INDEX entry_group;
      DELETE FROM entry WHERE search_id IS NOT NULL;
      ALTER TABLE entry DROP COLUMN search_id, DROP COLUMN found;
      CREATE UNIQUE INDEX entry_group ON entry (account_id, event, thing_id, coalesce(other_id, '00000000-0000-0000-0000-000000000000'))
        WHERE read_at IS NULL;`);
  }
}
