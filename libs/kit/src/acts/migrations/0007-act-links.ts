import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each act joins a chain: its hash is that of the hash before it and of all that was noted. It does so when its transaction
 * commits, when that waits for nothing else any more: so acts wait for each other only as long as a commit takes, in one order,
 * and never for ever. Acts of before join in the order of their times.
 */
export class KitActLinks0007 implements MigrationInterface {
  name = 'KitActLinks1796000000007';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE act_link (seq bigint PRIMARY KEY, act_id uuid NOT NULL UNIQUE, hash bytea NOT NULL);
      CREATE FUNCTION act_join(added act) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE last act_link;
        BEGIN
          PERFORM pg_advisory_xact_lock(1633907827);
          SELECT * INTO last FROM act_link ORDER BY seq DESC LIMIT 1;
          INSERT INTO act_link VALUES (coalesce(last.seq, 0) + 1, added.id, sha256(coalesce(last.hash, '') || convert_to(jsonb_build_array(
            added.id, (extract(epoch FROM added.at) * 1000000)::bigint, added.actor_id, added.actor_kind, added.act,
            added.thing_id, added.thing_name, added.said, added.trace_id)::text, 'UTF8')));
        END $$;
      DO $$ DECLARE former act; BEGIN
        FOR former IN SELECT * FROM act ORDER BY at, id LOOP PERFORM act_join(former); END LOOP;
      END $$;
      CREATE FUNCTION act_joins() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM act_join(NEW); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER act_joins AFTER INSERT ON act DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION act_joins();
      CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON act_link FOR EACH STATEMENT EXECUTE FUNCTION act_stays()`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TRIGGER act_joins ON act; DROP TABLE act_link; DROP FUNCTION act_joins(), act_join(act)');
  }
}
