import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/experts/experts.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { nextReference } from '@caunoi/kit/database/reference';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { isSuspended } from '@caunoi/kit/reviewed/suspension';
import { changedFields, lastOfEachDay, withoutRepeats } from '@caunoi/kit/reviewed/versions.rules';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ExpertEntity } from './expert.entity';
import { expertLife } from './expert.life.rules';
import { assess } from './expert.rules';
import { toAnswer } from './expert.view.rules';
import { Experts } from './experts.things';

const { moves } = expertLife;

@Injectable()
export class ExpertsService {
  constructor(
    private readonly db: DataSource,
    private readonly experts: Experts,
    private readonly clock: Clock,
  ) {}

  async start({ body, actor }: Call<typeof api.startProfile>) {
    const { organisationId } = actor;
    const profile = this.db.manager.create(ExpertEntity, {
      id: uuidv7(),
      reference: await nextReference(this.db, 'expert_reference', 'E'),
      accountId: actor.id,
      organisationId,
      suspended: await isSuspended(this.db.manager, organisationId),
      status: 'draft',
      statement: body,
      updatedAt: this.clock.now(),
    });
    const started = this.db.transaction(async (tx) => {
      const saved = await saveSilently(tx, profile);
      await this.experts.tellFirstPictures(tx, saved);
      return saved;
    });
    return toAnswer(await started.catch(refuseDuplicate({ expert_account_unique: 'expert.exists' })), 'owner');
  }

  async mine({ actor }: Call<typeof api.myProfile>) {
    const profile = await this.db.manager.findOneBy(ExpertEntity, { accountId: actor.id });
    return { profile: profile && toAnswer(profile, 'owner') };
  }

  async assess({ body }: Call<typeof api.assessProfile>) {
    return assess(body, this.clock.today());
  }

  async get({ params, actor }: Call<typeof api.getExpert>) {
    return this.experts.get(params.expertId, actor);
  }

  async versions({ params }: Call<typeof api.expertVersions>) {
    const kept = withoutRepeats(lastOfEachDay(await this.experts.published(params.expertId)));
    const items = kept.map(({ version, at, statement }, n) => {
      const before = kept[n + 1];
      return { version, at, changed: before ? changedFields(before.statement, statement) : null };
    });
    return { items };
  }

  async revise({ params, body, actor }: Call<typeof api.reviseProfile>) {
    return this.experts.move(moves.revise, params.expertId, body, actor);
  }

  async publish({ params, body, actor }: Call<typeof api.publishProfile>) {
    return this.experts.move(moves.publish, params.expertId, body, actor);
  }

  async hide({ params, body, actor }: Call<typeof api.hideProfile>) {
    return this.experts.move(moves.hide, params.expertId, body, actor);
  }
}
