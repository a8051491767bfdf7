import type { Actor, Role } from '@caunoi/contracts/access';
import { type Account, type Me, type Membership, type Organisation, SelfChosenRole } from '@caunoi/contracts/identity/identity';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { ArrayContains, type EntityManager } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { AccountEntity } from './account.entity';

/** What is kept of a consent: which terms, and when. */
export const consent = (acceptedTerms: string | null, now: Date) => ({
  acceptedTerms,
  acceptedTermsAt: acceptedTerms === null ? null : now,
});

export const toAccount = ({ id, email, fullName, locale, createdAt }: AccountEntity): Account => ({
  id,
  email,
  fullName,
  locale,
  createdAt: createdAt.toISOString(),
});

export const toMembership = ({ id, email, fullName, manager, roles }: AccountEntity): Membership => ({
  accountId: id,
  email,
  fullName,
  manager,
  roles,
});

export const toOrganisation = (organisation: OrganisationEntity): Organisation => ({ ...organisation });

export async function meOf(tx: EntityManager, account: AccountEntity): Promise<Me> {
  const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: account.organisationId });
  return { account: toAccount(account), organisation: toOrganisation(organisation), manager: account.manager, roles: account.roles };
}

export async function accountOf(tx: EntityManager, { id }: Pick<Actor, 'id'>) {
  const account = await tx.findOneBy(AccountEntity, { id });
  if (!account) throw new DomainError('account.unknown');
  return account;
}

/** Only its managers change an organisation; somebody else's does not exist for them. */
export async function assertManages(tx: EntityManager, organisationId: string, actor: Actor) {
  if (organisationId !== actor.organisationId) throw new DomainError('organisation.unknown');
  if (!(await accountOf(tx, actor)).manager) throw new DomainError('access.role', { needs: ['manager'] });
}

/** The own organisation, for a manager of it, locked: whoever else changes it or its members waits. */
export async function managedOrganisation(tx: EntityManager, organisationId: string, actor: Actor) {
  const organisation = await tx.findOne(OrganisationEntity, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
  if (!organisation) throw new DomainError('organisation.unknown');
  await assertManages(tx, organisationId, actor);
  return organisation;
}

/**
 * An account, and whether it is the only administrator. All administrators are locked, always in the same order: two who
 * withdraw each other's role can't both succeed, nor block each other.
 */
export async function concernedAccount(tx: EntityManager, id: string) {
  const concerned = await tx.find(AccountEntity, {
    where: [{ id }, { roles: ArrayContains(['administrator']) }],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const account = concerned.find((found) => found.id === id);
  if (!account) throw new DomainError('account.unknown');
  return { account, lastAdministrator: account.roles.includes('administrator') && concerned.length === 1 };
}

/** Roles that people may choose themselves. */
export const selfChosen = (roles: readonly Role[]) => roles.filter((role) => SelfChosenRole.safeParse(role).success);

export const refuseTaken = refuseDuplicate({ account_email_unique: 'account.email_taken' });
