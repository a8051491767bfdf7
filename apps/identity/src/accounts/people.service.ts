import { Injectable } from '@nestjs/common';
import { type Person, PersonChanged } from '@caunoi/contracts/identity/identity.events';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { EntityManager } from 'typeorm';
import type { MembershipEntity } from '../organisations/membership.entity';
import { manages, membershipsOf } from '../organisations/membership.queries';
import type { AccountEntity } from './account.entity';
import { isReleased, lockedAccount } from './account.queries';

/** What other services know of people: told in the transaction that changes it. */
@Injectable()
export class People {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Tells how a person is now, or that they are gone with their address. Last in the transaction; whoever changes memberships locks the
   * account before, so that two who change the same person wait for each other in one order.
   */
  async tell(tx: EntityManager, accountId: string) {
    const account = await lockedAccount(tx, accountId);
    await this.outbox.save(tx, Object.assign(account, { version: account.version + 1, told: true }), async ({ id, version }) => {
      if (isReleased(account)) await this.outbox.addTombstone(tx, PersonChanged, id, version);
      else await this.outbox.add(tx, PersonChanged, toPerson(account, await membershipsOf(tx, id)), version);
    });
  }
}

const toPerson = (
  { id, email, emailVerifiedAt, fullName, locale, platformRoles, blockedAt }: AccountEntity,
  memberships: readonly MembershipEntity[],
): Person => ({
  id,
  email,
  emailVerified: emailVerifiedAt !== null,
  fullName,
  locale,
  memberships: memberships.map((membership) => ({ organisationId: membership.organisationId, manager: manages(membership) })),
  platformRoles,
  blocked: blockedAt !== null,
});
