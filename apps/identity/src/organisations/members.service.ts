import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/members.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf, lockedAccount, toMembership } from '../accounts/account.queries';
import { People } from '../accounts/people.service';
import { HandOvers } from './hand-overs.service';
import { MembershipEntity } from './membership.entity';
import {
  assertManages,
  endOffers,
  lockedOrganisation,
  managedOrganisation,
  manages,
  noteMembership,
  ownMembership,
  rolesIn,
} from './membership.queries';
import { OrganisationNotices } from './organisation-notices.service';

/** Who acts for an organisation, and who has the say in it. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: DataSource,
    private readonly people: People,
    private readonly notices: OrganisationNotices,
    private readonly handOvers: HandOvers,
    private readonly clock: Clock,
  ) {}

  async list({ params, actor }: Call<typeof api.listMembers>) {
    const own = await ownMembership(this.db.manager, params.organisationId, actor);
    const memberships = await this.db.manager.findBy(MembershipEntity, params);
    const accounts = await this.db.manager.find(AccountEntity, {
      where: { id: In(memberships.map(({ accountId }) => accountId)) },
      order: { fullName: 'ASC' },
    });
    const of = new Map(memberships.map((membership) => [membership.accountId, membership]));
    const items = accounts.flatMap((account) => [of.get(account.id)].flatMap((found) => (found ? [toMembership(account, found)] : [])));
    return { items, handOver: await this.handOvers.seenBy(this.db.manager, own) };
  }

  async setManager({ params: { organisationId, accountId }, body: { manager }, actor }: Call<typeof api.setManager>) {
    return this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, organisationId, actor);
      await lockedAccount(tx, accountId);
      const member = await memberToChange(tx, { accountId, organisationId }, manager);
      const roles = rolesIn(manager);
      if (!manager) await endOffers(tx, accountId, [organisationId]);
      await tx.update(MembershipEntity, { accountId, organisationId }, { roles });
      await this.people.tell(tx, accountId);
      await noteMembership(tx, 'set_manager', organisationId, { accountId, manager }, this.clock.now());
      if (accountId !== actor.id && manages(member) !== manager) {
        const by = await accountOf(tx, actor);
        await this.notices.tell(tx, manager ? 'made_manager' : 'manager_no_more', organisation, { accountId, by });
      }
      return toMembership(await accountOf(tx, { id: accountId }), { ...member, roles });
    });
  }

  /** Sessions that stand on it are not touched: whoever asks for them finds no membership any more. */
  async leave({ params: { organisationId, accountId }, actor }: Call<typeof api.endMembership>) {
    await this.db.transaction(async (tx) => {
      await lockedOrganisation(tx, organisationId);
      await (accountId === actor.id ? ownMembership : assertManages)(tx, organisationId, actor);
      if (accountId !== actor.id) throw new DomainError('member.reason_needed');
      await this.end(tx, 'end_membership', { accountId, organisationId });
    });
  }

  /** Nobody is removed without being told why. */
  async remove({ params: { organisationId, accountId }, body: { reason }, actor }: Call<typeof api.removeMember>) {
    await this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, organisationId, actor);
      if (accountId === actor.id) throw new DomainError('account.own');
      await this.end(tx, 'remove_member', { accountId, organisationId });
      await this.notices.tell(tx, 'member_removed', organisation, { accountId, by: await accountOf(tx, actor), words: reason });
    });
  }

  private async end(tx: EntityManager, act: string, { accountId, organisationId }: Pick<MembershipEntity, 'accountId' | 'organisationId'>) {
    await lockedAccount(tx, accountId);
    await memberToChange(tx, { accountId, organisationId }, false);
    await endOffers(tx, accountId, [organisationId]);
    await tx.delete(MembershipEntity, { accountId, organisationId });
    await this.people.tell(tx, accountId);
    await noteMembership(tx, act, organisationId, { accountId }, this.clock.now());
  }
}

/** Of an organisation that is locked: its last manager goes on. */
async function memberToChange(
  tx: EntityManager,
  { accountId, organisationId }: Pick<MembershipEntity, 'accountId' | 'organisationId'>,
  stays: boolean,
) {
  const members = await tx.findBy(MembershipEntity, { organisationId });
  const member = members.find((found) => found.accountId === accountId);
  if (!member) throw new DomainError('account.unknown');
  if (!stays && manages(member) && !members.some((other) => other !== member && manages(other))) throw new DomainError('member.last_owner');
  return member;
}
