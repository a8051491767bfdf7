import type { Passkey } from '@caunoi/contracts/identity/passkey';
import type { EntityManager } from 'typeorm';
import { PasskeyEntity } from './passkey.entity';

export const toPasskey = ({ id, name, createdAt, lastUsedAt }: PasskeyEntity): Passkey => ({
  ...{ id, name },
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/** The oldest first. */
export async function passkeysOf(tx: EntityManager, accountId: string) {
  const all = await tx.find(PasskeyEntity, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });
  return all.map(toPasskey);
}
