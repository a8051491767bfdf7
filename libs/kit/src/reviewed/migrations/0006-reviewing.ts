import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What everybody could read of a thing, who is at it while it waits, and what anybody did to anything. */
export class KitReviewing0006 implements MigrationInterface {
  name = 'KitReviewing1796000000006';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE published_text (
        thing_id uuid, version int, statement jsonb NOT NULL, published_at timestamptz NOT NULL, PRIMARY KEY (thing_id, version));
      CREATE TABLE review_claim (
        thing_id uuid PRIMARY KEY, account_id uuid NOT NULL, until timestamptz NOT NULL, taken_from uuid, word text);
      CREATE TABLE act (
        id uuid PRIMARY KEY, at timestamptz NOT NULL, actor_id text NOT NULL, actor_kind text NOT NULL, act text NOT NULL,
        thing_id text NOT NULL, thing_name text NOT NULL, said jsonb NOT NULL, trace_id text);
      CREATE INDEX act_at ON act (at, id);
      CREATE INDEX act_thing ON act (thing_id, at);
      CREATE INDEX act_actor ON act (actor_id, at);
      CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'acts are only added'; END $$;
      CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION act_stays()`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE act, review_claim, published_text; DROP FUNCTION act_stays()');
  }
}
