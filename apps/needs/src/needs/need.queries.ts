import type { EntityManager } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';

/**
 * The names that an organisation goes by and went by; undefined while the first one is on its way.
 * @param held keeps it from taking another until the transaction ends; before the need is locked, as a new name locks in that order
 */
export async function namesOf(tx: EntityManager, organisationId: string, held = false): Promise<string[] | undefined> {
  const lock = held ? { mode: 'pessimistic_read' as const } : undefined;
  const organisation = await tx.findOne(OrganisationEntity, { where: { id: organisationId }, ...(lock && { lock }) });
  return organisation ? [organisation.name, ...organisation.formerNames] : undefined;
}
