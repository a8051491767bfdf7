import { apart, Role } from '@caunoi/contracts/access';
import { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import { z } from 'zod';
import { AccountEntity } from './accounts/account.entity';
import { toOrganisation } from './accounts/account.queries';
import { NO_PASSWORD, Passwords } from './accounts/passwords.service';
import { People } from './accounts/people.service';
import { PasskeyEntity } from './factors/passkey.entity';
import { enter } from './organisations/membership.queries';
import { OrganisationEntity } from './organisations/organisation.entity';
import { AccountLinkEntity } from './outside/account-link.entity';
import { SessionEntity } from './sessions/session.entity';

const DemoOrganisation = z.strictObject({ key: z.string(), ...OrganisationDetails.shape });
const DemoAccount = z.strictObject({
  id: z.string(),
  email: z.email(),
  fullName: z.string(),
  organisation: z.string(),
  password: z.string(),
  roles: z.array(Role),
});

/** Those of the demo content, whose password everybody knows. */
export async function publishedAccounts() {
  const accounts = await readDemo('apps/identity/demo/accounts', DemoAccount);
  return accounts.map((account) => ({ ...account, id: demoId(...(account.id.split(':') as [string, string])) }));
}

/** Invented organisations, and one account for each role. What is already there stays as it is; accounts that were closed open again. */
export async function loadDemo(app: INestApplicationContext) {
  const outbox = app.get(Outbox);
  for (const { key, ...details } of await readDemo('apps/identity/demo', DemoOrganisation)) {
    await app.get(DataSource).transaction(async (tx) => {
      const id = demoId('organisation', key);
      if (await tx.existsBy(OrganisationEntity, { id })) return;
      const organisation = tx.create(OrganisationEntity, { id, ...details, verification: 'self_declared' });
      await outbox.save(tx, organisation, (saved) => outbox.add(tx, OrganisationChanged, toOrganisation(saved), saved.version));
    });
  }
  for (const account of await publishedAccounts()) await loadAccount(app, account);
}

type Published = Awaited<ReturnType<typeof publishedAccounts>>[number];

async function loadAccount(app: INestApplicationContext, { id, password, organisation, roles, ...details }: Published) {
  const { manager } = app.get(DataSource);
  const found = await manager.findOne(AccountEntity, { where: [{ id }, { email: details.email }] });
  // Somebody else's by now, or closed because its address was freed.
  if (found && (found.id !== id || found.email !== details.email)) return;
  if (found?.emailVerifiedAt && found.passwordHash !== NO_PASSWORD) return;
  const closed = !found || found.passwordHash === NO_PASSWORD;
  const change = { ...(closed && { passwordHash: await app.get(Passwords).hash(password) }), emailVerifiedAt: app.get(Clock).now() };
  const organisationId = demoId('organisation', organisation);
  const { capacities, platformRoles } = apart(roles);
  await manager.transaction(async (tx) => {
    if (found) await tx.update(AccountEntity, { id }, change);
    else {
      const createdAt = change.emailVerifiedAt;
      await tx.insert(AccountEntity, { id, ...details, ...change, organisationId, platformRoles, locale: 'vi', createdAt });
      await enter(tx, { accountId: id, organisationId, manager: true, capacities, createdAt });
    }
    await app.get(People).tell(tx, id);
  });
}

/** Takes the published password from the accounts that still have it, and ends their sessions: nobody gets in with it. */
export async function closeDemo(app: INestApplicationContext) {
  const { manager } = app.get(DataSource);
  for (const { id, password } of await publishedAccounts()) {
    const account = await manager.findOneBy(AccountEntity, { id });
    if (!account || !(await app.get(Passwords).matches(account.passwordHash, password))) continue;
    await manager.update(AccountEntity, { id }, { passwordHash: NO_PASSWORD });
    await manager.delete(SessionEntity, { accountId: id });
    await manager.delete(PasskeyEntity, { accountId: id });
    await manager.delete(AccountLinkEntity, { accountId: id });
  }
}

/** Those that are there and open. */
export async function demoAccounts(app: INestApplicationContext) {
  const { manager } = app.get(DataSource);
  const accounts = await publishedAccounts();
  const open = await manager.findBy(AccountEntity, { id: In(accounts.map(({ id }) => id)), passwordHash: Not(NO_PASSWORD) });
  return accounts.filter(({ id, email }) => open.some((account) => account.id === id && account.email === email));
}
