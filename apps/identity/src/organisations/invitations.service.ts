import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/invitations.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter, isoTimes } from '@caunoi/kit/dates/days';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { assertProven } from '@caunoi/kit/reviewed/view.rules';
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
import { hashOf, newSecret } from '../sessions/secret';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { Sessions } from '../sessions/sessions.service';
import { InvitationLetters } from './invitation-letters.service';
import { InvitationEntity } from './invitation.entity';
import { MembershipEntity } from './membership.entity';
import { assertManages, assertRoom, enter, managedOrganisation, noteMembership } from './membership.queries';
import { OrganisationEntity } from './organisation.entity';

const OPEN_DAYS = 7;

/**
 * How people come into an organisation: a letter to an address. Whoever reads it joins with the account of that address, or opens one. What
 * is done and answered is the same whether or not there is one.
 */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly letters: InvitationLetters,
    private readonly consents: Consents,
  ) {}

  /** The invited person gets the capacities of the manager who invites. */
  async invite({ params: { organisationId }, body, actor }: Call<typeof api.inviteMember>) {
    await this.assertMayWrite(organisationId, actor, body.email);
    const createdAt = this.clock.now();
    return this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, organisationId, actor);
      await tx.delete(InvitationEntity, { organisationId, expiresAt: LessThanOrEqual(createdAt) });
      await tx.delete(InvitationEntity, { organisationId, email: body.email });
      await assertRoomFor(tx, organisationId, body.email);
      const { secret, ...validity } = this.validity(actor);
      const invitation = { id: uuidv7(), organisationId, ...body, capacities: actor.capacities, createdAt, ...validity };
      await tx.insert(InvitationEntity, invitation);
      await noteMembership(tx, 'invite', organisationId, { invitationId: invitation.id, manager: body.manager }, createdAt);
      await this.letters.send(tx, organisation, invitation, { id: actor.id, secret });
      return toInvitation(invitation);
    });
  }

  async list({ params: { organisationId }, actor }: Call<typeof api.listInvitations>) {
    await assertManages(this.db.manager, organisationId, actor);
    const open = await this.db.manager.find(InvitationEntity, {
      where: { organisationId, expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return { items: open.filter(isAddressed).map(toInvitation) };
  }

  /** From then on it stands on the right of whoever sends it. */
  async resend({ params: { organisationId, invitationId: id }, actor }: Call<typeof api.resendInvitation>) {
    await assertManages(this.db.manager, organisationId, actor);
    const { email } = await this.openIn(this.db.manager, organisationId, id);
    await this.assertMayWrite(organisationId, actor, email);
    return this.db.transaction(async (tx) => {
      const organisation = await managedOrganisation(tx, organisationId, actor);
      const invitation = await this.openIn(tx, organisationId, id);
      const { secret, ...validity } = this.validity(actor);
      await tx.update(InvitationEntity, { id }, validity);
      const renewed = { ...invitation, ...validity };
      await noteMembership(tx, 'resend_invitation', organisationId, { invitationId: id }, this.clock.now());
      await this.letters.send(tx, organisation, renewed, { id: actor.id, secret });
      return toInvitation(renewed);
    });
  }

  async revoke({ params: { organisationId, invitationId }, actor }: Call<typeof api.revokeInvitation>) {
    await assertManages(this.db.manager, organisationId, actor);
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(InvitationEntity, { id: invitationId, organisationId });
      if (!affected) throw new DomainError('invitation.unknown');
      await noteMembership(tx, 'revoke_invitation', organisationId, { invitationId }, this.clock.now());
    });
  }

  async read({ body: { secret } }: Call<typeof api.readInvitation>) {
    const { organisationId, email, manager, expiresAt } = await this.opened(this.db.manager, secret);
    const organisation = await this.db.manager.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const hasAccount = await this.db.manager.existsBy(AccountEntity, { email });
    return { organisation: toOrganisation(organisation), email, manager, hasAccount, expiresAt: expiresAt.toISOString() };
  }

  /** Of two who follow the same link at the same moment one finds it used. The link was in a letter to the address: it is proven. */
  async accept({
    body: { secret, password, device, client, browser, replaces, acceptedTerms, consents, ...person },
  }: Call<typeof api.joinByInvitation>) {
    const { organisationId, email } = await this.opened(this.db.manager, secret);
    const { name } = await this.db.manager.findOneByOrFail(OrganisationEntity, { id: organisationId });
    assertHardToGuess(password, [...wordsOf({ email, ...person }), name]);
    const passwordHash = await this.passwords.hash(password);
    return this.db
      .transaction(async (tx) => {
        const accountId = uuidv7();
        actsAs({ id: accountId, kind: 'person' });
        const { manager, capacities } = await this.used(tx, secret);
        const createdAt = this.clock.now();
        const account = await saveSilently(
          tx,
          tx.create(AccountEntity, {
            id: accountId,
            email,
            emailVerifiedAt: createdAt,
            ...person,
            ...consent(acceptedTerms, createdAt),
            passwordHash,
            organisationId,
            platformRoles: [],
            createdAt,
          }),
        );
        await enter(tx, { accountId, organisationId, manager, capacities, createdAt });
        await noteMembership(tx, 'join', organisationId, { accountId, manager, capacities }, createdAt);
        await this.people.tell(tx, accountId);
        await this.consents.note(tx, accountId, consents.map(agreed), 'sign_up');
        await this.attempts.remember(tx, { client, browser }, account);
        return this.sessions.open(tx, account, { device, replaces });
      })
      .catch(refuseTaken);
  }

  /** With the account of the invited address, and no other; what they act for at the moment stays. */
  async join({ body: { secret }, actor }: Call<typeof api.joinOrganisation>) {
    return this.db
      .transaction(async (tx) => {
        const account = await lockedAccount(tx, actor.id);
        const { email } = await this.opened(tx, secret);
        if (email !== account.email) throw new DomainError('invitation.other_account', { email });
        const { organisationId, manager, capacities } = await this.used(tx, secret);
        const now = this.clock.now();
        await enter(tx, { accountId: actor.id, organisationId, manager, capacities, createdAt: now });
        if (!account.emailVerifiedAt) await tx.update(AccountEntity, { id: actor.id }, { emailVerifiedAt: now });
        await noteMembership(tx, 'join', organisationId, { accountId: actor.id, manager, capacities }, now);
        await this.people.tell(tx, actor.id);
        return this.sessions.meIn(tx, await accountOf(tx, actor), actor.organisationId, actor.strong);
      })
      .catch(refuseDuplicate({ membership_pkey: 'membership.exists' }));
  }

  /** Strangers are written to in the name of those only whose own address is proven, and one address not again and again. */
  private async assertMayWrite(organisationId: string, actor: Person, email: string) {
    await assertManages(this.db.manager, organisationId, actor);
    assertProven({ proven: true }, actor);
    await this.attempts.noteLetter('invitation', email, organisationId);
  }

  private validity({ id: invitedBy }: Person) {
    const secret = newSecret();
    return { secret, secretHash: hashOf(secret), invitedBy, expiresAt: daysAfter(this.clock.now(), OPEN_DAYS) };
  }

  /** An open invitation, which is none any more. */
  private async used(tx: EntityManager, secret: string) {
    const invitation = await this.opened(tx, secret);
    const { affected } = await tx.delete(InvitationEntity, { id: invitation.id });
    if (!affected) throw new DomainError('invitation.unknown');
    return invitation;
  }

  private async opened(tx: EntityManager, secret: string) {
    return addressed(await tx.findOneBy(InvitationEntity, { secretHash: hashOf(secret), expiresAt: MoreThan(this.clock.now()) }));
  }

  private async openIn(tx: EntityManager, organisationId: string, id: string) {
    return addressed(await tx.findOneBy(InvitationEntity, { id, organisationId, expiresAt: MoreThan(this.clock.now()) }));
  }
}

type Addressed = InvitationEntity & { email: string };
const isAddressed = (found: InvitationEntity | null): found is Addressed => found?.email !== null && found !== null;

function addressed(found: InvitationEntity | null) {
  if (!isAddressed(found)) throw new DomainError('invitation.unknown');
  return found;
}

const toInvitation = ({
  id,
  email,
  manager,
  createdAt,
  expiresAt,
}: Pick<Addressed, 'id' | 'email' | 'manager' | 'createdAt' | 'expiresAt'>) => isoTimes({ id, email, manager, createdAt, expiresAt });

/** Who is a member, managers see anyway. */
async function assertRoomFor(tx: EntityManager, organisationId: string, email: string) {
  const account = await tx.findOneBy(AccountEntity, { email });
  if (account && (await tx.existsBy(MembershipEntity, { organisationId, accountId: account.id })))
    throw new DomainError('invitation.member');
  await assertRoom(tx, organisationId);
}
