import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/join-requests.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { isoTimes } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf, lockedAccount, toMembership } from '../accounts/account.queries';
import { People } from '../accounts/people.service';
import { InvitationEntity } from './invitation.entity';
import { JoinRequestEntity } from './join-request.entity';
import { MembershipEntity } from './membership.entity';
import { assertManages, assertRoom, enter, managedOrganisation, noteMembership } from './membership.queries';
import { OrganisationNotices } from './organisation-notices.service';

/** Who asks to be let in, for managers. Whoever has not proven their address yet may be anybody: they are not shown. */
@Injectable()
export class Applicants {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly notices: OrganisationNotices,
  ) {}

  async list({ params: { organisationId }, actor }: Call<typeof api.listApplicants>) {
    await assertManages(this.db.manager, organisationId, actor);
    const open = await this.db.manager.find(JoinRequestEntity, {
      where: { organisationId, state: 'open', expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const accounts = await this.db.manager.findBy(AccountEntity, {
      id: In(open.map(({ accountId }) => accountId)),
      emailVerifiedAt: Not(IsNull()),
    });
    const of = new Map(accounts.map((account) => [account.id, account]));
    return {
      items: open.flatMap(({ id, accountId, role, message, createdAt, expiresAt }) => {
        const account = of.get(accountId);
        if (!account) return [];
        const { fullName, email } = account;
        return [{ id, accountId, fullName, email, role, message, ...isoTimes({ createdAt, expiresAt }) }];
      }),
    };
  }

  async accept({ params: { organisationId, requestId }, body: { manager }, actor }: Call<typeof api.acceptApplicant>) {
    return this.db
      .transaction(async (tx) => {
        const organisation = await managedOrganisation(tx, organisationId, actor);
        const { request, account } = await this.decided(tx, organisationId, requestId, { state: 'accepted' });
        await assertRoom(tx, organisationId);
        const createdAt = this.clock.now();
        const joining = { accountId: account.id, organisationId, manager, capacities: [request.role], createdAt };
        await enter(tx, joining);
        await tx.delete(InvitationEntity, { organisationId, email: account.email });
        await this.people.tell(tx, account.id);
        await noteMembership(tx, 'accept_join_request', organisationId, { requestId, accountId: account.id, manager }, createdAt);
        await this.notices.tell(tx, 'join_accepted', organisation, { accountId: account.id, by: await accountOf(tx, actor) });
        return toMembership(account, await tx.findOneByOrFail(MembershipEntity, { accountId: account.id, organisationId }));
      })
      .catch(refuseDuplicate({ membership_pkey: 'membership.exists' }));
  }

  async decline({ params: { organisationId, requestId }, body: { reason }, actor }: Call<typeof api.declineApplicant>) {
    await this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, organisationId, actor);
      const { account } = await this.decided(tx, organisationId, requestId, { state: 'declined', reason });
      await noteMembership(tx, 'decline_join_request', organisationId, { requestId, accountId: account.id }, this.clock.now());
      const told = { accountId: account.id, by: await accountOf(tx, actor), words: reason };
      await this.notices.tell(tx, 'join_declined', organisation, told);
    });
  }

  /** An open request, which is none any more: whoever takes it back at the same moment finds it decided, or decides nothing here. */
  private async decided(tx: EntityManager, organisationId: string, id: string, decision: Partial<JoinRequestEntity>) {
    const decidedAt = this.clock.now();
    const open = { id, organisationId, state: 'open' as const, expiresAt: MoreThan(decidedAt) };
    const request = await tx.findOneBy(JoinRequestEntity, open);
    const account = request && (await lockedAccount(tx, request.accountId));
    const shown = account?.emailVerifiedAt ? await tx.update(JoinRequestEntity, open, { ...decision, decidedAt }) : { affected: 0 };
    if (!request || !account || !shown.affected) throw new DomainError('join_request.unknown');
    return { request, account };
  }
}
