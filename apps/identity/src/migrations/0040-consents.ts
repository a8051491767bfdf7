import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who agreed to which text of which purpose, or took it back, when and where. To the ledger is only added. */
export class Consents0040 implements MigrationInterface {
  name = 'Consents1796800000040';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE consent (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT consent_account_id_fkey REFERENCES account, purpose text NOT NULL, given boolean NOT NULL,
        text_version text NOT NULL, how text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX consent_account ON consent (account_id, seq);
      CREATE FUNCTION consent_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'consents are only added'; END $$;
      CREATE TRIGGER consent_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON consent FOR EACH STATEMENT EXECUTE FUNCTION consent_stays()`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE consent; DROP FUNCTION consent_stays()');
  }
}
