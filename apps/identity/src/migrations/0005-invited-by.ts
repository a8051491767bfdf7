import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made an invitation, for it ends with their right to. Of those of before it is not known: a week later there are none. */
export class InvitedBy0005 implements MigrationInterface {
  name = 'InvitedBy1796200000005';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE invitation ADD COLUMN invited_by uuid REFERENCES account ON DELETE CASCADE');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE invitation DROP COLUMN invited_by');
  }
}
