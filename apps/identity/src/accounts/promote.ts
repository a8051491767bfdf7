import { Email } from '@caunoi/contracts/identity/identity';
import type { Sql } from '@caunoi/kit/events/sql';

/**
 * Makes an account an administrator, in addition to what it is; all others are made by administrators. The service's own job tells of it. Answers the person's name.
 * Throws one sentence for an operator when there is no such account.
 */
export async function promote(sql: Sql, email: string): Promise<string> {
  const [promoted] = await sql<{ name: string }>(
    `UPDATE account SET platform_roles = array_append(array_remove(platform_roles, 'administrator'), 'administrator'), told = false WHERE email = $1 RETURNING full_name AS name`,
    [Email.safeParse(email).data],
  );
  if (!promoted) throw new Error(`There is no account of ${email}; its owner has to sign up first.`);
  return promoted.name;
}
