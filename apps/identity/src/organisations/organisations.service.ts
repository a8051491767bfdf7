import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { OrganisationChanged, OrganisationPicturesNamed } from '@caunoi/contracts/identity/identity.events';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource } from 'typeorm';
import { toOrganisation } from '../accounts/account.queries';
import { managedOrganisation } from './membership.queries';
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
}
