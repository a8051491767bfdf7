import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person wants to be told of, where and how often. */
export class Notifications0003 implements MigrationInterface {
  name = 'Notifications1796022000003';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE preference (
        account_id uuid NOT NULL, topic text NOT NULL, in_product boolean NOT NULL, email text NOT NULL, PRIMARY KEY (account_id, topic));
      CREATE TABLE habits (account_id uuid PRIMARY KEY, time_zone text NOT NULL, quiet_from smallint, quiet_to smallint);
      CREATE TABLE digest (account_id uuid NOT NULL, frequency text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (account_id, frequency));
      CREATE TABLE seal_key (one boolean PRIMARY KEY CHECK (one), key bytea NOT NULL);
      ALTER TABLE entry ADD COLUMN shown boolean NOT NULL DEFAULT true, ADD COLUMN digest text;
      CREATE INDEX entry_digest ON entry (account_id) WHERE digest IS NOT NULL;
      ALTER TABLE letter ADD COLUMN unsubscribe text;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE letter DROP COLUMN unsubscribe;
      DROP INDEX entry_digest;
      ALTER TABLE entry DROP COLUMN shown, DROP COLUMN digest;
      DROP TABLE seal_key, digest, habits, preference`);
  }
}
