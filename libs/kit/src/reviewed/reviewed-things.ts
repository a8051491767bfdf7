import type { Actor, Person, Representative } from '@caunoi/contracts/access';
import type { Claim, ReviewStatistics, SenderHistory } from '@caunoi/contracts/reviewing/reviewing';
import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere, SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { createOnce } from '../database/create-once';
import { pageOf } from '../database/page';
import { daysAfter } from '../dates/days';
import { nextReference } from '../database/reference';
import { DomainError } from '../http/domain-error';
import { assertUnclaimed, claimsOf, endClaim, takeClaim } from './claims';
import { type Move, refusal } from './life.rules';
import { dropPublished, lastPublished } from './published-texts';
import { decisionsOf } from './statistics';
import { isSuspended } from './suspension';
import { canBeTakenBack } from './taking-back.rules';
import type { Kind, ReviewedThing } from './thing';
import { Things } from './things';
import { assertMay } from './view.rules';

const MOST_FORMER = 5;

interface Paged<A> {
  query: { cursor?: string | undefined; limit: number };
  actor: A;
}

/** Things that an organisation drafts and submits: besides what all things do, their drafts, the owner's list and the reviewers' queue. */
@Injectable()
export abstract class ReviewedThings<T extends ReviewedThing, F extends z.ZodType, A> extends Things<T, F, A> {
  protected abstract override readonly kind: Kind<T, F, A> & { moves: { reopen: Move<T, F, unknown> } };
  /** What references begin with, as `N` in N-000012. */
  protected abstract readonly letter: string;

  /** The thing that somebody else has under the id does not exist for the actor. */
  async begin(statement: T['statement'], actor: Representative, id = uuidv7()): Promise<A> {
    const { owns, toAnswer } = this.kind;
    const thing = await this.db.transaction((tx) => this.beginIn(tx, statement, actor, id));
    if (!owns(thing, actor)) throw refusal(this.kind, 'unknown');
    return toAnswer(thing, 'owner');
  }

  /** A draft and what its photos are: both are there, or neither. Nobody hears of it a second time when it is sent again. */
  private async beginIn(tx: EntityManager, statement: T['statement'], { organisationId, id: createdBy }: Representative, id: string) {
    const { name, entity } = this.kind;
    const wasThere = await tx.existsBy(entity, { id } as FindOptionsWhere<T>);
    const thing = await createOnce(tx, entity, id, async () => {
      const reference = await nextReference(tx, `${name}_reference`, this.letter);
      const suspended = await isSuspended(tx, organisationId);
      const draft: object = {
        ...{ reference, organisationId, createdBy, status: 'draft', statement, suspended, updatedAt: this.clock.now() },
      } satisfies Partial<ReviewedThing>;
      return draft as QueryDeepPartialEntity<T>;
    });
    if (!wasThere) await this.tellFirstPictures(tx, thing);
    return thing;
  }

  /** `also`: what goes with it. */
  async discard(id: string, actor: Representative, also = async (_tx: EntityManager) => {}) {
    await this.db.transaction(async (tx) => {
      const { thing } = await this.locked(tx, id, 'owner', actor);
      if (thing.status !== 'draft') throw refusal(this.kind, 'wrong_state', { from: thing.status });
      await this.forgetPictures(tx, thing);
      await tx.remove(thing);
      await also(tx);
    });
  }

  async mine({ query, actor }: Paged<Representative> & { query: { status?: T['status'] | undefined } }) {
    const rows = this.rows().where('thing.organisationId = :organisationId', actor);
    if (query.status) rows.andWhere('thing.status = :status', query);
    const { items, next } = await pageOf(rows, { alias: 'thing', by: 'updatedAt', order: 'DESC' }, query);
    return { items: items.map((thing) => this.kind.toAnswer(thing, 'owner')), next };
  }

  async reviewQueue({ query, actor }: Paged<Person>) {
    const { items, next } = await pageOf(this.waiting(actor), { alias: 'thing', by: 'reviewDueAt', order: 'ASC' }, query);
    return { items: items.map((thing) => this.kind.toAnswer(thing, 'reviewer')), next };
  }

  async reviewCount({ actor }: { actor: Person }) {
    return { count: await this.waiting(actor).getCount() };
  }

  /** Whoever is at a text decides on it; see `takeClaim`. */
  async claim(id: string, word: string | undefined, actor: Person): Promise<Claim> {
    return this.db.transaction(async (tx) => {
      const { thing } = await this.locked(tx, id, 'reviewer', actor);
      if (thing.status !== 'under_review') throw refusal(this.kind, 'wrong_state', { from: thing.status });
      return takeClaim(tx, { thingId: id, accountId: actor.id, now: this.clock.now(), word });
    });
  }

