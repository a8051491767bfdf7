import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type { RegistryCheck, RegistryEntry } from '@caunoi/contracts/identity/registry';
import type * as api from '@caunoi/contracts/identity/registry.endpoints';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { CONFIG } from '@caunoi/kit/run/config';
import { LRUCache } from 'lru-cache';
import { DataSource, type EntityManager } from 'typeorm';
import type { IdentityConfig } from '../config';
import { assertManages } from '../organisations/membership.queries';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { RegistryAway, registryOf } from './business-registry';
import { OrganisationRegistryEntity } from './organisation-registry.entity';
import { isSameName } from './registry.rules';

/** Whoever types a tax code again within ten minutes asks nobody. */
const KEPT = { max: 1_000, ttl: 600_000 };

/** What the business registry says. It changes nothing of what an organisation says of itself: it stands beside it, with its date. */
@Injectable()
export class Registry {
  private readonly registry;
  private readonly kept = new LRUCache<string, { entry: RegistryEntry | null }>(KEPT);

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) config: IdentityConfig,
  ) {
    this.registry = registryOf(config);
  }

  /** For whoever signs up: it helps to type, and holds up nobody when it is away. */
  async lookUp({ query: { taxCode } }: Call<typeof api.lookUpTaxCode>) {
    if (!this.registry) return { connected: false, entry: null };
    const known = this.kept.get(taxCode);
    if (known) return { connected: true, ...known };
    try {
      const entry = await this.registry.find(taxCode);
      this.kept.set(taxCode, { entry });
      return { connected: true, entry };
    } catch (error) {
      if (!(error instanceof RegistryAway)) throw error;
      log.warn({ error }, 'the business registry is away');
      return { connected: true, entry: null };
    }
  }

  async known({ params: { organisationId } }: Call<typeof api.registryCheck>) {
    const organisation = await organisationOf(this.db.manager, organisationId);
    return { connected: this.registry !== null, check: await checkOf(this.db.manager, organisation) };
  }

  async check({ params: { organisationId }, actor }: Call<typeof api.checkRegistry>) {
    await assertManages(this.db.manager, organisationId, actor);
    const { taxCode } = await organisationOf(this.db.manager, organisationId);
    if (taxCode === null) throw new DomainError('organisation.no_tax_code');
    const entry = await this.asked(taxCode);
    const checkedAt = this.clock.now();
    return this.db.transaction(async (tx) => {
      const { name, address, state } = entry;
      await tx.upsert(OrganisationRegistryEntity, { organisationId, taxCode, name, address, state, checkedAt }, ['organisationId']);
      await noteAct(
        tx,
        { act: 'organisation.check_registry', thing: { id: organisationId, name: '' }, said: { taxCode, state } },
        checkedAt,
      );
      return { connected: true, check: await checkOf(tx, await organisationOf(tx, organisationId)) };
    });
  }

  private async asked(taxCode: string) {
    if (!this.registry) throw new DomainError('registry.not_connected');
    const entry = await this.registry.find(taxCode).catch((error: unknown) => {
      if (!(error instanceof RegistryAway)) throw error;
      log.warn({ error }, 'the business registry is away');
      throw new DomainError('registry.away');
    });
    if (!entry) throw new DomainError('registry.unknown');
    return entry;
  }
}

async function organisationOf(tx: EntityManager, id: string) {
  const organisation = await tx.findOneBy(OrganisationEntity, { id });
  if (!organisation) throw new DomainError('organisation.unknown');
  return organisation;
}

/** What was said of another tax code than the organisation has today says nothing any more. */
async function checkOf(tx: EntityManager, { id, name: own, taxCode }: OrganisationEntity): Promise<RegistryCheck | null> {
  const known = await tx.findOneBy(OrganisationRegistryEntity, { organisationId: id });
  if (!known || known.taxCode !== taxCode) return null;
  const { name, address, state, checkedAt } = known;
  return { taxCode, name, address, state, matches: state === 'active' && isSameName(own, name), checkedAt: checkedAt.toISOString() };
}
