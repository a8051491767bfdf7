import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import { type OrganisationNotice, OrganisationStandingChanged } from '@caunoi/contracts/identity/organisation.events';
import type * as api from '@caunoi/contracts/identity/suspensions.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { toOrganisation } from '../accounts/account.queries';
import { named, partsOf } from '../accounts/named';
import { AppealEntity } from '../appeals/appeal.entity';
import { toSuspension } from '../appeals/appeal.queries';
import { MembershipEntity } from './membership.entity';
import { lockedOrganisation, noteMembership, ownMembership } from './membership.queries';
import { OrganisationNotices } from './organisation-notices.service';
import { OrganisationEntity } from './organisation.entity';
import { SuspensionEntity } from './suspension.entity';

const MOST_FOUND = 50;

/** Organisations that break the rules: what they show is hidden until somebody lifts it, and their members read why. */
@Injectable()
export class Suspensions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly notices: OrganisationNotices,
  ) {}

  async list({ query: { q } }: Call<typeof api.organisationsWithStanding>) {
    const { manager } = this.db;
    const found = await manager
      .createQueryBuilder(OrganisationEntity, 'organisation')
      .where(`(organisation.taxCode = :q OR ${named('organisation.name')})`, { q, ...partsOf(q) })
      .orderBy('organisation.suspendedAt', 'DESC', 'NULLS LAST')
      .addOrderBy('organisation.name', 'ASC')
      .addOrderBy('organisation.id', 'ASC')
      .take(MOST_FOUND + 1)
      .getMany();
    const items = found.slice(0, MOST_FOUND);
    const ids = items.map(({ id }) => id);
    const open = await suspensionsOf(manager, ids);
    const members = Map.groupBy(
      await manager.findBy(MembershipEntity, { organisationId: In(ids) }),
      ({ organisationId }) => organisationId,
    );
    return {
      items: items.map((one) => ({
        ...toOrganisation(one),
        members: members.get(one.id)?.length ?? 0,
        suspension: open.get(one.id) ?? null,
      })),
      more: found.length > items.length,
    };
  }

  async own({ params: { organisationId }, actor }: Call<typeof api.ownSuspension>) {
    await ownMembership(this.db.manager, organisationId, actor);
    return { suspension: (await suspensionsOf(this.db.manager, [organisationId])).get(organisationId) ?? null };
  }

  async suspend({ params: { organisationId }, body: { reason, text }, actor }: Call<typeof api.suspendOrganisation>) {
    assertOther(organisationId, actor);
    await this.db.transaction(async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      if (organisation.suspendedAt) throw new DomainError('suspension.exists');
      const suspendedAt = this.clock.now();
      const suspension = { id: uuidv7(), organisationId, reason, text, suspendedBy: actor.id, suspendedAt, liftedAt: null };
      await tx.insert(SuspensionEntity, suspension);
      await noteMembership(tx, 'suspend', organisationId, { reason }, suspendedAt);
      await this.stand(tx, organisation, { suspendedAt, notice: 'suspended', words: text });
    });
  }

  async lift({ params: { organisationId }, actor }: Call<typeof api.liftSuspension>) {
    assertOther(organisationId, actor);
    await this.db.transaction((tx) => this.liftIn(tx, organisationId, null));
  }

  /** `words`: what an appeal was answered. One that nobody has answered has its answer by that. */
  async liftIn(tx: EntityManager, organisationId: string, words: string | null) {
    const organisation = await lockedOrganisation(tx, organisationId);
    const open = await tx.findOneBy(SuspensionEntity, { organisationId, liftedAt: IsNull() });
    if (!open) throw new DomainError('suspension.unknown');
    const liftedAt = this.clock.now();
    await tx.update(SuspensionEntity, { id: open.id }, { liftedAt });
    await tx.update(AppealEntity, { suspensionId: open.id, verdict: IsNull() }, { verdict: 'lifted', answer: '', answeredAt: liftedAt });
    await noteMembership(tx, 'lift_suspension', organisationId, {}, liftedAt);
    await this.stand(tx, organisation, { suspendedAt: null, notice: 'suspension_lifted', words });
  }

  private async stand(
    tx: EntityManager,
    organisation: OrganisationEntity,
    { suspendedAt, notice, words }: { suspendedAt: Date | null; notice: OrganisationNotice; words: string | null },
  ) {
    await this.outbox.save(tx, Object.assign(organisation, { suspendedAt }), async ({ id, version }) => {
      await this.outbox.add(tx, OrganisationStandingChanged, { id, suspended: suspendedAt !== null }, version);
      // Who decided it, its members are not told: it was decided for the platform.
      await this.notices.tell(tx, notice, organisation, { accountId: null, by: { fullName: '' }, words });
    });
  }
}

/** Nobody decides about what is their own. */
function assertOther(organisationId: string, { memberOf }: Person) {
  if (memberOf.includes(organisationId)) throw new DomainError('suspension.own');
}

/** Those that are open, by organisation. */
async function suspensionsOf(tx: EntityManager, organisationIds: string[]) {
  const open = await tx.findBy(SuspensionEntity, { organisationId: In(organisationIds), liftedAt: IsNull() });
  const appeals = await tx.findBy(AppealEntity, { suspensionId: In(open.map(({ id }) => id)) });
  return new Map(
    open.map((one) => [
      one.organisationId,
      toSuspension(
        one,
        appeals.find(({ suspensionId }) => suspensionId === one.id),
      ),
    ]),
  );
}