  async release(id: string, actor: Person) {
    await this.db.transaction(async (tx) => {
      await this.locked(tx, id, 'reviewer', actor);
      await endClaim(tx, id, actor.id);
    });
  }

  async claims(actor: Person) {
    const waiting = await this.waiting(actor).select('thing.id', 'id').getRawMany<{ id: string }>();
    return claimsOf(
      this.db.manager,
      waiting.map(({ id }) => id),
      this.clock.now(),
    );
  }

  /** What was shown of it last, and what else its organisation has sent. */
  async reviewFile(id: string, actor: Person) {
    const thing = await this.db.manager.findOneBy(this.kind.entity, { id } as FindOptionsWhere<T>);
    if (!thing) throw refusal(this.kind, 'unknown');
    assertMay(this.kind, 'reviewer', thing, actor);
    return { published: await lastPublished<T['statement']>(this.db.manager, id), sender: await this.sender(thing) };
  }

  async statistics(days: number): Promise<ReviewStatistics> {
    const now = this.clock.now();
    const [queue] = await this.rows()
      .where(`thing.status = 'under_review' AND NOT thing.suspended`)
      .select('count(*)::int', 'waiting')
      .addSelect('count(*) FILTER (WHERE thing.reviewDueAt < :now)::int', 'overdue')
      .addSelect('min(thing.submittedAt)', 'oldest')
      .setParameters({ now })
      .getRawMany<{ waiting: number; overdue: number; oldest: Date | null }>();
    const { waiting = 0, overdue = 0, oldest = null } = queue ?? {};
    const decisions = await decisionsOf(this.db.manager, this.kind.name, daysAfter(now, -days));
    return { waiting, overdue, oldest: oldest && oldest.toISOString(), ...decisions };
  }

  private async sender({ id, organisationId }: T): Promise<SenderHistory> {
    const decided = () =>
      this.rows().where('thing.organisationId = :organisationId AND thing.id <> :id AND thing.review IS NOT NULL', { organisationId, id });
    const counted = await decided()
      .select(`thing.review->>'decision'`, 'decision')
      .addSelect('count(*)::int', 'count')
      .groupBy('1')
      .getRawMany<{ decision: 'publish' | 'return' | 'reject'; count: number }>();
    const newest = await decided().orderBy(`thing.review->>'at'`, 'DESC').limit(MOST_FORMER).getMany();
    return {
      ...{ publish: 0, return: 0, reject: 0 },
      ...Object.fromEntries(counted.map(({ decision, count }) => [decision, count])),
      newest: newest.flatMap(({ id: former, reference, statement: { title }, review }) =>
        review ? [{ id: former, reference, title, decision: review.decision, reason: review.reason, at: review.at }] : [],
      ),
    };
  }

  /** A decision that nothing was built on is taken back by any reviewer. */
  async reopen(id: string, sent: { version: number }, actor: Person): Promise<A> {
    return this.db.transaction(async (tx) => {
      const { thing } = await this.locked(tx, id, 'reviewer', actor);
      const isWaiting = thing.status === 'under_review';
      if (!isWaiting && !canBeTakenBack(thing, this.clock.now())) throw new DomainError('review.settled');
      return this.moveIn(tx, this.kind.moves.reopen, id, sent, actor);
    });
  }

  /** Nobody decides on what another reviewer is at. */
  override async moveIn<I>(tx: EntityManager, move: Move<T, F, I>, id: string, sent: I & { version: number }, actor: Actor): Promise<A> {
    if (move.by === 'reviewer') {
      await this.locked(tx, id, move.by, actor);
      await assertUnclaimed(tx, { thingId: id, accountId: actor.id, now: this.clock.now() });
    }
    return super.moveIn(tx, move, id, sent, actor);
  }

  protected override async note<I>(tx: EntityManager, move: Move<T, F, I>, before: T, after: T) {
    await super.note(tx, move, before, after);
    if ((move as unknown) === this.kind.moves.reopen) await dropPublished(tx, before);
    if (before.status === 'under_review' && after.status !== 'under_review') await endClaim(tx, after.id);
  }

  private rows(): SelectQueryBuilder<T> {
    return this.db.manager.createQueryBuilder(this.kind.entity, 'thing');
  }

  /** Nobody reviews what is of their own organisation, nor what nobody would see. */
  private waiting(actor: Person) {
    return this.rows().where(`thing.status = 'under_review' AND NOT thing.suspended AND thing.organisationId <> ALL (:memberOf)`, actor);
  }
}
