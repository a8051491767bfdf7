import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who verified what is kept apart from what the owner says. An "independently checked" of before was the owner's own word about a
 * document: it becomes "there is a document", which is what is known.
 */
export class VerifiedLevels0002 implements MigrationInterface {
  name = 'VerifiedLevels1764000000002';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE technology ADD COLUMN verified jsonb NOT NULL DEFAULT '[]';
      UPDATE technology SET statement = jsonb_set(statement, '{trlEvidence}', (
        SELECT jsonb_agg(CASE WHEN evidence ->> 'grade' = 'A' THEN evidence || '{"grade": "B"}' ELSE evidence END ORDER BY place)
        FROM jsonb_array_elements(statement -> 'trlEvidence') WITH ORDINALITY AS row (evidence, place)))
      WHERE statement -> 'trlEvidence' @> '[{"grade": "A"}]';`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE technology DROP COLUMN verified');
  }
}
