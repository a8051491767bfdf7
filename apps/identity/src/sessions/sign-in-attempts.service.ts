import { Injectable } from '@nestjs/common';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { createHash } from 'node:crypto';
import { DataSource, LessThan } from 'typeorm';
import type { AccountEntity } from '../accounts/account.entity';
import { waitAfter } from '../accounts/password.rules';
import { Passwords } from '../accounts/passwords.service';
import { SignInAttemptEntity } from './sign-in-attempt.entity';

const FORGOTTEN_AFTER_DAYS = 1;

@Injectable()
export class SignInAttempts {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The account, if the password is its own; the same refusal for a wrong one and for an unknown e-mail. An attempt counts
   * as failed until it has succeeded, so that many at the same moment can't slip past the wait.
   */
  async proven(email: string, client: string, account: AccountEntity | null, password: string) {
    const key = createHash('sha256').update(`${email}\n${client}`).digest();
    await this.note(key);
    if (!(await this.passwords.matches(account?.passwordHash, password)) || !account) throw new DomainError('session.refused');
    await this.db.manager.delete(SignInAttemptEntity, { key });
    return account;
  }

  private note(key: Buffer) {
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      await tx.delete(SignInAttemptEntity, { lastFailureAt: LessThan(daysAfter(now, -FORGOTTEN_AFTER_DAYS)) });
      await tx
        .createQueryBuilder()
        .insert()
        .into(SignInAttemptEntity)
        .values({ key, failures: 0, lastFailureAt: now })
        .orIgnore()
        .execute();
      const { failures, lastFailureAt } = await tx.findOneOrFail(SignInAttemptEntity, {
        where: { key },
        lock: { mode: 'pessimistic_write' },
      });
      const wait = waitAfter(failures) - (now.getTime() - lastFailureAt.getTime()) / 1000;
      if (wait > 0) throw new DomainError('request.too_many', { retryAfter: Math.ceil(wait) });
      await tx.update(SignInAttemptEntity, { key }, { failures: failures + 1, lastFailureAt: now });
    });
  }
}
