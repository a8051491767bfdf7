import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/join-requests.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { accountOf } from '../accounts/account.queries';
import { JoinDomainEntity } from './join-domain.entity';
import { assertManages, isManaged, managedOrganisation, membershipsOf, noteMembership } from './membership.queries';
import { OrganisationEntity } from './organisation.entity';
import { domainOf, publicMail } from './public-mail';

const MOST_FOUND = 10;

/** Which organisations somebody may belong to that are here already. */
@Injectable()
export class Joinable {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Several may say the same tax code as long as none is verified: those first of which it is. */
  async byTaxCode({ query: { taxCode } }: Call<typeof api.findOrganisations>) {
    const found = await this.db.manager.find(OrganisationEntity, {
      where: { taxCode, suspendedAt: IsNull() },
      order: { verification: 'DESC', id: 'ASC' },
      take: MOST_FOUND,
    });
    return { items: await this.managed(found) };
  }

  async byDomain({ actor }: Call<typeof api.joinableOrganisations>) {
    const { email, emailVerifiedAt } = await accountOf(this.db.manager, actor);
    if (!emailVerifiedAt) return { items: [] };
    const open = await this.db.manager.findBy(JoinDomainEntity, { domain: domainOf(email) });
    const own = (await membershipsOf(this.db.manager, actor.id)).map(({ organisationId }) => organisationId);
    const others = open.map(({ organisationId }) => organisationId).filter((id) => !own.includes(id));
    const found = await this.db.manager.find(OrganisationEntity, {
      where: { id: In(others), suspendedAt: IsNull() },
      order: { name: 'ASC' },
      take: MOST_FOUND,
    });
    return { items: await this.managed(found) };
  }

  async domains({ params: { organisationId }, actor }: Call<typeof api.joinDomains>) {
    await assertManages(this.db.manager, organisationId, actor);
    return { items: await domainsOf(this.db.manager, organisationId) };
  }

  async setDomains({ params: { organisationId }, body, actor }: Call<typeof api.setJoinDomains>) {
    return this.db.transaction(async (tx) => {
      await managedOrganisation(tx, organisationId, actor);
      const domains = [...new Set(body.domains.map((domain) => domain.toLowerCase()))];
      const known = new Set((await domainsOf(tx, organisationId)).map(({ domain }) => domain));
      if (!domains.every((domain) => known.has(domain))) throw new DomainError('organisation.domain_not_shown');
      await tx.delete(JoinDomainEntity, { organisationId });
      if (domains.length > 0)
        await tx.insert(
          JoinDomainEntity,
          domains.map((domain) => ({ domain, organisationId })),
        );
      await noteMembership(tx, 'set_join_domains', organisationId, { domains }, this.clock.now());
      return { items: await domainsOf(tx, organisationId) };
    });
  }

  private async managed(found: readonly OrganisationEntity[]) {
    const all = await Promise.all(found.map(async (one) => ({ one, managed: await isManaged(this.db.manager, one.id) })));
    return all.filter(({ managed }) => managed).map(({ one }) => one);
  }
}

/** Those that a member has shown by a proven address, and those that it is open to already. */
async function domainsOf(tx: EntityManager, organisationId: string) {
  const shown = await tx.query<{ domain: string }[]>(
    `SELECT DISTINCT split_part(account.email, '@', 2) AS domain FROM account JOIN membership ON membership.account_id = account.id
     WHERE membership.organisation_id = $1 AND account.email_verified_at IS NOT NULL`,
    [organisationId],
  );
  const open = (await tx.findBy(JoinDomainEntity, { organisationId })).map(({ domain }) => domain);
  const own = shown.map(({ domain }) => domain).filter((domain) => !publicMail.has(domain));
  return [...new Set([...own, ...open])].sort().map((domain) => ({ domain, open: open.includes(domain) }));
}
