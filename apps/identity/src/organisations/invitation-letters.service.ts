import { Injectable } from '@nestjs/common';
import { SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { vietnamDay } from '@caunoi/kit/dates/days';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import type { InvitationEntity } from './invitation.entity';
import type { OrganisationEntity } from './organisation.entity';

/** So many letters an organisation sends on one day to people who have not asked for them. */
const MOST_LETTERS = 50;

type Addressed = Pick<InvitationEntity, 'locale' | 'expiresAt'> & { email: string };

/** The letters of invitations. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Of an organisation that is locked. Whether the address has an account shows in its letter only: there, its owner's name and language. */
  async send(
    tx: EntityManager,
    { id: organisationId, name: organisationName }: OrganisationEntity,
    { email, locale, expiresAt }: Addressed,
    by: { id: string; secret: string },
  ) {
    await this.count(tx, organisationId);
    const [inviter, invited] = [await tx.findOneBy(AccountEntity, { id: by.id }), await tx.findOneBy(AccountEntity, { email })];
    const letter = {
      id: uuidv7(),
      purpose: 'accept_invitation' as const,
      email,
      fullName: invited?.fullName ?? '',
      locale: invited?.locale ?? locale,
      secret: by.secret,
      expiresAt: expiresAt.toISOString(),
      accountId: null,
      organisationName,
      invitedBy: inviter?.fullName ?? '',
    };
    await this.outbox.add(tx, SecretLinkIssued, letter, 1);
  }

  private async count(tx: EntityManager, organisationId: string) {
    const day = vietnamDay(this.clock.now());
    await tx.query('DELETE FROM invitation_day WHERE organisation_id = $1 AND day < $2', [organisationId, day]);
    const counted = await tx.query<object[]>(
      `INSERT INTO invitation_day AS today (organisation_id, day, letters) VALUES ($1, $2, 1)
       ON CONFLICT (organisation_id, day) DO UPDATE SET letters = today.letters + 1 WHERE today.letters < $3 RETURNING letters`,
      [organisationId, day, MOST_LETTERS],
    );
    if (counted.length === 0) throw new DomainError('invitation.too_many');
  }
}
