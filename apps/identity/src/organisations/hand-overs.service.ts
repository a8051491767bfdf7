import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/members.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { accountOf, lockedAccount, toMembership } from '../accounts/account.queries';
import { People } from '../accounts/people.service';
import { HandOverEntity } from './hand-over.entity';
import { MembershipEntity } from './membership.entity';
import { endOffers, lockedOrganisation, managedOrganisation, manages, noteMembership, ownMembership, rolesIn } from './membership.queries';
import { OrganisationNotices } from './organisation-notices.service';

const OPEN_DAYS = 7;

/** A manager gives their place to another member, who must say yes: an organisation never stands with nobody who wants it. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly db: DataSource,
    private readonly people: People,
    private readonly notices: OrganisationNotices,
    private readonly clock: Clock,
  ) {}

  /** A newer offer takes the place of the one before. */
  async offer({ params: { organisationId }, body: { accountId: toAccount }, actor }: Call<typeof api.offerHandOver>) {
    return this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, organisationId, actor);
      if (toAccount === actor.id) throw new DomainError('account.own');
      const member = await tx.findOneBy(MembershipEntity, { organisationId, accountId: toAccount });
      if (!member) throw new DomainError('account.unknown');
      if (manages(member)) throw new DomainError('hand_over.manager');
      const createdAt = this.clock.now();
      const offered = { organisationId, fromAccount: actor.id, toAccount, createdAt, expiresAt: daysAfter(createdAt, OPEN_DAYS) };
      await tx.delete(HandOverEntity, { organisationId });
      await tx.insert(HandOverEntity, offered);
      await noteMembership(tx, 'offer_hand_over', organisationId, { accountId: toAccount }, createdAt);
      await this.notices.tell(tx, 'handover_offered', organisation, { accountId: toAccount, by: await accountOf(tx, actor) });
      return toAnswer(tx, offered);
    });
  }

  /** Open, for those two and for managers. */
  async seenBy(tx: EntityManager, membership: MembershipEntity) {
    const open = await this.openIn(tx, membership.organisationId);
    const concerned = open && (manages(membership) || [open.fromAccount, open.toAccount].includes(membership.accountId));
    return concerned ? toAnswer(tx, open) : null;
  }

  async end({ params: { organisationId }, actor }: Call<typeof api.endHandOver>) {
    await this.db.transaction(async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      await ownMembership(tx, organisationId, actor);
      const open = await this.openIn(tx, organisationId);
      if (!open || ![open.fromAccount, open.toAccount].includes(actor.id)) throw new DomainError('hand_over.unknown');
      await tx.delete(HandOverEntity, { organisationId });
      await noteMembership(tx, 'end_hand_over', organisationId, { accountId: open.toAccount }, this.clock.now());
      const told = { accountId: open.fromAccount, by: await accountOf(tx, actor) };
      if (actor.id === open.toAccount) await this.notices.tell(tx, 'handover_declined', organisation, told);
    });
  }

  /** Whoever offered it becomes a plain member in the same moment; what they had invited ends with their say. */
  async accept({ params: { organisationId }, actor }: Call<typeof api.acceptHandOver>) {
    return this.db.transaction(async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      const membership = await ownMembership(tx, organisationId, actor);
      const open = await this.openIn(tx, organisationId);
      if (open?.toAccount !== actor.id) throw new DomainError('hand_over.unknown');
      const { fromAccount } = open;
      for (const id of [fromAccount, actor.id].sort()) await lockedAccount(tx, id);
      await endOffers(tx, fromAccount, [organisationId]);
      const roles = rolesIn(true);
      await tx.update(MembershipEntity, { organisationId, accountId: actor.id }, { roles });
      await tx.update(MembershipEntity, { organisationId, accountId: fromAccount }, { roles: rolesIn(false) });
      for (const id of [fromAccount, actor.id]) await this.people.tell(tx, id);
      await noteMembership(tx, 'accept_hand_over', organisationId, { accountId: actor.id, from: fromAccount }, this.clock.now());
      const account = await accountOf(tx, actor);
      await this.notices.tell(tx, 'handover_accepted', organisation, { accountId: fromAccount, by: account });
      return toMembership(account, { ...membership, roles });
    });
  }

  private openIn(tx: EntityManager, organisationId: string) {
    return tx.findOneBy(HandOverEntity, { organisationId, expiresAt: MoreThan(this.clock.now()) });
  }
}

async function toAnswer(tx: EntityManager, { fromAccount, toAccount, expiresAt }: HandOverEntity) {
  const [from, to] = [await accountOf(tx, { id: fromAccount }), await accountOf(tx, { id: toAccount })];
  return {
    fromAccountId: from.id,
    fromName: from.fullName,
    toAccountId: to.id,
    toName: to.fullName,
    expiresAt: expiresAt.toISOString(),
  };
}
