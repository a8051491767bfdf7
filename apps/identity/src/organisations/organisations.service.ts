import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { OrganisationChanged, OrganisationPicturesNamed } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf, lockedAccount, toMembership, toOrganisation } from '../accounts/account.queries';
import { People } from '../accounts/people.service';
import { MembershipEntity } from './membership.entity';
import {
  assertManages,
  endInvitations,
  lockedOrganisation,
  managedOrganisation,
  manages,
  noteMembership,
  ownMembership,
  rolesIn,
} from './membership.queries';
import { OrganisationEntity } from './organisation.entity';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async get({ params }: Call<typeof api.getOrganisation>) {
    const organisation = await this.db.manager.findOneBy(OrganisationEntity, { id: params.organisationId });
    if (!organisation) throw new DomainError('organisation.unknown');
    return toOrganisation(organisation);
  }

  /** What was verified is the name under its tax code: with another of either it is the organisation's own word again. */
  async update({ params, body, actor }: Call<typeof api.updateOrganisation>) {
    return this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, params.organisationId, actor);
      if (organisation.version !== body.version) throw new DomainError('organisation.stale', { current: toOrganisation(organisation) });
      const same = organisation.name === body.details.name && organisation.taxCode === body.details.taxCode;
      const verification = same ? organisation.verification : 'self_declared';
      const saved = await this.outbox.save(tx, Object.assign(organisation, body.details, { verification }), async (changed) => {
        if (changed.version !== body.version) await this.outbox.add(tx, OrganisationChanged, toOrganisation(changed), changed.version);
      });
      return toOrganisation(saved);
    });
  }

  /** Whose picture it is, files knows: one of another organisation is named in vain. */
  async setLogo({ params: { organisationId: id }, body: { version, logo }, actor }: Call<typeof api.setLogo>) {
    return this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, id, actor);
      if (organisation.version !== version) throw new DomainError('organisation.stale', { current: toOrganisation(organisation) });
      const naming = { id, organisationId: id, shownTo: 'public' as const, pictures: logo ? [logo.fileId] : [] };
      const saved = await this.outbox.save(tx, Object.assign(organisation, { logo }), async (changed) => {
        if (changed.version === version) return;
        await this.outbox.add(tx, OrganisationChanged, toOrganisation(changed), changed.version);
        await this.outbox.add(tx, OrganisationPicturesNamed, naming, changed.version);
      });
      return toOrganisation(saved);
    });
  }

  async members({ params, actor }: Call<typeof api.listMembers>) {
    await ownMembership(this.db.manager, params.organisationId, actor);
    const memberships = await this.db.manager.findBy(MembershipEntity, params);
    const accounts = await this.db.manager.find(AccountEntity, {
      where: { id: In(memberships.map(({ accountId }) => accountId)) },
      order: { fullName: 'ASC' },
    });
    const of = new Map(memberships.map((membership) => [membership.accountId, membership]));
    return { items: accounts.flatMap((account) => [of.get(account.id)].flatMap((found) => (found ? [toMembership(account, found)] : []))) };
  }

  async setManager({ params, body, actor }: Call<typeof api.setManager>) {
    return this.db.transaction(async (tx) => {
      const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
      await lockedAccount(tx, params.accountId);
      const member = await memberToChange(tx, { accountId: params.accountId, organisationId }, body.manager);
      const roles = rolesIn(body.manager);
      if (!body.manager) await endInvitations(tx, member.accountId, [organisationId]);
      await tx.update(MembershipEntity, { accountId: member.accountId, organisationId }, { roles });
      await this.people.tell(tx, member.accountId);
      await noteMembership(tx, 'set_manager', organisationId, { accountId: member.accountId, manager: body.manager }, this.clock.now());
      return toMembership(await accountOf(tx, { id: member.accountId }), { ...member, roles });
    });
  }

  /** Sessions that stand on it are not touched: whoever asks for them finds no membership any more. */
  async endMembership({ params: { organisationId, accountId }, actor }: Call<typeof api.endMembership>) {
    await this.db.transaction(async (tx) => {
      await lockedOrganisation(tx, organisationId);
      await (accountId === actor.id ? ownMembership : assertManages)(tx, organisationId, actor);
      await lockedAccount(tx, accountId);
      await memberToChange(tx, { accountId, organisationId }, false);
      await endInvitations(tx, accountId, [organisationId]);
      await tx.delete(MembershipEntity, { accountId, organisationId });
      await this.people.tell(tx, accountId);
      await noteMembership(tx, 'end_membership', organisationId, { accountId }, this.clock.now());
    });
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
