import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { assertManages, managedOrganisation, refuseTaken, toMembership, toOrganisation } from '../accounts/account.queries';
import { assertHardToGuess } from '../accounts/password.rules';
import { Passwords } from '../accounts/passwords.service';
import { OrganisationEntity } from './organisation.entity';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  async get({ params }: Call<typeof api.getOrganisation>) {
    const organisation = await this.db.manager.findOneBy(OrganisationEntity, { id: params.organisationId });
    if (!organisation) throw new DomainError('organisation.unknown');
    return toOrganisation(organisation);
  }

  async update({ params, body, actor }: Call<typeof api.updateOrganisation>) {
    return this.db
      .transaction(async (tx) => {
        const organisation = await managedOrganisation(tx, params.organisationId, actor);
        if (organisation.version !== body.version) throw new DomainError('organisation.stale', { current: toOrganisation(organisation) });
        const saved = await tx.save(Object.assign(organisation, body.details));
        if (saved.version !== body.version) await this.outbox.add(tx, OrganisationChanged, toOrganisation(saved), saved.version);
        return toOrganisation(saved);
      })
      .catch(refuseTaken);
  }

  async members({ params, actor }: Call<typeof api.listMembers>) {
    if (params.organisationId !== actor.organisationId) throw new DomainError('organisation.unknown');
    const members = await this.db.manager.find(AccountEntity, {
      where: { organisationId: actor.organisationId },
      order: { fullName: 'ASC' },
    });
    return { items: members.map(toMembership) };
  }

  /** The new member starts with the roles of the manager who adds them, as far as people may choose those themselves. */
  async addMember({ params, body, actor }: Call<typeof api.addMember>) {
    await assertManages(this.db.manager, params.organisationId, actor);
    assertHardToGuess(body.password, [body.email, body.email.split('@')[0] ?? '', body.fullName]);
    const passwordHash = await this.passwords.hash(body.password);
    return this.db
      .transaction(async (tx) => {
        const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
        const roles = actor.roles.filter((role) => role === 'business' || role === 'scientist');
        const { password: _password, ...details } = body;
        const account = tx.create(AccountEntity, {
          id: uuidv7(),
          ...details,
          passwordHash,
          locale: 'vi',
          organisationId,
          roles,
          createdAt: this.clock.now(),
        });
        return toMembership(await tx.save(account));
      })
      .catch(refuseTaken);
  }

  async setManager({ params, body, actor }: Call<typeof api.setManager>) {
    return this.db.transaction(async (tx) => {
      const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
      const members = await tx.findBy(AccountEntity, { organisationId });
      const member = members.find(({ id }) => id === params.accountId);
      if (!member) throw new DomainError('account.unknown');
      const othersManage = members.some(({ id, manager }) => manager && id !== member.id);
      if (!body.manager && !othersManage) throw new DomainError('member.last_owner');
      member.manager = body.manager;
      return toMembership(await tx.save(member));
    });
  }
}
