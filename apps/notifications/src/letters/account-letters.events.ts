import { ErasureTold } from '@caunoi/contracts/identity/erasure.events';
import { BlockAppealAnswered, DataRequestAnswered, SecretLinkIssued, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { CONFIG } from '@caunoi/kit/run/config';
import { Controller, Inject } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailSettings } from '../config';
import { blockAppealLetter, dataRequestLetter, erasureLetter, secretLetter, securityLetter, type Written } from './letter.rules';
import { NewsService } from '../news/news.service';
import { LetterStore, type NewLetter } from './letter-store';

const threadOf = (erasureId: string) => `erasure.${erasureId}`;

/** Letters that nobody can switch off: they are what an account stands on. */
@Controller()
export class AccountLettersEvents {
  constructor(
    @Inject(CONFIG) private readonly settings: MailSettings,
    private readonly store: LetterStore,
    private readonly clock: Clock,
    private readonly news: NewsService,
  ) {}

  @On(SecretLinkIssued) async secret({ fact, tx, replay }: Received<typeof SecretLinkIssued>) {
    if (replay) return;
    const written = secretLetter(fact, this.settings.publicUrl);
    await this.write(tx, fact, written, { topic: 'secret_link', thread: null, endsAt: fact.expiresAt });
  }

  @On(SecurityNoticed) async security({ fact, tx, replay }: Received<typeof SecurityNoticed>) {
    if (replay) return;
    const written = securityLetter(fact, this.settings.publicUrl);
    await this.write(tx, fact, written, { topic: 'security', thread: `account.${fact.accountId}` });
  }

  /** Whoever is kept out is written to all the same. */
  @On(BlockAppealAnswered) async blockAppeal({ fact, tx, replay }: Received<typeof BlockAppealAnswered>) {
    if (replay) return;
    const written = blockAppealLetter(fact, this.settings.publicUrl);
    await this.write(tx, fact, written, { topic: 'block_appeal', thread: `account.${fact.accountId}` });
  }

  @OnTombstone(BlockAppealAnswered) async blockAppealErased({ key, tx }: Emptied) {
    await tx.query(`DELETE FROM letter WHERE account_id = $1 AND topic = 'block_appeal'`, [key]);
  }

  /** On the platform, too, where the answer stands; a letter goes whatever somebody has switched off. */
  @On(DataRequestAnswered) async dataRequest({ fact, tx, eventId, replay }: Received<typeof DataRequestAnswered>) {
    if (replay) return;
    const { accountId, at } = fact;
    const written = dataRequestLetter(fact, this.settings.publicUrl);
    await this.write(tx, fact, written, { topic: 'data_request', thread: `data.${accountId}` });
    const about = { thingId: null, organisationId: null, otherId: null, accountId, detail: {}, doneBy: null };
    await this.news.tell(tx, { id: eventId, event: 'data_request_answered', mostOften: 'never', at, ...about });
  }

  /** The last one goes to somebody whom nobody knows any more. */
  @On(ErasureTold) async erasure({ fact, tx, replay }: Received<typeof ErasureTold>) {
    if (replay) return;
    const written = erasureLetter(fact, this.settings.publicUrl);
    await this.write(tx, fact, written, { topic: 'data_request', thread: threadOf(fact.erasureId) });
  }

  @OnTombstone(ErasureTold) async erasureForgotten({ key, tx }: Emptied) {
    await tx.query('DELETE FROM letter WHERE thread = $1', [threadOf(key)]);
  }

  @OnTombstone(DataRequestAnswered) async dataRequestErased({ key, tx }: Emptied) {
    await tx.query(`DELETE FROM letter WHERE account_id = $1 AND topic = 'data_request'`, [key]);
    await tx.query(`DELETE FROM untold WHERE awaits = $1 AND news ->> 'event' = 'data_request_answered'`, [key]);
  }

  @OnTombstone(SecretLinkIssued) async secretErased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM letter WHERE cause = $1', [key]);
  }

  @OnTombstone(SecurityNoticed) async securityErased({ key, tx }: Emptied) {
    await tx.query(`DELETE FROM letter WHERE account_id = $1 AND topic = 'security'`, [key]);
  }
  private async write(
    tx: EntityManager,
    { id, accountId, email, locale }: Told,
    written: Written,
    { endsAt = null, ...about }: Pick<NewLetter, 'topic' | 'thread'> & Partial<Pick<NewLetter, 'endsAt'>>,
  ) {
    const own = { cause: id, accountId, email, locale, unsubscribe: null, secret: true, names: [], dueAt: this.clock.now() };
    await this.store.write(tx, [{ ...written, ...own, ...about, endsAt }]);
  }
}

/** Of every fact that a letter is written of. */
type Told = Pick<NewLetter, 'accountId' | 'email' | 'locale'> & { id: string };
