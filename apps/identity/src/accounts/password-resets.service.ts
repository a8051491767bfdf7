import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/links.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { actsAs } from '@caunoi/kit/trace';
import { DataSource } from 'typeorm';
import { inTheSameTime } from '../links/same-answer';
import { SecretLinks } from '../links/secret-links.service';
import { JoinRequests } from '../organisations/join-requests.service';
import { SessionEntity } from '../sessions/session.entity';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AccountEntity } from './account.entity';
import { accountOf, lockedAccount } from './account.queries';
import { assertHardToGuess, wordsOf } from './password.rules';
import { NO_PASSWORD, Passwords } from './passwords.service';
import { People } from './people.service';
import { SecurityNotices } from './security-notices.service';

/** The way back for whoever has forgotten their password: a link to the address of their account. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly links: SecretLinks,
    private readonly passwords: Passwords,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly notices: SecurityNotices,
    private readonly requests: JoinRequests,
  ) {}

  async request({ body: { email, client } }: Call<typeof api.requestPasswordReset>) {
    await this.attempts.noteLetter('password reset', email, client);
    await inTheSameTime(this.sendTo(email));
  }

  /** What no password opens was closed, and a blocked account opens with none: neither needs one. */
  private async sendTo(email: string) {
    const found = await this.db.manager.findOneBy(AccountEntity, { email });
    if (!found || found.passwordHash === NO_PASSWORD || found.blockedAt) return;
    await this.db.transaction(async (tx) => this.links.issue(tx, await lockedAccount(tx, found.id), 'reset_password'));
  }

  /** Whoever was in the account is out, and whoever follows the link reads the letters to its address. */
  async complete({ body: { secret, password, device } }: Call<typeof api.completePasswordReset>) {
    const { accountId } = await this.links.lookAt('reset_password', secret);
    assertHardToGuess(password, wordsOf(await accountOf(this.db.manager, { id: accountId })));
    const passwordHash = await this.passwords.hash(password);
    return this.db.transaction(async (tx) => {
      const { account } = await this.links.use(tx, 'reset_password', secret);
      actsAs({ id: accountId, kind: 'person' });
      const emailVerifiedAt = account.emailVerifiedAt ?? this.clock.now();
      await tx.update(AccountEntity, { id: accountId }, { passwordHash, emailVerifiedAt });
      await tx.delete(SessionEntity, { accountId });
      if (!account.emailVerifiedAt) {
        await this.people.tell(tx, accountId);
        await this.requests.proven(tx, account);
      }
      await this.notices.tell(tx, account, 'password_changed', device);
      return { accountId };
    });
  }
}
