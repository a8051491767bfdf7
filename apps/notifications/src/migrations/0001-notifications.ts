import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told, of what, and what they were told. */
export class Notifications0001 implements MigrationInterface {
  name = 'Notifications1796022000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY, sequence bigint NOT NULL, email text NOT NULL, email_verified boolean NOT NULL, full_name text NOT NULL,
        locale text NOT NULL, blocked boolean NOT NULL);
      CREATE TABLE member (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE, organisation_id uuid NOT NULL, manager boolean NOT NULL,
        PRIMARY KEY (person_id, organisation_id));
      CREATE INDEX member_organisation ON member (organisation_id);

      CREATE TABLE thing (
        id uuid PRIMARY KEY, kind text NOT NULL, sequence bigint NOT NULL, reference text NOT NULL, title text NOT NULL,
        language text NOT NULL, organisation_id uuid, account_id uuid, status text NOT NULL, expires_at timestamptz);
      CREATE INDEX thing_expiry ON thing (status, expires_at);
      CREATE TABLE expiry_notice (thing_id uuid NOT NULL, expires_at timestamptz NOT NULL, days int NOT NULL, PRIMARY KEY (thing_id, expires_at, days));
      CREATE TABLE suggested (source_id uuid NOT NULL, target_id uuid NOT NULL, match_id uuid NOT NULL, PRIMARY KEY (source_id, target_id));
      CREATE INDEX suggested_target ON suggested (target_id);
      CREATE INDEX suggested_match ON suggested (match_id);
      CREATE TABLE interest (thing_id uuid PRIMARY KEY, sequence bigint NOT NULL, others uuid[] NOT NULL);

      CREATE TABLE untold (id uuid PRIMARY KEY, awaits uuid NOT NULL, news jsonb NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX untold_awaits ON untold (awaits);

      CREATE TABLE entry (
        id uuid PRIMARY KEY, account_id uuid NOT NULL, topic text NOT NULL, event text NOT NULL, thing_id uuid, other_id uuid,
        detail jsonb NOT NULL, count int NOT NULL, created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, read_at timestamptz);
      CREATE INDEX entry_list ON entry (account_id, changed_at, id);
      CREATE INDEX entry_thing ON entry (thing_id);
      CREATE INDEX entry_other ON entry (other_id);
      CREATE INDEX entry_unread ON entry (account_id) WHERE read_at IS NULL;
      CREATE UNIQUE INDEX entry_group ON entry (account_id, event, thing_id, coalesce(other_id, '00000000-0000-0000-0000-000000000000'))
        WHERE read_at IS NULL;
      CREATE TABLE account_inbox (account_id uuid PRIMARY KEY, version bigint NOT NULL);`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE account_inbox, entry, untold, interest, suggested, expiry_notice, thing, member, person');
  }
}
