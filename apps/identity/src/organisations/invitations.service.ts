import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter, isoTimes } from '@caunoi/kit/dates/days';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { actsAs } from '@caunoi/kit/trace';
import { DataSource, type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { agreed } from '../consents/consent.rules';
import { Consents } from '../consents/consents.service';
import { accountOf, consent, lockedAccount, refuseTaken, toOrganisation } from '../accounts/account.queries';
import { assertHardToGuess, wordsOf } from '../accounts/password.rules';
import { Passwords } from '../accounts/passwords.service';
import { People } from '../accounts/people.service';
import { SecretLinks } from '../links/secret-links.service';
import { hashOf, newSecret } from '../sessions/secret';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { Sessions } from '../sessions/sessions.service';
import { InvitationEntity } from './invitation.entity';
import { MembershipEntity } from './membership.entity';
import { assertManages, enter, managedOrganisation, noteMembership } from './membership.queries';
import { OrganisationEntity } from './organisation.entity';

const OPEN_DAYS = 7;
/** Members and open invitations together: the list of members is one page. */
const MOST_MEMBERS = 500;

/** How people come into an organisation: a manager hands a link over, and whoever follows it opens an account with a password of their own, or uses the one they have. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly links: SecretLinks,
    private readonly consents: Consents,
  ) {}

  /** The invited person gets the capacities of the manager who invites. */
  async invite({ params, body, actor }: Call<typeof api.inviteMember>) {
    const secret = newSecret();
    const createdAt = this.clock.now();
    return this.db.transaction(async (tx) => {
      const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
      await tx.delete(InvitationEntity, { organisationId, expiresAt: LessThanOrEqual(createdAt) });
      await assertRoom(tx, organisationId);
      const invitation = tx.create(InvitationEntity, {
        id: uuidv7(),
        secretHash: hashOf(secret),
        organisationId,
        invitedBy: actor.id,
        ...body,
        capacities: actor.capacities,
        createdAt,
        expiresAt: daysAfter(createdAt, OPEN_DAYS),
      });
      await noteMembership(tx, 'invite', organisationId, { invitationId: invitation.id, manager: body.manager }, createdAt);
      return { invitation: isoTimes(await saveSilently(tx, invitation)), secret };
    });
  }

  async list({ params: { organisationId }, actor }: Call<typeof api.listInvitations>) {
    await assertManages(this.db.manager, organisationId, actor);
    const open = await this.db.manager.find(InvitationEntity, {
      where: { organisationId, expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return { items: open.map(isoTimes) };
  }

  async revoke({ params: { organisationId, invitationId }, actor }: Call<typeof api.revokeInvitation>) {
    await assertManages(this.db.manager, organisationId, actor);
    const { affected } = await this.db.manager.delete(InvitationEntity, { id: invitationId, organisationId });
    if (!affected) throw new DomainError('invitation.unknown');
  }

  async read({ body: { secret } }: Call<typeof api.readInvitation>) {
    const { organisationId, fullName, manager, expiresAt } = await this.opened(this.db.manager, secret);
    const organisation = await this.db.manager.findOneByOrFail(OrganisationEntity, { id: organisationId });
    return { organisation: toOrganisation(organisation), fullName, manager, expiresAt: expiresAt.toISOString() };
  }

  /** Of two who follow the same link at the same moment one finds it used. */
  async accept({
    body: { secret, password, device, client, browser, replaces, acceptedTerms, consents, ...person },
  }: Call<typeof api.joinByInvitation>) {
    const { organisationId } = await this.opened(this.db.manager, secret);
    const { name } = await this.db.manager.findOneByOrFail(OrganisationEntity, { id: organisationId });
    assertHardToGuess(password, [...wordsOf(person), name]);
    const passwordHash = await this.passwords.hash(password);
    return this.db
      .transaction(async (tx) => {
        const accountId = uuidv7();
        actsAs({ id: accountId, kind: 'person' });
        const { manager, capacities } = await this.used(tx, secret);
        const account = await saveSilently(
          tx,
          tx.create(AccountEntity, {
            id: accountId,
            ...person,
            ...consent(acceptedTerms, this.clock.now()),
            passwordHash,
            organisationId,
            platformRoles: [],
            createdAt: this.clock.now(),
          }),
        );
        await enter(tx, { accountId, organisationId, manager, capacities, createdAt: account.createdAt });
        await noteMembership(tx, 'join', organisationId, { accountId, manager, capacities }, account.createdAt);
        await this.people.tell(tx, accountId);
        await this.consents.note(tx, accountId, consents.map(agreed), 'sign_up');
        await this.links.issue(tx, account, 'verify_email');
        await this.attempts.remember(tx, { client, browser }, account);
        return this.sessions.open(tx, account, { device, replaces });
      })
      .catch(refuseTaken);
  }

  /** With the account that the person has already; what they act for at the moment stays. */
  async join({ body: { secret }, actor }: Call<typeof api.joinOrganisation>) {
    return this.db
      .transaction(async (tx) => {
        await lockedAccount(tx, actor.id);
        const { organisationId, manager, capacities } = await this.used(tx, secret);
        await enter(tx, { accountId: actor.id, organisationId, manager, capacities, createdAt: this.clock.now() });
        await noteMembership(tx, 'join', organisationId, { accountId: actor.id, manager, capacities }, this.clock.now());
        await this.people.tell(tx, actor.id);
        return this.sessions.meIn(tx, await accountOf(tx, actor), actor.organisationId, actor.strong);
      })
      .catch(refuseDuplicate({ membership_pkey: 'membership.exists' }));
  }

  /** An open invitation, which is none any more. */
  private async used(tx: EntityManager, secret: string) {
    const invitation = await this.opened(tx, secret);
    const { affected } = await tx.delete(InvitationEntity, { id: invitation.id });
    if (!affected) throw new DomainError('invitation.unknown');
    return invitation;
  }

  private async opened(tx: EntityManager, secret: string) {
    const found = await tx.findOneBy(InvitationEntity, { secretHash: hashOf(secret), expiresAt: MoreThan(this.clock.now()) });
    if (!found) throw new DomainError('invitation.unknown');
    return found;
  }
}

async function assertRoom(tx: EntityManager, organisationId: string) {
  const [members, invited] = [
    await tx.countBy(MembershipEntity, { organisationId }),
    await tx.countBy(InvitationEntity, { organisationId }),
  ];
  if (members + invited >= MOST_MEMBERS) throw new DomainError('organisation.full');
}
