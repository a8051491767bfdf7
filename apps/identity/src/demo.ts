import { Role } from '@caunoi/contracts/contract';
import { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AccountEntity } from './accounts/account.entity';
import { toOrganisation } from './accounts/account.queries';
import { Passwords } from './accounts/passwords.service';
import { OrganisationEntity } from './organisations/organisation.entity';

const DemoOrganisation = z.strictObject({ key: z.string(), ...OrganisationDetails.shape });
const DemoAccount = z.strictObject({
  id: z.string(),
  email: z.email(),
  fullName: z.string(),
  organisation: z.string(),
  password: z.string(),
  roles: z.array(Role),
});

/** Invented organisations, and one account for each role. What is already there stays as it is. */
export async function loadDemo(app: INestApplicationContext) {
  for (const { key, ...details } of await readDemo('apps/identity/demo', DemoOrganisation)) {
    await app.get(DataSource).transaction(async (tx) => {
      const id = demoId('organisation', key);
      if (await tx.existsBy(OrganisationEntity, { id })) return;
      const organisation = await tx.save(tx.create(OrganisationEntity, { id, ...details, verification: 'self_declared' }));
      await app.get(Outbox).add(tx, OrganisationChanged, toOrganisation(organisation), organisation.version);
    });
  }
  const { manager } = app.get(DataSource);
  for (const { id, password, organisation, ...details } of await readDemo('apps/identity/demo/accounts', DemoAccount)) {
    if (await manager.existsBy(AccountEntity, { email: details.email })) continue;
    const passwordHash = await app.get(Passwords).hash(password);
    const organisationId = demoId('organisation', organisation);
    await manager.insert(AccountEntity, {
      id: demoId(...(id.split(':') as [string, string])),
      ...details,
      passwordHash,
      organisationId,
      manager: true,
      locale: 'vi',
      createdAt: app.get(Clock).now(),
    });
  }
}
