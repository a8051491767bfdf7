import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { managedOrganisation, toMembership, toOrganisation } from '../accounts/account.queries';
import { OrganisationEntity } from './organisation.entity';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
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
      const saved = await tx.save(Object.assign(organisation, body.details, { verification }));
      if (saved.version !== body.version) await this.outbox.add(tx, OrganisationChanged, toOrganisation(saved), saved.version);
      return toOrganisation(saved);
    });
  }

  async members({ params, actor }: Call<typeof api.listMembers>) {
    if (params.organisationId !== actor.organisationId) throw new DomainError('organisation.unknown');
    const members = await this.db.manager.find(AccountEntity, {
      where: { organisationId: actor.organisationId },
      order: { fullName: 'ASC' },
    });
    return { items: members.map(toMembership) };
  }

  async setManager({ params, body, actor }: Call<typeof api.setManager>) {
    return this.db.transaction(async (tx) => {
      const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
      const members = await tx.findBy(AccountEntity, { organisationId });
      const member = members.find(({ id }) => id === params.accountId);
      if (!member) throw new DomainError('account.unknown');
      const othersManage = members.some(({ id, manager }) => manager && id !== member.id);
      if (!body.manager && !othersManage) throw new DomainError('member.last_owner');
      await tx.update(AccountEntity, { id: member.id }, { manager: body.manager });
      return toMembership({ ...member, manager: body.manager });
    });
  }
}
