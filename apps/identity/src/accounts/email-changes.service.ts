import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/links.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { AuthenticatorEntity } from '../factors/authenticator.entity';
import { PasskeyEntity } from '../factors/passkey.entity';
import { RecoveryCodeEntity } from '../factors/recovery-code.entity';
import { SecretLinkEntity } from '../links/secret-link.entity';
import { inTheSameTime } from '../links/same-answer';
import { SecretLinks } from '../links/secret-links.service';
import { AccountLinkEntity } from '../outside/account-link.entity';
import { newSecret } from '../sessions/secret';
import { SessionEntity } from '../sessions/session.entity';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AccountEntity } from './account.entity';
import { accountOf, lockedAccount, refuseTaken } from './account.queries';
import { Passwords } from './passwords.service';
import { People } from './people.service';
import { SecurityNotices } from './security-notices.service';

/** Another address for an account: it counts once letters to it are proven to arrive, and whoever reads those to the former one can take it back. */
@Injectable()
export class EmailChanges {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly links: SecretLinks,
    private readonly passwords: Passwords,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly notices: SecurityNotices,
  ) {}

  async request({ body: { email }, actor }: Call<typeof api.requestEmailChange>) {
    const account = await accountOf(this.db.manager, actor);
    await this.attempts.noteLetter('email change', account.email, actor.id);
    await inTheSameTime(this.sendTo(email, actor.id));
  }

  private async sendTo(email: string, accountId: string) {
    await this.db.transaction(async (tx) => {
      const account = await lockedAccount(tx, accountId);
      if (!(await tx.existsBy(AccountEntity, { email }))) await this.links.issue(tx, account, 'change_email', { email });
    });
  }

  /** An address that was never proven may be somebody else's: it is told nothing, and can take nothing back. */
  async complete({ body: { secret } }: Call<typeof api.completeEmailChange>) {
    return this.db
      .transaction(async (tx) => {
        const { account, email } = await this.links.use(tx, 'change_email', secret);
        const { id, email: former, emailVerifiedAt } = account;
        await tx.update(AccountEntity, { id }, { email, emailVerifiedAt: this.clock.now() });
        await tx.delete(SecretLinkEntity, { accountId: id, purpose: In(['verify_email', 'reset_password']) });
        if (emailVerifiedAt) await this.links.issue(tx, account, 'undo_email_change', { email: former });
        await this.notices.tell(tx, Object.assign(account, { email }), 'email_changed', '');
        await this.people.tell(tx, id);
        return { accountId: id };
      })
      .catch(refuseTaken);
  }

  /** Whoever changed it may have been somebody else: they are out, and nothing that they know or have added lets them in again. */
  async undo({ body: { secret } }: Call<typeof api.undoEmailChange>) {
    await this.links.lookAt('undo_email_change', secret);
    // A password that nobody knows: the next one is chosen by a link to the address.
    const passwordHash = await this.passwords.hash(newSecret());
    return this.db
      .transaction(async (tx) => {
        const { account, email, createdAt } = await this.links.use(tx, 'undo_email_change', secret);
        const { id } = account;
        await this.notices.tell(tx, account, 'email_changed', '');
        await tx.update(AccountEntity, { id }, { email, emailVerifiedAt: this.clock.now(), passwordHash });
        await tx.delete(SecretLinkEntity, { accountId: id });
        await tx.delete(SessionEntity, { accountId: id });
        await tx.delete(AuthenticatorEntity, { accountId: id, createdAt: MoreThanOrEqual(createdAt) });
        await tx.delete(RecoveryCodeEntity, { accountId: id });
        await tx.delete(PasskeyEntity, { accountId: id, createdAt: MoreThanOrEqual(createdAt) });
        await tx.delete(AccountLinkEntity, { accountId: id, createdAt: MoreThanOrEqual(createdAt) });
        await this.people.tell(tx, id);
        return { accountId: id };
      })
      .catch(refuseTaken);
  }
}
