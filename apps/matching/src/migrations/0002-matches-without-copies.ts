import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A stored suggestion holds numbers only, no word of either side, and one row for each pair of versions. The rows of before hold titles
 * and quotations of what may have been withdrawn since, so they go; they are made anew when somebody looks. Feedback says whose word it
 * is: that of before counts as the owner's.
 */
export class Matching0002 implements MigrationInterface {
  name = 'Matching1764374400002';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE match_feedback ADD COLUMN said_by uuid;
      UPDATE match_feedback SET said_by = coalesce(
        (SELECT coalesce(fact->>'accountId', fact->>'organisationId')::uuid FROM document WHERE document.id = match_feedback.source_id LIMIT 1),
        (SELECT organisation_id FROM match WHERE match.id = match_feedback.match_id),
        actor_id);
      ALTER TABLE match_feedback ALTER COLUMN said_by SET NOT NULL,
        DROP CONSTRAINT match_feedback_pkey, ADD PRIMARY KEY (source_id, target_id, said_by);
      DELETE FROM match;
      ALTER TABLE match DROP COLUMN explanation, ADD COLUMN source_version bigint NOT NULL, ADD COLUMN target_kind text NOT NULL,
        ADD COLUMN target_version bigint NOT NULL, ADD COLUMN numbers jsonb NOT NULL;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DELETE FROM match;
      ALTER TABLE match DROP COLUMN source_version, DROP COLUMN target_kind, DROP COLUMN target_version, DROP COLUMN numbers,
        ADD COLUMN explanation jsonb NOT NULL;
      DELETE FROM match_feedback a USING match_feedback b
        WHERE a.source_id = b.source_id AND a.target_id = b.target_id AND (a.at, a.said_by) < (b.at, b.said_by);
      ALTER TABLE match_feedback DROP CONSTRAINT match_feedback_pkey, DROP COLUMN said_by, ADD PRIMARY KEY (source_id, target_id);`);
  }
}
