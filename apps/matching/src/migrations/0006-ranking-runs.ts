import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was suggested, run by run: a suggestion that came, moved or went can be told with its reason. */
export class Matching0006 implements MigrationInterface {
  name = 'Matching1796500000006';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE ranking_run (
        id uuid PRIMARY KEY,
        direction text NOT NULL,
        source_id uuid NOT NULL,
        speaker uuid NOT NULL,
        source_version bigint NOT NULL,
        rules text NOT NULL,
        made_at timestamptz NOT NULL
      );
      CREATE INDEX ranking_run_source ON ranking_run (source_id, speaker, direction, made_at);
      CREATE TABLE ranking_item (
        run_id uuid NOT NULL,
        target_id uuid NOT NULL,
        target_kind text NOT NULL,
        target_version bigint NOT NULL,
        place int NOT NULL,
        band text NOT NULL,
        score float8 NOT NULL,
        points jsonb NOT NULL,
        PRIMARY KEY (run_id, target_id)
      );
      CREATE INDEX ranking_item_target ON ranking_item (target_id);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE ranking_item; DROP TABLE ranking_run;');
  }
}
