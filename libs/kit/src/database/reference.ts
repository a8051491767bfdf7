import type { EntityManager } from 'typeorm';

/** The next short name for people, from a sequence of the service's own database: `N-000012`. Numbers may be skipped, never repeated. */
export async function nextReference(db: Pick<EntityManager, 'query'>, sequence: string, letter: string) {
  const [{ n }] = (await db.query(`SELECT nextval('${sequence}') AS n`)) as [{ n: string }];
  return `${letter}-${n.padStart(6, '0')}`;
}
