import type { Call } from '@caunoi/contracts/contract';
import type { Application } from '@caunoi/contracts/identity/application';
import type * as api from '@caunoi/contracts/identity/applications.endpoints';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { assertProven } from '@caunoi/kit/reviewed/view.rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { assertManages, isSuspended, managedOrganisation } from '../organisations/membership.queries';
import { hashOf, newSecret } from '../sessions/secret';
import { SigningKeys } from '../sessions/signing-keys.service';
import { ApplicationEntity } from './application.entity';
import { OidcRowEntity } from './oidc-row.entity';
import { OidcRows, scopesIn } from './oidc-rows.service';

const MOST = 20;
const MINUTE = 60_000;

/** Systems of organisations where people sign in with their account here, and which may act for their organisation. */
@Injectable()
export class Applications {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rows: OidcRows,
    private readonly signing: SigningKeys,
  ) {}

  async create({ params, body: { name, redirectUris, scopes }, actor }: Call<typeof api.createApplication>) {
    const secret = newSecret();
    return this.db.transaction(async (tx) => {
      const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
      // People read the name of the organisation when they are asked.
      assertProven({ proven: true }, actor);
      if ((await tx.countBy(ApplicationEntity, { organisationId })) >= MOST) throw new DomainError('application.too_many');
      const made = tx.create(ApplicationEntity, {
        ...{ id: uuidv7(), organisationId, name, secretHash: hashOf(secret).toString('hex') },
        ...{ redirectUris: [...new Set(redirectUris)], scopes: [...new Set(scopes)] },
        ...{ createdBy: actor.id, createdAt: this.clock.now(), lastUsedAt: null },
      });
      const saved = await saveSilently(tx, made);
      await this.note(tx, 'application.create', saved);
      const [application] = await told(tx, [saved]);
      if (!application) throw new Error('The application that was made can not be told');
      return { application, secret };
    });
  }

  async list({ params: { organisationId }, actor }: Call<typeof api.listApplications>) {
    await assertManages(this.db.manager, organisationId, actor);
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return { items: await told(this.db.manager, await this.db.manager.find(ApplicationEntity, { where: { organisationId }, order })) };
  }

  async remove({ params: { organisationId, applicationId }, actor }: Call<typeof api.removeApplication>) {
    await this.db.transaction(async (tx) => {
      await managedOrganisation(tx, organisationId, actor);
      const found = await tx.findOneBy(ApplicationEntity, { id: applicationId, organisationId });
      if (!found) throw new DomainError('application.missing');
      await tx.delete(ApplicationEntity, { id: applicationId });
      await tx.delete(OidcRowEntity, { applicationId });
      await this.note(tx, 'application.remove', found);
    });
  }

  /** The internal token for one that a system has by client credentials; undefined where it opens nothing. */
  async exchange(token: string) {
    const kept = await this.rows.find('ClientCredentials', token);
    const id = kept?.clientId;
    const found = id === undefined ? null : await this.db.manager.findOneBy(ApplicationEntity, { id });
    if (!kept || !found) return undefined;
    if (await isSuspended(this.db.manager, found.organisationId)) throw new DomainError('access.suspended');
    await this.noteUse(found);
    return this.signing.signClient({ id: found.id, organisationId: found.organisationId, scopes: scopesIn(kept.scope, found.scopes) });
  }

  /** Once a minute is exact enough to see what is in use, and reading goes on when nothing can be written. */
  async noteUse({ id, lastUsedAt }: Pick<ApplicationEntity, 'id' | 'lastUsedAt'>) {
    const now = this.clock.now();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < MINUTE) return;
    await this.db.manager.update(ApplicationEntity, { id }, { lastUsedAt: now }).catch((error: unknown) => {
      log.warn({ error }, 'the last use of an application could not be noted');
    });
  }

  private note(tx: EntityManager, act: string, { id, name, scopes, redirectUris, organisationId }: ApplicationEntity) {
    return noteAct(tx, { act, thing: { id, name }, said: { scopes, redirectUris, organisationId } }, this.clock.now());
  }
}

async function told(tx: EntityManager, applications: readonly ApplicationEntity[]): Promise<Application[]> {
  const ids = applications.flatMap(({ createdBy }) => createdBy ?? []);
  const people = await tx.find(AccountEntity, { where: { id: In([...new Set(ids)]) }, select: { id: true, fullName: true } });
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return applications.map(({ id, name, redirectUris, scopes, createdAt, createdBy, lastUsedAt }) => ({
    ...{ id, name, redirectUris, scopes },
    createdAt: createdAt.toISOString(),
    createdBy: (createdBy && names.get(createdBy)) ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
