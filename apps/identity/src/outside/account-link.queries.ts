import type { AccountLink } from '@caunoi/contracts/identity/outside';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { type EntityManager, In } from 'typeorm';
import type { AccountEntity } from '../accounts/account.entity';
import { hasPassword } from '../accounts/passwords.service';
import { PasskeyEntity } from '../factors/passkey.entity';
import { AccountLinkEntity } from './account-link.entity';
import type { Issuer } from './issuers.config';

export const toAccountLink = ({ id, issuer, name, createdAt, lastUsedAt }: AccountLinkEntity, issuers: readonly Issuer[]): AccountLink => ({
  ...{ id, name },
  issuer: issuers.find((one) => one.issuer === issuer)?.name ?? issuer,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/** The oldest first. */
export async function accountLinksOf(tx: EntityManager, accountId: string, issuers: readonly Issuer[]) {
  const all = await tx.find(AccountLinkEntity, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });
  return all.map((link) => toAccountLink(link, issuers));
}

/** Once something was taken from an account, which is locked. A link to an issuer that is configured no more lets nobody in. */
export async function assertWayIn(tx: EntityManager, account: Pick<AccountEntity, 'id' | 'passwordHash'>, issuers: readonly Issuer[]) {
  if (hasPassword(account) || (await tx.existsBy(PasskeyEntity, { accountId: account.id }))) return;
  const issuer = In(issuers.map((one) => one.issuer));
  if (!(await tx.existsBy(AccountLinkEntity, { accountId: account.id, issuer }))) throw new DomainError('account.last_way');
}
