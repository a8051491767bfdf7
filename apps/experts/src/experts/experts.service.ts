import { Injectable } from '@nestjs/common';
import type { Call, EventContract } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/experts/experts.endpoints';
import * as events from '@caunoi/contracts/experts/experts.events';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { nextReference } from '@caunoi/kit/database/reference';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ExpertEntity } from './expert.entity';
import { answer, assertSeen, fact, ownProfile, visible } from './expert.queries';
import { assertComplete, assertMove, assess, expiryOf } from './expert.rules';

@Injectable()
export class ExpertsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async start({ body, actor }: Call<typeof api.startProfile>) {
    const profile = this.db.manager.create(ExpertEntity, {
      id: uuidv7(),
      reference: await nextReference(this.db, 'expert_reference', 'E'),
      accountId: actor.id,
      organisationId: actor.organisationId,
      status: 'draft',
      statement: body,
      updatedAt: this.clock.now(),
    });
    const saved = await this.db.manager.save(profile).catch(refuseDuplicate({ expert_account_unique: 'expert.exists' }));
    return answer(saved, actor);
  }

  async mine({ actor }: Call<typeof api.myProfile>) {
    const profile = await this.db.manager.findOneBy(ExpertEntity, { accountId: actor.id });
    return { profile: profile && answer(profile, actor) };
  }

  async assess({ body }: Call<typeof api.assessProfile>) {
    return assess(body, this.clock.today());
  }

  async get({ params, actor }: Call<typeof api.getExpert>) {
    const expert = visible(await this.db.manager.findOneBy(ExpertEntity, { id: params.expertId }), actor);
    if (!expert) throw new DomainError('expert.unknown');
    return expert;
  }

  async revise({ params, body, actor }: Call<typeof api.reviseProfile>) {
    return this.db.transaction(async (tx) => {
      const profile = await ownProfile(tx, params.expertId, actor);
      assertSeen(profile, body.version, actor);
      const shown = profile.status === 'published';
      if (shown) assertComplete(body.statement, this.clock.today());
      profile.statement = body.statement;
      return answer(await this.save(tx, profile, shown ? events.ExpertPublished : undefined), actor);
    });
  }

  async publish({ params, body, actor }: Call<typeof api.publishProfile>) {
    return this.db.transaction(async (tx) => {
      const profile = await ownProfile(tx, params.expertId, actor);
      assertSeen(profile, body.version, actor);
      assertMove(profile.status, 'published');
      assertComplete(profile.statement, this.clock.today());
      profile.status = 'published';
      profile.confirmedAt = this.clock.now();
      profile.publishedAt ??= profile.confirmedAt;
      profile.expiresAt = expiryOf(profile.confirmedAt);
      return answer(await this.save(tx, profile, events.ExpertPublished), actor);
    });
  }

  async hide({ params, body, actor }: Call<typeof api.hideProfile>) {
    return this.db.transaction(async (tx) => {
      const profile = await ownProfile(tx, params.expertId, actor);
      assertSeen(profile, body.version, actor);
      assertMove(profile.status, 'hidden');
      profile.status = 'hidden';
      return answer(await this.save(tx, profile, events.ExpertHidden), actor);
    });
  }

  private async save(tx: EntityManager, profile: ExpertEntity, told: EventContract<typeof events.ExpertFact> | undefined) {
    profile.updatedAt = this.clock.now();
    const saved = await tx.save(profile);
    if (told) await this.outbox.add(tx, told, fact(saved), saved.version);
    return saved;
  }
}
