import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/outside.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lockedAccount } from '../accounts/account.queries';
import { SecurityNotices } from '../accounts/security-notices.service';
import { hashOf } from '../sessions/secret';
import { deviceOf } from '../sessions/session.queries';
import { AccountLinkEntity } from './account-link.entity';
import { assertWayIn, toAccountLink } from './account-link.queries';
import { Issuers } from './issuers.service';
import { type Named, OutsideSignInEntity } from './outside-sign-in.entity';

/** As whom somebody signs in from outside, as they say of their own account. An address alone links nothing. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
    private readonly notices: SecurityNotices,
  ) {}

  async link({ body: { secret }, actor }: Call<typeof api.linkAccount>) {
    const { secretHash, named, accountId } = await this.named(this.db.manager, secret);
    // Whoever has begun this for one account does not end it for another.
    if (accountId !== null && accountId !== actor.id) throw new DomainError('outside.over');
    const { issuer, subject } = named;
    return this.db
      .transaction(async (tx) => {
        const account = await lockedAccount(tx, actor.id);
        await this.use(tx, secretHash);
        const found = await tx.findOneBy(AccountLinkEntity, { issuer, subject });
        if (found) throw new DomainError(found.accountId === account.id ? 'account_link.exists' : 'account_link.taken');
        const link = await this.insert(tx, account.id, named, null);
        await this.notices.tell(tx, account, 'account_link_added', await deviceOf(tx, actor));
        return toAccountLink(link, this.issuers.all);
      })
      .catch(refuseDuplicate({ account_link_account_unique: 'account_link.exists', account_link_subject_unique: 'account_link.taken' }));
  }

  async remove({ params: { linkId }, actor }: Call<typeof api.removeAccountLink>) {
    await this.db.transaction(async (tx) => {
      const account = await lockedAccount(tx, actor.id);
      const { affected } = await tx.delete(AccountLinkEntity, { id: linkId, accountId: account.id });
      if (!affected) throw new DomainError('account_link.unknown');
      await assertWayIn(tx, account, this.issuers.all);
      await this.notices.tell(tx, account, 'account_link_removed', await deviceOf(tx, actor));
    });
  }

  async insert(tx: EntityManager, accountId: string, { issuer, subject, email, fullName }: Named, lastUsedAt: Date | null) {
    const about = { id: uuidv7(), accountId, issuer, subject, name: email ?? fullName };
    const link = tx.create(AccountLinkEntity, { ...about, createdAt: this.clock.now(), lastUsedAt });
    await tx.insert(AccountLinkEntity, link);
    return link;
  }

  /** Whom an issuer has named in the browser that has the secret, as long as nothing was made of it. */
  async named(tx: EntityManager, secret: string) {
    const found = await tx.findOneBy(OutsideSignInEntity, { secretHash: hashOf(secret), expiresAt: MoreThan(this.clock.now()) });
    if (!found?.named) throw new DomainError('outside.over');
    return { ...found, named: found.named };
  }

  /** Once. */
  async use(tx: EntityManager, secretHash: Buffer) {
    const { affected } = await tx.delete(OutsideSignInEntity, { secretHash });
    if (!affected) throw new DomainError('outside.over');
  }
}
