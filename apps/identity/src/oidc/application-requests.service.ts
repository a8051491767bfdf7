import type { Person } from '@caunoi/contracts/access';
import { type AllowedApplication, ApplicationClaim } from '@caunoi/contracts/identity/application';
import type * as api from '@caunoi/contracts/identity/applications.endpoints';
import type { Call } from '@caunoi/contracts/contract';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import type { Interaction, Provider } from 'oidc-provider';
import { DataSource, In } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { AllowedApplicationEntity } from './allowed-application.entity';
import { ApplicationEntity } from './application.entity';
import { Applications } from './applications.service';
import { grantFor } from './grant';
import { OidcProviders } from './oidc-provider.service';
import { OidcRows } from './oidc-rows.service';

/** Grants last a day: what was given longer ago has ended by itself. */
const MOST_GRANTS = 50;

/** What applications ask people for, what these allow, and how they take it back. */
@Injectable()
export class ApplicationRequests {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly providers: OidcProviders,
    private readonly applications: Applications,
    private readonly rows: OidcRows,
  ) {}

  async read({ body: { requestId, issuer }, actor }: Call<typeof api.readApplicationRequest>) {
    const { interaction, application, claims, redirectUri } = await this.waiting(await this.providers.at(issuer), requestId);
    const { name: organisation } = await this.db.manager.findOneByOrFail(OrganisationEntity, { id: application.organisationId });
    const before = await this.db.manager.findOneBy(AllowedApplicationEntity, { accountId: actor.id, applicationId: application.id });
    return {
      application: { name: application.name, organisation },
      claims,
      host: new URL(redirectUri).host,
      allowed: !promptsOf(interaction).includes('consent') && claims.every((claim) => before?.claims.includes(claim)),
    };
  }

  /** The browser goes on where the library waits for it, which lets only that browser through. */
  async answer({ body: { requestId, issuer, allow }, actor }: Call<typeof api.answerApplicationRequest>) {
    const provider = await this.providers.at(issuer);
    const { interaction, application, claims, beyond } = await this.waiting(provider, requestId);
    if (allow && !beyond) {
      assertFresh(interaction, actor, this.clock.now());
      const grantId = await this.allow(provider, application, claims, actor);
      interaction.result = { login: { accountId: actor.id, remember: false, ts: actor.provenAt ?? 0 }, consent: { grantId } };
    } else {
      interaction.result = allow
        ? { error: 'invalid_scope', error_description: 'what programs may do is asked for by client credentials' }
        : { error: 'access_denied', error_description: 'the person did not allow it' };
    }
    await interaction.persist();
    return { address: interaction.returnTo };
  }

  async allowed({ actor }: Call<typeof api.allowedApplications>) {
    const order = { lastUsedAt: 'DESC', applicationId: 'ASC' } as const;
    const allowed = await this.db.manager.find(AllowedApplicationEntity, { where: { accountId: actor.id }, order });
    const applications = await this.db.manager.findBy(ApplicationEntity, { id: In(allowed.map(({ applicationId }) => applicationId)) });
    const organisations = await this.db.manager.findBy(OrganisationEntity, { id: In(applications.map((one) => one.organisationId)) });
    const items = allowed.flatMap(({ applicationId: id, claims, createdAt, lastUsedAt }): AllowedApplication[] => {
      const application = applications.find((one) => one.id === id);
      const organisation = organisations.find((one) => one.id === application?.organisationId);
      if (!application || !organisation) return [];
      const times = { createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString() };
      return [{ id, name: application.name, organisation: organisation.name, claims, ...times }];
    });
    return { items };
  }

  async disallow({ params: { applicationId }, actor }: Call<typeof api.disallowApplication>) {
    await this.db.transaction(async (tx) => {
      const which = { accountId: actor.id, applicationId };
      const found = await tx.findOneBy(AllowedApplicationEntity, which);
      if (!found) throw new DomainError('application.missing');
      await tx.delete(AllowedApplicationEntity, which);
      await this.rows.endGrants(tx, found.grantIds);
      await noteAct(tx, { act: 'application.disallow', thing: { id: applicationId, name: '' } }, this.clock.now());
    });
  }

  private async allow(provider: Provider, application: ApplicationEntity, claims: ApplicationClaim[], { id: accountId }: Person) {
    const grantId = await grantFor(provider, { accountId, clientId: application.id }, claims);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const which = { accountId, applicationId: application.id };
      const before = await tx.findOne(AllowedApplicationEntity, { where: which, lock: { mode: 'pessimistic_write' } });
      const grantIds = [...(before?.grantIds ?? []), grantId].slice(-MOST_GRANTS);
      const all = [...new Set([...(before?.claims ?? []), ...claims])];
      const row = { ...which, claims: all, grantIds, createdAt: before?.createdAt ?? now, lastUsedAt: now };
      await tx.upsert(AllowedApplicationEntity, row, ['accountId', 'applicationId']);
      if (!before)
        await noteAct(tx, { act: 'application.allow', thing: { id: application.id, name: application.name }, said: { claims } }, now);
    });
    await this.applications.noteUse(application);
    return grantId;
  }

  private async waiting(provider: Provider, requestId: string) {
    const interaction = await provider.Interaction.find(requestId);
    const { client_id: id, scope, redirect_uri: redirectUri } = (interaction?.params ?? {}) as Record<string, string | undefined>;
    const application = id === undefined ? null : await this.db.manager.findOneBy(ApplicationEntity, { id });
    if (!interaction || interaction.result || !application || redirectUri === undefined) throw new DomainError('application.request_over');
    const asked = (scope ?? '').split(' ');
    const claims = ApplicationClaim.options.filter((claim) => asked.includes(claim));
    return { interaction, application, claims, redirectUri, beyond: asked.length > claims.length };
  }
}

const promptsOf = ({ params }: Interaction) => String(params['prompt'] ?? '').split(' ');

/** Where an application asks that they have proven of late who they are. */
function assertFresh(interaction: Interaction, { provenAt = 0 }: Person, now: Date) {
  const asked = promptsOf(interaction).includes('login') ? 600 : Number(interaction.params['max_age'] ?? Infinity);
  if (now.getTime() / 1000 - provenAt > asked) throw new DomainError('access.proof_old');
}
