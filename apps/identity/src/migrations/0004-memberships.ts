import type { MigrationInterface, QueryRunner } from 'typeorm';

const sorted = (roles: string) => ({
  capacities: `ARRAY(SELECT role FROM unnest(${roles}) WITH ORDINALITY AS given (role, n) WHERE role IN ('business', 'scientist') ORDER BY n)`,
  platform: `ARRAY(SELECT role FROM unnest(${roles}) WITH ORDINALITY AS given (role, n) WHERE role NOT IN ('business', 'scientist') ORDER BY n)`,
});
const before = sorted('roles');
const written = sorted('NEW.roles');

/**
 * What an account said of its one organisation becomes a membership, of which a person may have several; what the platform appointed
 * stays with the account. `account.organisation_id` is from now on where a sign-in begins. `account.manager` and `account.roles` are
 * read by nobody any more and are dropped one release later: until then an identity of the release before may still run beside this one,
 * and what it writes there is carried over.
 */
export class Memberships0004 implements MigrationInterface {
  name = 'Memberships1796100000004';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE membership (
        account_id uuid REFERENCES account ON DELETE CASCADE, organisation_id uuid REFERENCES organisation,
        capacities text[] NOT NULL, roles text[] NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (account_id, organisation_id));
      CREATE INDEX membership_organisation ON membership (organisation_id);
      INSERT INTO membership SELECT id, organisation_id, ${before.capacities}, ${roles('account')}, created_at FROM account;
      ALTER TABLE account ADD COLUMN platform_roles text[] NOT NULL DEFAULT '{}',
        ALTER COLUMN manager SET DEFAULT false, ALTER COLUMN roles SET DEFAULT '{}';
      UPDATE account SET platform_roles = ${before.platform};
      ALTER TABLE session ADD COLUMN organisation_id uuid CONSTRAINT session_organisation_id_fkey REFERENCES organisation;
      UPDATE session SET organisation_id = account.organisation_id FROM account WHERE account.id = session.account_id;
      CREATE FUNCTION carry_membership_over() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO membership VALUES (NEW.id, NEW.organisation_id, ${written.capacities}, ${roles('NEW')}, NEW.created_at);
        ELSIF NEW.manager <> OLD.manager THEN
          UPDATE membership SET roles = ${roles('NEW')} WHERE account_id = NEW.id AND organisation_id = NEW.organisation_id;
        END IF;
        IF TG_OP = 'INSERT' OR NEW.roles <> OLD.roles THEN
          UPDATE membership SET capacities = ${written.capacities} WHERE account_id = NEW.id AND organisation_id = NEW.organisation_id;
          UPDATE account SET platform_roles = ${written.platform} WHERE id = NEW.id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER carry_membership_over AFTER INSERT OR UPDATE OF manager, roles ON account
        FOR EACH ROW WHEN (NEW.roles <> '{}') EXECUTE FUNCTION carry_membership_over();`);
  }

  /** Of several memberships the one remains in which a sign-in began. */
  async down(db: QueryRunner) {
    await db.query(`
      DROP TRIGGER carry_membership_over ON account;
      DROP FUNCTION carry_membership_over();
      UPDATE account SET roles = platform_roles;
      UPDATE account SET roles = capacities || platform_roles, manager = 'manager' = ANY (membership.roles)
        FROM membership WHERE account_id = account.id AND membership.organisation_id = account.organisation_id;
      ALTER TABLE session DROP COLUMN organisation_id;
      ALTER TABLE account DROP COLUMN platform_roles, ALTER COLUMN manager DROP DEFAULT, ALTER COLUMN roles DROP DEFAULT;
      DROP TABLE membership;`);
  }
}

/** What somebody does inside their organisation, by what a row of accounts says. */
function roles(row: string) {
  return `CASE WHEN ${row}.manager THEN '{manager}'::text[] ELSE '{}' END`;
}
