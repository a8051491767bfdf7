import { Clock } from '@caunoi/kit/clock';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { Injectable } from '@nestjs/common';
import { exportJWK, generateKeyPair } from 'jose';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { OidcKeyEntity } from './oidc-key.entity';
import { inOrder, isKeyDue } from './oidc-keys.rules';

/** RS256, which every client reads. A key signs for 90 days; the next is published two days before, the one before stays. */
@Injectable()
export class OidcKeys {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Private, the one that signs first. The lock keeps two replicas from making two keys at the same moment. */
  async all() {
    return this.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE oidc_key IN SHARE ROW EXCLUSIVE MODE');
      const now = this.clock.now();
      const keys = await tx.find(OidcKeyEntity, { order: { createdAt: 'DESC' }, take: 3 });
      if (isKeyDue(keys, now)) {
        const { privateKey } = await generateKeyPair('RS256', { extractable: true });
        const made = tx.create(OidcKeyEntity, { kid: randomUUID(), privateJwk: await exportJWK(privateKey), createdAt: now });
        keys.unshift(await saveSilently(tx, made));
      }
      return inOrder(keys, now).map(({ kid, privateJwk }) => ({ ...privateJwk, kid, alg: 'RS256', use: 'sig' }));
    });
  }
}
