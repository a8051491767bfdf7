import type { Actor, PlatformRole } from '@caunoi/contracts/access';
import type { Account, Me, Membership, Organisation } from '@caunoi/contracts/identity/identity';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { ArrayContains, type EntityManager, In, IsNull } from 'typeorm';
import type { MembershipEntity } from '../organisations/membership.entity';
import { manages, membershipsOf } from '../organisations/membership.queries';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { AccountEntity } from './account.entity';

/** What is kept of a consent: which terms, and when. */
export const consent = (acceptedTerms: string | null, now: Date) => ({
  acceptedTerms,
  acceptedTermsAt: acceptedTerms === null ? null : now,
});

export const toAccount = ({ id, email, emailVerifiedAt, fullName, locale, createdAt }: AccountEntity): Account => ({
  id,
  email,
  emailVerified: emailVerifiedAt !== null,
  fullName,
  locale,
  createdAt: createdAt.toISOString(),
});

export const toMembership = ({ id, email, fullName, platformRoles }: AccountEntity, membership: MembershipEntity): Membership => ({
  accountId: id,
  email,
  fullName,
  manager: manages(membership),
  roles: [...membership.capacities, ...platformRoles],
});

export const toOrganisation = (organisation: OrganisationEntity): Organisation => ({ ...organisation });

/** The person as they act for one of their organisations; for none when they are no member there. `counting`: their appointments that count at the moment. */
export async function meOf(
  tx: EntityManager,
  account: AccountEntity,
  organisationId: string | null,
  counting: readonly PlatformRole[],
): Promise<Me> {
  const memberships = await membershipsOf(tx, account.id);
  const organisations = await tx.findBy(OrganisationEntity, { id: In(memberships.map((membership) => membership.organisationId)) });
  const all = memberships.flatMap((membership) =>
    organisations.filter(({ id }) => id === membership.organisationId).map((organisation) => ({ membership, organisation })),
  );
  const active = all.find(({ organisation }) => organisation.id === organisationId);
  return {
    account: toAccount(account),
    organisation: active ? toOrganisation(active.organisation) : null,
    manager: active ? manages(active.membership) : false,
    roles: [...(active?.membership.capacities ?? []), ...counting],
    withheld: account.platformRoles.filter((role) => !counting.includes(role)),
    suspended: active?.organisation.suspendedAt != null,
    memberships: all.map(({ organisation: { id, name } }) => ({ organisationId: id, name })),
  };
}

export async function accountOf(tx: EntityManager, { id }: Pick<Actor, 'id'>) {
  const account = await tx.findOneBy(AccountEntity, { id });
  if (!account) throw new DomainError('account.unknown');
  return account;
}

/** Locked, after its organisation and before its memberships. */
export async function lockedAccount(tx: EntityManager, id: string) {
  const account = await tx.findOne(AccountEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!account) throw new DomainError('account.unknown');
  return account;
}

/** An address that can belong to nobody (RFC 2606), for an account that nobody gets into any more. */
export const releasedAddress = (id: string) => `${id}@released.invalid`;

export const isReleased = ({ id, email }: Pick<AccountEntity, 'id' | 'email'>) => email === releasedAddress(id);

/** For the log of acts: how a person is called is told by their account, as long as that is there. */
export const thingOf = (accountId: string) => ({ id: accountId, name: '' });

/**
 * An account, and whether it is the only administrator that may come in. All administrators are locked, always in the same order: two who
 * withdraw each other's role can't both succeed, nor block each other.
 */
export async function concernedAccount(tx: EntityManager, id: string) {
  const concerned = await tx.find(AccountEntity, {
    where: [{ id }, { platformRoles: ArrayContains(['administrator']), blockedAt: IsNull() }],
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const account = concerned.find((found) => found.id === id);
  if (!account) throw new DomainError('account.unknown');
  const administrators = concerned.filter(({ platformRoles, blockedAt }) => platformRoles.includes('administrator') && blockedAt === null);
  return { account, lastAdministrator: administrators.length === 1 && administrators[0] === account };
}

export const refuseTaken = refuseDuplicate({ account_email_unique: 'account.email_taken' });
