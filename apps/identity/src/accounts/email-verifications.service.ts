import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/links.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DataSource } from 'typeorm';
import { SecretLinks } from '../links/secret-links.service';
import { JoinRequests } from '../organisations/join-requests.service';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AccountEntity } from './account.entity';
import { accountOf, lockedAccount } from './account.queries';
import { People } from './people.service';

/** That letters to an address reach whoever opened its account. */
@Injectable()
export class EmailVerifications {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly links: SecretLinks,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly requests: JoinRequests,
  ) {}

  /** Once more, after the letter that came with the account. */
  async send({ actor }: Call<typeof api.sendVerification>) {
    const { email, emailVerifiedAt } = await accountOf(this.db.manager, actor);
    if (emailVerifiedAt) return;
    await this.attempts.noteLetter('email verification', email, actor.id);
    await this.db.transaction(async (tx) => this.links.issue(tx, await lockedAccount(tx, actor.id), 'verify_email'));
  }

  async complete({ body: { secret } }: Call<typeof api.completeVerification>) {
    return this.db.transaction(async (tx) => {
      const { account } = await this.links.use(tx, 'verify_email', secret);
      await tx.update(AccountEntity, { id: account.id }, { emailVerifiedAt: this.clock.now() });
      await this.people.tell(tx, account.id);
      if (!account.emailVerifiedAt) await this.requests.proven(tx, account);
      return { accountId: account.id };
    });
  }
}
