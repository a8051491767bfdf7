import type { Person } from '@caunoi/contracts/identity/identity.events';
import type { EntityManager } from 'typeorm';

/** Keeps what is new. Answers whether the person was known and for whom they acted before; null where something newer is known. */
export async function keepPerson(tx: EntityManager, person: Person, sequence: number) {
  const [before] = await tx.query<{ sequence: string; memberOf: string[] }[]>(
    `SELECT sequence, ARRAY(SELECT organisation_id FROM member WHERE person_id = person.id) AS "memberOf" FROM person WHERE id = $1 FOR UPDATE`,
    [person.id],
  );
  if (before && Number(before.sequence) >= sequence) return null;
  const { id, email, emailVerified, fullName, locale, blocked, memberships } = person;
  await tx.query(
    `INSERT INTO person (id, sequence, email, email_verified, full_name, locale, blocked) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET sequence = $2, email = $3, email_verified = $4, full_name = $5, locale = $6, blocked = $7`,
    [id, sequence, email, emailVerified, fullName, locale, blocked],
  );
  await tx.query('DELETE FROM member WHERE person_id = $1', [id]);
  await tx.query(`INSERT INTO member (person_id, organisation_id, manager) SELECT $1, * FROM unnest($2::uuid[], $3::boolean[])`, [
    id,
    memberships.map(({ organisationId }) => organisationId),
    memberships.map(({ manager }) => manager),
  ]);
  return { known: before !== undefined, memberOf: before?.memberOf ?? [] };
}

/** Nothing of the person stays, nor of what they were told. */
export async function forgetPerson(tx: EntityManager, id: string) {
  const [[person]] = await tx.query<[{ email: string }[], number]>('DELETE FROM person WHERE id = $1 RETURNING email', [id]);
  await tx.query('DELETE FROM letter WHERE account_id = $1 OR email = $2', [id, person?.email ?? '']);
  await tx.query('DELETE FROM bounced_address WHERE email = $1', [person?.email ?? '']);
  for (const table of ['preference', 'habits', 'digest', 'consent']) await tx.query(`DELETE FROM ${table} WHERE account_id = $1`, [id]);
  await tx.query('DELETE FROM untold WHERE awaits = $1', [id]);
}
