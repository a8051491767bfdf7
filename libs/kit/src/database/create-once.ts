import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Makes a row under an id that the caller may have chosen, or answers the row that is there: what is sent again makes nothing new, also at
 * the same moment. Whose row it is, the caller checks.
 */
export async function createOnce<E extends { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
  values: () => Promise<QueryDeepPartialEntity<E>>,
): Promise<E> {
  const where = { id } as FindOptionsWhere<E>;
  const found = await manager.findOneBy(entity, where);
  if (found) return found;
  const row = { ...(await values()), id } as QueryDeepPartialEntity<E>;
  await manager.createQueryBuilder().insert().into(entity).values(row).orIgnore().execute();
  return manager.findOneByOrFail(entity, where);
}
