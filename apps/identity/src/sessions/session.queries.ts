import type { Person } from '@caunoi/contracts/access';
import type { EntityManager } from 'typeorm';
import { SessionEntity } from './session.entity';

/** The browser's name for itself, as the actor's session has it. */
export async function deviceOf(tx: EntityManager, { id: accountId, sessionId }: Person) {
  const session = sessionId ? await tx.findOneBy(SessionEntity, { id: sessionId, accountId }) : null;
  return session?.device ?? '';
}
