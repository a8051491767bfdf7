import { Injectable } from '@nestjs/common';
import type { Actor, Call, EventContract } from '@caunoi/contracts/contract';
import type { NeedStatement } from '@caunoi/contracts/needs/need';
import type * as api from '@caunoi/contracts/needs/needs.endpoints';
import * as events from '@caunoi/contracts/needs/needs.events';
import type { ReviewReason } from '@caunoi/contracts/review';
import { Clock } from '@caunoi/kit/clock';
import { createOnce } from '@caunoi/kit/database/create-once';
import { nextReference } from '@caunoi/kit/database/reference';
import { endOfDay } from '@caunoi/kit/dates/working-days';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { NeedEntity } from './need.entity';
import { answer, assertSeen, fact, holdNames, ownNeed, reviewable, unsaidNames, visible } from './need.queries';
import { assertAnswerable, assertMove, assess, decided, reviewDueOf, revised } from './need.rules';

@Injectable()
export class NeedsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async draft({ body: { id, ...statement }, actor }: Call<typeof api.draftNeed>) {
    return this.begin(statement, actor, id);
  }

  async copy({ params, body, actor }: Call<typeof api.copyNeed>) {
    const { statement } = await this.db.transaction((tx) => ownNeed(tx, params.needId, actor));
    return this.begin({ ...statement, deadline: null }, actor, body.id);
  }

  async assess({ body, actor }: Call<typeof api.assessNeed>) {
    return assess(body, this.clock.today(), await unsaidNames(this.db.manager, body, actor.organisationId));
  }

  async get({ params, actor }: Call<typeof api.getNeed>) {
    const need = visible(await this.db.manager.findOneBy(NeedEntity, { id: params.needId }), actor);
    if (!need) throw new DomainError('need.unknown');
    return need;
  }

  async revise({ params, body, actor }: Call<typeof api.reviseNeed>) {
    return this.db.transaction(async (tx) => {
      const need = await ownNeed(tx, params.needId, actor);
      assertSeen(need, body.version, actor);
      const before = need.status;
      need.status = revised(before);
      need.statement = body.statement;
      const open = before === 'under_review' || before === 'published';
      return answer(await this.save(tx, need, open ? events.NeedRevised : undefined), actor);
    });
  }

  async discard({ params, actor }: Call<typeof api.discardNeed>) {
    await this.db.transaction(async (tx) => {
      const need = await ownNeed(tx, params.needId, actor);
      if (need.status !== 'draft') throw new DomainError('need.wrong_state', { from: need.status });
      await tx.remove(need);
    });
  }

  async submit({ params, body, actor }: Call<typeof api.submitNeed>) {
    return this.db.transaction(async (tx) => {
      await holdNames(tx, actor.organisationId);
      const need = await ownNeed(tx, params.needId, actor);
      assertSeen(need, body.version, actor);
      assertMove(need.status, 'under_review');
      assertAnswerable(need.statement, this.clock.today(), await unsaidNames(tx, need.statement, need.organisationId));
      need.status = 'under_review';
      need.submittedAt = this.clock.now();
      need.reviewDueAt = reviewDueOf(need.submittedAt);
      return answer(await this.save(tx, need, events.NeedSubmitted), actor);
    });
  }

  async review({ params, body, actor }: Call<typeof api.reviewNeed>) {
    const told = { publish: events.NeedPublished, return: events.NeedReturned, reject: events.NeedRejected };
    return this.db.transaction(async (tx) => {
      const need = await reviewable(tx, params.needId, actor);
      assertSeen(need, body.version, actor);
      if (need.status !== 'under_review') throw new DomainError('need.wrong_state', { from: need.status });
      const next = decided[body.decision];
      assertMove(need.status, next);
      need.status = next;
      need.review = { decision: body.decision, reason: body.reason, comment: body.comment, at: this.clock.now().toISOString() };
      if (body.decision === 'publish') this.open(need);
      return answer(await this.save(tx, need, told[body.decision], body.decision === 'publish' ? undefined : body.reason), actor);
    });
  }

  async withdraw({ params, body, actor }: Call<typeof api.withdrawNeed>) {
    return this.move(params.needId, body.version, actor, 'withdrawn', events.NeedWithdrawn);
  }

  async markAnswered({ params, body, actor }: Call<typeof api.markNeedAnswered>) {
    return this.move(params.needId, body.version, actor, 'answered', events.NeedAnswered);
  }

  async renew({ params, body, actor }: Call<typeof api.renewNeed>) {
    return this.db.transaction(async (tx) => {
      await holdNames(tx, actor.organisationId);
      const need = await ownNeed(tx, params.needId, actor);
      assertSeen(need, body.version, actor);
      assertMove(need.status, 'published');
      if (need.status === 'under_review') throw new DomainError('need.wrong_state', { from: need.status });
      need.statement = { ...need.statement, deadline: body.deadline };
      assertAnswerable(need.statement, this.clock.today(), await unsaidNames(tx, need.statement, need.organisationId));
      need.status = 'published';
      this.open(need);
      return answer(await this.save(tx, need, events.NeedPublished), actor);
    });
  }

  /** The need that somebody else has under the id does not exist for the actor. */
  private async begin(statement: NeedStatement, actor: Actor, id = uuidv7()) {
    const need = await createOnce(this.db.manager, NeedEntity, id, async () => ({
      reference: await nextReference(this.db, 'need_reference', 'N'),
      organisationId: actor.organisationId,
      createdBy: actor.id,
      status: 'draft' as const,
      statement,
      updatedAt: this.clock.now(),
    }));
    if (need.organisationId !== actor.organisationId) throw new DomainError('need.unknown');
    return answer(need, actor);
  }

  private async move(
    needId: string,
    version: number,
    actor: Actor,
    to: 'withdrawn' | 'answered',
    told: EventContract<typeof events.NeedFact>,
  ) {
    return this.db.transaction(async (tx) => {
      const need = await ownNeed(tx, needId, actor);
      assertSeen(need, version, actor);
      assertMove(need.status, to);
      need.status = to;
      return answer(await this.save(tx, need, told), actor);
    });
  }

  private open(need: NeedEntity) {
    need.publishedAt ??= this.clock.now();
    need.expiresAt = need.statement.deadline ? endOfDay(need.statement.deadline) : null;
  }

  private async save(tx: EntityManager, need: NeedEntity, told: EventContract<typeof events.NeedFact> | undefined, reason?: ReviewReason) {
    need.updatedAt = this.clock.now();
    const saved = await tx.save(need);
    if (told) await this.outbox.add(tx, told, { ...fact(saved), reason }, saved.version);
    return saved;
  }
}
