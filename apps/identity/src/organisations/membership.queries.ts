import type { Capacity, Person } from '@caunoi/contracts/access';
import { noteAct } from '@caunoi/kit/acts/acts';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { ArrayContains, type EntityManager, Equal, In, IsNull, Not, Or } from 'typeorm';
import type { AccountEntity } from '../accounts/account.entity';
import { HandOverEntity } from './hand-over.entity';
import { InvitationEntity } from './invitation.entity';
import { JoinRequestEntity } from './join-request.entity';
import { MembershipEntity } from './membership.entity';
import { OrganisationEntity } from './organisation.entity';

export const manages = ({ roles }: Pick<MembershipEntity, 'roles'>) => roles.includes('manager');

export const rolesIn = (manager: boolean): MembershipEntity['roles'] => (manager ? ['manager'] : []);

/** What a person is a member of, the oldest membership first. */
export const membershipsOf = (tx: EntityManager, accountId: string) =>
  tx.find(MembershipEntity, { where: { accountId }, order: { createdAt: 'ASC', organisationId: 'ASC' } });

/** Where a sign-in begins: where the person acted last, otherwise in the oldest membership. */
export const beginning = (memberships: readonly MembershipEntity[], { organisationId }: Pick<AccountEntity, 'organisationId'>) =>
  memberships.find((membership) => membership.organisationId === organisationId) ?? memberships[0];

interface Joining {
  accountId: string;
  organisationId: string;
  manager: boolean;
  capacities: Capacity[];
  createdAt: Date;
}

/** Who comes into an organisation, goes, or manages it, in the log of acts. */
export const noteMembership = (tx: EntityManager, act: string, organisationId: string, said: Readonly<Record<string, unknown>>, at: Date) =>
  noteAct(tx, { act: `organisation.${act}`, thing: { id: organisationId, name: '' }, said }, at);

/** Whoever had asked has their answer by that, whichever way they came in. */
export async function enter(tx: EntityManager, { manager, ...joining }: Joining) {
  const { accountId, organisationId, createdAt: decidedAt } = joining;
  await tx.insert(MembershipEntity, { ...joining, roles: rolesIn(manager) });
  await tx.update(JoinRequestEntity, { accountId, organisationId, state: 'open' }, { state: 'accepted', decidedAt });
}

/** Whether an administrator has hidden what it shows. */
export const isSuspended = (tx: EntityManager, id: string) => tx.existsBy(OrganisationEntity, { id, suspendedAt: Not(IsNull()) });

/** Whether there is anybody who has the say in it. */
export const isManaged = (tx: EntityManager, organisationId: string) =>
  tx.existsBy(MembershipEntity, { organisationId, roles: ArrayContains(['manager']) });

/** Members and open invitations together: the list of members is one page. */
const MOST_MEMBERS = 500;

/** Of an organisation that is locked. */
export async function assertRoom(tx: EntityManager, organisationId: string) {
  const [members, invited] = [
    await tx.countBy(MembershipEntity, { organisationId }),
    await tx.countBy(InvitationEntity, { organisationId }),
  ];
  if (members + invited >= MOST_MEMBERS) throw new DomainError('organisation.full');
}

/** The actor's membership in the organisation that they act for; the inner life of any other does not exist for them. */
export async function ownMembership(tx: EntityManager, organisationId: string, actor: Person) {
  const acting = organisationId === actor.organisationId;
  const membership = acting && (await tx.findOneBy(MembershipEntity, { accountId: actor.id, organisationId }));
  if (!membership) throw new DomainError('organisation.unknown');
  return membership;
}

/** Only its managers change an organisation. */
export async function assertManages(tx: EntityManager, organisationId: string, actor: Person) {
  const membership = await ownMembership(tx, organisationId, actor);
  if (!manages(membership)) throw new DomainError('access.role', { needs: ['manager'] });
}

/**
 * Whoever manages no more, or is no member any more, lets nobody in, themselves least: their open invitations go, and those of which it is
 * not known who made them, and places that are handed over from or to them. Of organisations that are locked, and before the membership
 * changes: who follows one at that moment waits.
 */
export async function endOffers(tx: EntityManager, accountId: string, organisationIds: string[]) {
  const organisationId = In(organisationIds);
  await tx.delete(InvitationEntity, { organisationId, invitedBy: Or(Equal(accountId), IsNull()) });
  await tx.delete(HandOverEntity, { organisationId, fromAccount: accountId });
  await tx.delete(HandOverEntity, { organisationId, toAccount: accountId });
}

/**
 * An organisation, locked: whoever else changes it or its members waits. Here and for accounts without the key: a row that only points to it
 * waits for nobody, so that a sign-in and an invitation at the same moment can't wait for each other.
 */
export async function lockedOrganisation(tx: EntityManager, id: string) {
  const organisation = await tx.findOne(OrganisationEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!organisation) throw new DomainError('organisation.unknown');
  return organisation;
}

/** The own organisation, for a manager of it, locked. Of one that is suspended nothing is changed. */
export async function managedOrganisation(tx: EntityManager, organisationId: string, actor: Person) {
  const organisation = await lockedOrganisation(tx, organisationId);
  await assertManages(tx, organisationId, actor);
  if (organisation.suspendedAt) throw new DomainError('access.suspended');
  return organisation;
}

/** All that somebody is a member of, locked, before their account as everywhere: an invitation that is just being made is waited for. */
export async function lockedOrganisationsOf(tx: EntityManager, accountId: string) {
  const ids = (await membershipsOf(tx, accountId)).map(({ organisationId }) => organisationId);
  await tx.find(OrganisationEntity, { where: { id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } });
  return ids;
}
