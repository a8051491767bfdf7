import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { isReleased } from '../accounts/account.queries';
import { beginning, membershipsOf } from '../organisations/membership.queries';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** What other systems are told of a person: no more than what they have allowed. */
@Injectable()
export class OidcAccounts {
  constructor(private readonly db: DataSource) {}

  /** Nothing of whoever is kept out here. */
  async find(id: string) {
    const account = await this.db.manager.findOneBy(AccountEntity, { id });
    if (!account || account.blockedAt || isReleased(account)) return undefined;
    return { accountId: id, claims: () => this.claimsOf(account) };
  }

  private async claimsOf(account: AccountEntity) {
    const { id, fullName, email, emailVerifiedAt } = account;
    const organisationId = beginning(await membershipsOf(this.db.manager, id), account)?.organisationId;
    const organisation = organisationId ? await this.db.manager.findOneBy(OrganisationEntity, { id: organisationId }) : null;
    return {
      ...{ sub: id, name: fullName, email, email_verified: emailVerifiedAt !== null },
      organisation: organisation && { id: organisation.id, name: organisation.name },
    };
  }
}
