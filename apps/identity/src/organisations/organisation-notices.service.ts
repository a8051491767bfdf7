import { Injectable } from '@nestjs/common';
import { type OrganisationNotice, OrganisationNoticed } from '@caunoi/contracts/identity/organisation.events';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountEntity } from '../accounts/account.entity';
import type { OrganisationEntity } from './organisation.entity';

interface Told {
  /** Who is told; null: the managers. */
  accountId: string | null;
  by: Pick<AccountEntity, 'fullName'>;
  words?: string | null;
}

/** Tells people what happened between them and an organisation. */
@Injectable()
export class OrganisationNotices {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: EntityManager,
    notice: OrganisationNotice,
    { id: organisationId, name: organisationName }: Pick<OrganisationEntity, 'id' | 'name'>,
    { accountId, by, words = null }: Told,
  ) {
    const said = { organisationId, organisationName, accountId, name: by.fullName, words: words === '' ? null : words };
    await this.outbox.add(tx, OrganisationNoticed, { id: uuidv7(), notice, ...said }, 1);
  }
}
