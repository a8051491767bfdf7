import { SecretLinkIssued, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { CONFIG } from '@caunoi/kit/run/config';
import { Controller, Inject } from '@nestjs/common';
import type { MailSettings } from '../config';
import { secretLetter, securityLetter } from './letter.rules';
import { LetterStore } from './letter-store';

/** Letters that nobody can switch off: they are what an account stands on. */
@Controller()
export class AccountLettersEvents {
  constructor(
    @Inject(CONFIG) private readonly settings: MailSettings,
    private readonly store: LetterStore,
    private readonly clock: Clock,
  ) {}

  @On(SecretLinkIssued) async secret({ fact, tx, replay }: Received<typeof SecretLinkIssued>) {
    if (replay) return;
    const { id, accountId, email, locale, expiresAt } = fact;
    const letter = {
      ...secretLetter(fact, this.settings.publicUrl),
      cause: id,
      accountId,
      email,
      locale,
      thread: null,
      unsubscribe: null,
      names: [],
    };
    await this.store.write(tx, [{ ...letter, topic: 'secret_link', secret: true, endsAt: expiresAt, dueAt: this.clock.now() }]);
  }

  @On(SecurityNoticed) async security({ fact, tx, replay }: Received<typeof SecurityNoticed>) {
    if (replay) return;
    const { id, accountId, email, locale } = fact;
    const letter = {
      ...securityLetter(fact, this.settings.publicUrl),
      cause: id,
      accountId,
      email,
      locale,
      thread: `account.${accountId}`,
      unsubscribe: null,
      names: [],
    };
    await this.store.write(tx, [{ ...letter, topic: 'security', secret: true, endsAt: null, dueAt: this.clock.now() }]);
  }

  @OnTombstone(SecretLinkIssued) async secretErased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM letter WHERE cause = $1', [key]);
  }

  @OnTombstone(SecurityNoticed) async securityErased({ key, tx }: Emptied) {
    await tx.query(`DELETE FROM letter WHERE account_id = $1 AND topic = 'security'`, [key]);
  }
}
