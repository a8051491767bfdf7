import { Injectable } from '@nestjs/common';
import type { Call, EventContract } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import * as events from '@caunoi/contracts/technology-bank/technologies.events';
import type { ReviewReason } from '@caunoi/contracts/review';
import { Clock } from '@caunoi/kit/clock';
import { createOnce } from '@caunoi/kit/database/create-once';
import { nextReference } from '@caunoi/kit/database/reference';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { TechnologyEntity } from './technology.entity';
import { answer, assertSeen, fact, ownTechnology, reviewable, visible } from './technology.queries';
import { assertComplete, assertMove, assess, decided, expiryOf, reviewDueOf, revised } from './technology.rules';
import { afterReview } from './verification.rules';

@Injectable()
export class TechnologiesService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The listing that somebody else has under the id does not exist for the actor. */
  async draft({ body: { id = uuidv7(), ...statement }, actor }: Call<typeof api.draftTechnology>) {
    const technology = await createOnce(this.db.manager, TechnologyEntity, id, async () => ({
      reference: await nextReference(this.db, 'technology_reference', 'T'),
      organisationId: actor.organisationId,
      createdBy: actor.id,
      status: 'draft' as const,
      statement,
      verified: [],
      updatedAt: this.clock.now(),
    }));
    if (technology.organisationId !== actor.organisationId) throw new DomainError('technology.unknown');
    return answer(technology, actor);
  }

  async assess({ body }: Call<typeof api.assessTechnology>) {
    return assess(body, this.clock.today());
  }

  async get({ params, actor }: Call<typeof api.getTechnology>) {
    const technology = visible(await this.db.manager.findOneBy(TechnologyEntity, { id: params.technologyId }), actor);
    if (!technology) throw new DomainError('technology.unknown');
    return technology;
  }

  async revise({ params, body, actor }: Call<typeof api.reviseTechnology>) {
    return this.db.transaction(async (tx) => {
      const technology = await ownTechnology(tx, params.technologyId, actor);
      assertSeen(technology, body.version, actor);
      const before = technology.status;
      technology.status = revised(before);
      technology.statement = body.statement;
      const left = before === 'draft' || before === 'returned' ? undefined : events.TechnologyRevised;
      return answer(await this.save(tx, technology, left), actor);
    });
  }

  async discard({ params, actor }: Call<typeof api.discardTechnology>) {
    await this.db.transaction(async (tx) => {
      const technology = await ownTechnology(tx, params.technologyId, actor);
      if (technology.status !== 'draft') throw new DomainError('technology.wrong_state', { from: technology.status });
      await tx.remove(technology);
    });
  }

  async submit({ params, body, actor }: Call<typeof api.submitTechnology>) {
    return this.db.transaction(async (tx) => {
      const technology = await ownTechnology(tx, params.technologyId, actor);
      assertSeen(technology, body.version, actor);
      assertMove(technology.status, 'under_review');
      assertComplete(technology.statement, this.clock.today());
      technology.status = 'under_review';
      technology.submittedAt = this.clock.now();
      technology.reviewDueAt = reviewDueOf(technology.submittedAt);
      return answer(await this.save(tx, technology, undefined), actor);
    });
  }

  async review({ params, body, actor }: Call<typeof api.reviewTechnology>) {
    const told = { publish: events.TechnologyPublished, return: events.TechnologyReturned, reject: events.TechnologyRejected };
    return this.db.transaction(async (tx) => {
      const technology = await reviewable(tx, params.technologyId, actor);
      assertSeen(technology, body.version, actor);
      if (technology.status !== 'under_review') throw new DomainError('technology.wrong_state', { from: technology.status });
      const next = decided[body.decision];
      assertMove(technology.status, next);
      technology.status = next;
      technology.review = { decision: body.decision, reason: body.reason, comment: body.comment, at: this.clock.now().toISOString() };
      if (body.decision === 'publish') {
        const compared = { levels: body.verified, by: actor.id, at: technology.review.at };
        technology.verified = afterReview(technology.statement, technology.verified, compared);
        this.open(technology);
      }
      return answer(await this.save(tx, technology, told[body.decision], body.decision === 'publish' ? undefined : body.reason), actor);
    });
  }

  async renew({ params, body, actor }: Call<typeof api.renewTechnology>) {
    return this.db.transaction(async (tx) => {
      const technology = await ownTechnology(tx, params.technologyId, actor);
      assertSeen(technology, body.version, actor);
      assertMove(technology.status, 'published');
      if (technology.status === 'under_review') throw new DomainError('technology.wrong_state', { from: technology.status });
      assertComplete(technology.statement, this.clock.today());
      technology.status = 'published';
      this.open(technology);
      return answer(await this.save(tx, technology, events.TechnologyPublished), actor);
    });
  }

  async archive({ params, body, actor }: Call<typeof api.archiveTechnology>) {
    return this.db.transaction(async (tx) => {
      const technology = await ownTechnology(tx, params.technologyId, actor);
      assertSeen(technology, body.version, actor);
      assertMove(technology.status, 'archived');
      technology.status = 'archived';
      return answer(await this.save(tx, technology, events.TechnologyArchived), actor);
    });
  }

  private open(technology: TechnologyEntity) {
    const now = this.clock.now();
    technology.publishedAt ??= now;
    technology.confirmedAt = now;
    technology.expiresAt = expiryOf(now);
  }

  private async save(
    tx: EntityManager,
    technology: TechnologyEntity,
    told: EventContract<typeof events.TechnologyFact> | undefined,
    reason?: ReviewReason,
  ) {
    technology.updatedAt = this.clock.now();
    const saved = await tx.save(technology);
    if (told) await this.outbox.add(tx, told, { ...fact(saved), reason }, saved.version);
    return saved;
  }
}
