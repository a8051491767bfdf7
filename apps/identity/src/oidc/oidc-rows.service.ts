import type { Scope } from '@caunoi/contracts/access';
import { ApplicationClaim } from '@caunoi/contracts/identity/application';
import { Clock } from '@caunoi/kit/clock';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { isSuspended } from '../organisations/membership.queries';
import { ApplicationEntity } from './application.entity';
import { OidcRowEntity } from './oidc-row.entity';

const keyOf = (kind: string, id: string) => createHash('sha256').update(`${kind}\n${id}`).digest();

/** Where the protocol's library keeps what it has to find again. */
@Injectable()
export class OidcRows {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  adapter(kind: string): Adapter {
    return kind === 'Client' ? this.ofClients() : this.of(kind);
  }

  /** By its code or token; none that has expired. */
  async find(kind: string, id: string): Promise<AdapterPayload | undefined> {
    const row = await this.db.manager.findOneBy(OidcRowEntity, { key: keyOf(kind, id) });
    if (!row || (row.expiresAt && row.expiresAt <= this.clock.now())) return undefined;
    return { ...row.payload, jti: id, ...(row.consumedAt && { consumed: seconds(row.consumedAt) }) };
  }

  async endGrants(tx: EntityManager, grantIds: string[]) {
    await tx.delete(OidcRowEntity, { grantId: In(grantIds) });
    await tx.delete(OidcRowEntity, { key: In(grantIds.map((id) => keyOf('Grant', id))) });
  }

  async endExpired() {
    const { affected } = await this.db.manager.delete(OidcRowEntity, { expiresAt: LessThan(this.clock.now()) });
    return affected ?? 0;
  }

  private of(kind: string): Adapter {
    const key = (id: string) => ({ key: keyOf(kind, id) });
    return {
      upsert: async (id, { jti: _jti, ...payload }, expiresIn) => {
        const expiresAt = expiresIn ? new Date(this.clock.now().getTime() + expiresIn * 1000) : null;
        const { clientId, grantId = null } = payload;
        const about = { applicationId: clientId !== undefined && isUuid(clientId) ? clientId : null, grantId, expiresAt };
        const row = { ...key(id), payload, ...about, consumedAt: null };
        await this.db.manager.upsert(OidcRowEntity, row, ['key']);
      },
      find: (id) => this.find(kind, id),
      consume: async (id) => void (await this.db.manager.update(OidcRowEntity, key(id), { consumedAt: this.clock.now() })),
      destroy: async (id) => void (await this.db.manager.delete(OidcRowEntity, key(id))),
      revokeByGrantId: async (grantId) => void (await this.db.manager.delete(OidcRowEntity, { grantId })),
      ...notKept,
    };
  }

  private ofClients(): Adapter {
    return {
      find: async (id) => {
        const found = isUuid(id) ? await this.db.manager.findOneBy(ApplicationEntity, { id }) : null;
        if (!found || (await isSuspended(this.db.manager, found.organisationId))) return undefined;
        return metadataOf(found) as AdapterPayload;
      },
      upsert: refused,
      consume: refused,
      destroy: refused,
      revokeByGrantId: refused,
      ...notKept,
    };
  }
}

/** Sessions and codes of devices: nobody has any here. */
const notKept = { findByUserCode: async () => undefined, findByUid: async () => undefined };
const refused = async () => {
  throw new Error('applications are registered by their organisations');
};

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

const metadataOf = ({ id, name, secretHash, redirectUris, scopes }: ApplicationEntity) => ({
  ...{ client_id: id, client_name: name, client_secret: secretHash, redirect_uris: redirectUris },
  ...{ grant_types: ['authorization_code', 'client_credentials'], response_types: ['code'] },
  scope: [...ApplicationClaim.options, ...scopes].join(' '),
});

/** What a program may do with a token, of what it has asked for. */
export const scopesIn = (scope: unknown, allowed: readonly Scope[]) =>
  typeof scope === 'string' ? allowed.filter((one) => scope.split(' ').includes(one)) : [];
