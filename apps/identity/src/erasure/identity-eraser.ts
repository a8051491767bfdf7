import { SecretLinkIssued, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { Erased, Eraser } from '@caunoi/kit/personal-data/erasure.controller';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockedAccount, thingOf } from '../accounts/account.queries';
import { People } from '../accounts/people.service';
import { Consents } from '../consents/consents.service';
import { SecretLinkEntity } from '../links/secret-link.entity';
import { MembershipEntity } from '../organisations/membership.entity';
import { endOffers, lockedOrganisationsOf, noteMembership, rolesIn } from '../organisations/membership.queries';
import { DataRequests } from '../own-data/data-requests.service';
import { tiesOf } from './ties.queries';

/** What goes with an account besides its rows: who manages after it, and what others were told. */
@Injectable()
export class IdentityEraser implements Eraser {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly requests: DataRequests,
  ) {}

  async before(tx: EntityManager, { accountId }: Erased) {
    const organisations = await lockedOrganisationsOf(tx, accountId);
    await lockedAccount(tx, accountId);
    for (const { id } of (await tiesOf(tx, accountId)).handOver) await this.handOver(tx, id, accountId);
    await endOffers(tx, accountId, organisations);
    for (const { id } of await tx.findBy(SecretLinkEntity, { accountId })) await this.outbox.addTombstone(tx, SecretLinkIssued, id, 2);
  }

  async after(tx: EntityManager, { accountId }: Erased) {
    await this.people.tell(tx, accountId);
    await this.consents.forget(tx, accountId);
    await this.requests.forget(tx, accountId);
    await this.outbox.addTombstone(tx, SecurityNoticed, accountId, 1);
    await noteAct(tx, { act: 'account.erase', thing: thingOf(accountId) }, this.clock.now());
  }

  /** Whoever else managed it has gone in the week of waiting: its oldest member does from now on, so that nobody is kept here for others' sake. */
  private async handOver(tx: EntityManager, organisationId: string, from: string) {
    const members = await tx.find(MembershipEntity, { where: { organisationId }, order: { createdAt: 'ASC', accountId: 'ASC' } });
    const next = members.find(({ accountId }) => accountId !== from);
    if (!next) return;
    const { accountId } = next;
    await tx.update(MembershipEntity, { accountId, organisationId }, { roles: rolesIn(true) });
    await this.people.tell(tx, accountId);
    await noteMembership(tx, 'set_manager', organisationId, { accountId, manager: true }, this.clock.now());
  }
}
