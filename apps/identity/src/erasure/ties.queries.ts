import type { ErasureTies } from '@caunoi/contracts/identity/erasure';
import { sqlOf } from '@caunoi/kit/events/sql';
import type { EntityManager } from 'typeorm';

/** Others are members, but nobody else manages it. */
const ALONE = `SELECT organisation.id, organisation.name, count(other.account_id)::int AS others
  FROM membership own JOIN organisation ON organisation.id = own.organisation_id
    LEFT JOIN membership other ON other.organisation_id = own.organisation_id AND other.account_id <> own.account_id
  WHERE own.account_id = $1
  GROUP BY organisation.id, organisation.name, own.roles
  HAVING count(other.account_id) = 0 OR ('manager' = ANY(own.roles) AND NOT coalesce(bool_or('manager' = ANY(other.roles)), false))
  ORDER BY organisation.name, organisation.id`;

/** The organisations that would be without an owner if somebody went. */
export async function tiesOf(tx: EntityManager, accountId: string): Promise<ErasureTies> {
  const alone = await sqlOf(tx)<{ id: string; name: string; others: number }>(ALONE, [accountId]);
  const named = (some: typeof alone) => some.map(({ id, name }) => ({ id, name }));
  return { handOver: named(alone.filter(({ others }) => others > 0)), close: named(alone.filter(({ others }) => others === 0)) };
}
