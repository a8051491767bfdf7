import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/links.endpoints';
import { type LinkPurpose, SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { actsAs } from '@caunoi/kit/trace';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountEntity } from '../accounts/account.entity';
import { lockedAccount } from '../accounts/account.queries';
import { hashOf, newSecret } from '../sessions/secret';
import { SecretLinkEntity } from './secret-link.entity';

const HOUR = 3_600_000;
/** Whoever gets a password is in the account: an hour. A letter may wait for its reader otherwise, longest whoever is kept out. */
const HOURS = { reset_password: 1, verify_email: 72, change_email: 24, undo_email_change: 168, appeal_block: 720 } satisfies Partial<
  Record<LinkPurpose, number>
>;
type Purpose = keyof typeof HOURS;

interface Said {
  /** Where the letter goes, if not to the account’s own address. */
  email?: string;
  reason?: string | null;
}

/** Links that prove whose an address is: whoever can read its letters. */
@Injectable()
export class SecretLinks {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Of an account that is locked, or new: an older link for the same purpose ends. */
  async issue(
    tx: EntityManager,
    { id: accountId, fullName, locale, ...account }: AccountEntity,
    purpose: Purpose,
    { email = account.email, reason = null }: Said = {},
  ) {
    const secret = newSecret();
    const createdAt = this.clock.now();
    const link = { id: uuidv7(), secretHash: hashOf(secret), accountId, purpose, email, createdAt };
    const expiresAt = new Date(createdAt.getTime() + HOURS[purpose] * HOUR);
    await tx.delete(SecretLinkEntity, { accountId, purpose });
    await tx.insert(SecretLinkEntity, { ...link, expiresAt });
    const noInvitation = { organisationName: null, invitedBy: null };
    const letter = { id: link.id, purpose, email, fullName, locale, secret, expiresAt: expiresAt.toISOString(), accountId, reason };
    await this.outbox.add(tx, SecretLinkIssued, { ...letter, ...noInvitation }, 1);
  }

  /** Of what needs no link any more. */
  async end(tx: EntityManager, accountId: string, purpose: Purpose) {
    await tx.delete(SecretLinkEntity, { accountId, purpose });
  }

  async read({ body: { secret } }: Call<typeof api.readLink>) {
    const { purpose, email, expiresAt } = await this.opened(this.db.manager, { secretHash: hashOf(secret) });
    return { purpose, email, expiresAt: expiresAt.toISOString() };
  }

  /** A link that would work at the moment, before anything costly is done for it. */
  lookAt(purpose: Purpose, secret: string) {
    return this.opened(this.db.manager, { purpose, secretHash: hashOf(secret) });
  }

  /** The account of a link that is none any more, locked. Of two who follow it at the same moment one finds it used. */
  async use(tx: EntityManager, purpose: Purpose, secret: string) {
    const { id, accountId, email, createdAt } = await this.opened(tx, { purpose, secretHash: hashOf(secret) });
    const account = await lockedAccount(tx, accountId);
    const { affected } = await tx.delete(SecretLinkEntity, { id });
    if (!affected) throw new DomainError('link.unknown');
    actsAs({ id: accountId, kind: 'person' });
    return { account, email, createdAt };
  }

  private async opened(tx: EntityManager, which: { secretHash: Buffer; purpose?: Purpose }) {
    const found = await tx.findOneBy(SecretLinkEntity, { ...which, expiresAt: MoreThan(this.clock.now()) });
    if (!found) throw new DomainError('link.unknown');
    return found;
  }
}
