import type * as api from '@caunoi/contracts/identity/api-keys.endpoints';
import type { Call } from '@caunoi/contracts/contract';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { isApiKey, newApiKey } from '@caunoi/kit/http/api-key';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { assertProven } from '@caunoi/kit/reviewed/view.rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { assertManages, isSuspended, managedOrganisation } from '../organisations/membership.queries';
import { Applications } from '../oidc/applications.service';
import { hashOf } from '../sessions/secret';
import { SigningKeys } from '../sessions/signing-keys.service';
import { ApiKeyEntity } from './api-key.entity';

/** The list of keys is one page. */
const MOST_KEYS = 50;
const SHOWN_LETTERS = 9;
const MINUTE = 60_000;

/** How programs of integrators come in: a manager makes a key for the organisation, with what it may do and until when. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly signing: SigningKeys,
    private readonly applications: Applications,
  ) {}

  async create({ params, body: { name, scopes, days }, actor }: Call<typeof api.createApiKey>) {
    const key = newApiKey();
    const createdAt = this.clock.now();
    return this.db.transaction(async (tx) => {
      const { id: organisationId } = await managedOrganisation(tx, params.organisationId, actor);
      // What the program will publish is said by whoever lets it in.
      assertProven({ proven: true }, actor);
      await tx.delete(ApiKeyEntity, { organisationId, expiresAt: LessThanOrEqual(createdAt) });
      if ((await tx.countBy(ApiKeyEntity, { organisationId })) >= MOST_KEYS) throw new DomainError('api_key.too_many');
      const made = tx.create(ApiKeyEntity, {
        id: uuidv7(),
        keyHash: hashOf(key),
        beginning: key.slice(0, SHOWN_LETTERS),
        organisationId,
        name,
        scopes: [...new Set(scopes)],
        createdBy: actor.id,
        createdAt,
        expiresAt: daysAfter(createdAt, days),
        lastUsedAt: null,
      });
      const saved = await saveSilently(tx, made);
      await this.note(tx, 'api_key.create', saved);
      const [apiKey] = await told(tx, [saved]);
      if (!apiKey) throw new Error('The key that was made can not be told');
      return { apiKey, key };
    });
  }

  async list({ params: { organisationId }, actor }: Call<typeof api.listApiKeys>) {
    await assertManages(this.db.manager, organisationId, actor);
    const keys = await this.db.manager.find(ApiKeyEntity, {
      where: { organisationId, expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return { items: await told(this.db.manager, keys) };
  }

  async revoke({ params: { organisationId, keyId }, actor }: Call<typeof api.revokeApiKey>) {
    await this.db.transaction(async (tx) => {
      await managedOrganisation(tx, organisationId, actor);
      const key = await tx.findOneBy(ApiKeyEntity, { id: keyId, organisationId });
      if (!key) throw new DomainError('api_key.missing');
      await tx.delete(ApiKeyEntity, { id: keyId });
      await this.note(tx, 'api_key.revoke', key);
    });
  }

  async exchange({ body: { key } }: Call<typeof api.exchangeApiKey>) {
    if (!isApiKey(key)) return this.byToken(key);
    const found = await this.db.manager.findOneBy(ApiKeyEntity, { keyHash: hashOf(key) });
    if (!found || found.expiresAt <= this.clock.now()) throw new DomainError('api_key.unknown');
    if (await isSuspended(this.db.manager, found.organisationId)) throw new DomainError('access.suspended');
    await this.noteUse(found);
    return this.signing.signClient({ id: found.id, organisationId: found.organisationId, scopes: found.scopes });
  }

  private async byToken(token: string) {
    const exchanged = await this.applications.exchange(token);
    if (!exchanged) throw new DomainError('api_key.unknown');
    return exchanged;
  }

  /** By how it begins, as it is found again in logs: what its maker called it goes with them. */
  private note(tx: EntityManager, act: string, { id, beginning, scopes, organisationId }: ApiKeyEntity) {
    return noteAct(tx, { act, thing: { id, name: beginning }, said: { scopes, organisationId } }, this.clock.now());
  }

  /** Once a minute is exact enough to see what is in use, and reading goes on when nothing can be written. */
  private async noteUse({ id, lastUsedAt }: ApiKeyEntity) {
    const now = this.clock.now();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < MINUTE) return;
    await this.db.manager.update(ApiKeyEntity, { id }, { lastUsedAt: now }).catch((error: unknown) => {
      log.warn({ error }, 'the last use of an API key could not be noted');
    });
  }
}

async function told(tx: EntityManager, keys: readonly ApiKeyEntity[]) {
  const ids = keys.flatMap(({ createdBy }) => createdBy ?? []);
  const people = await tx.find(AccountEntity, { where: { id: In([...new Set(ids)]) }, select: { id: true, fullName: true } });
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return keys.map(({ id, name, beginning, scopes, createdAt, createdBy, expiresAt, lastUsedAt }) => ({
    id,
    name,
    beginning,
    scopes,
    createdAt: createdAt.toISOString(),
    createdBy: (createdBy && names.get(createdBy)) ?? null,
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
