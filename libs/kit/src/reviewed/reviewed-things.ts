import type { Person, Representative } from '@caunoi/contracts/access';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { createOnce } from '../database/create-once';
import { pageOf } from '../database/page';
import { nextReference } from '../database/reference';
import { refusal } from './life.rules';
import type { ReviewedThing } from './thing';
import { Things } from './things';

interface Paged<A> {
  query: { cursor?: string | undefined; limit: number };
  actor: A;
}

/** Things that an organisation drafts and submits: besides what all things do, their drafts, the owner's list and the reviewers' queue. */
@Injectable()
export abstract class ReviewedThings<T extends ReviewedThing, F extends z.ZodType, A> extends Things<T, F, A> {
  /** What references begin with, as `N` in N-000012. */
  protected abstract readonly letter: string;

  /** The thing that somebody else has under the id does not exist for the actor. */
  async begin(statement: T['statement'], actor: Representative, id = uuidv7()): Promise<A> {
    const { name, entity, owns, toAnswer } = this.kind;
    const thing = await createOnce(this.db.manager, entity, id, async () => {
      const reference = await nextReference(this.db, `${name}_reference`, this.letter);
      const { organisationId, id: createdBy } = actor;
      const draft: object = {
        reference,
        organisationId,
        createdBy,
        status: 'draft',
        statement,
        updatedAt: this.clock.now(),
      } satisfies Partial<ReviewedThing>;
      return draft as QueryDeepPartialEntity<T>;
    });
    if (!owns(thing, actor)) throw refusal(this.kind, 'unknown');
    return toAnswer(thing, 'owner');
  }

  /** `also`: what goes with it. */
  async discard(id: string, actor: Representative, also = async (_tx: EntityManager) => {}) {
    await this.db.transaction(async (tx) => {
      const { thing } = await this.locked(tx, id, 'owner', actor);
      if (thing.status !== 'draft') throw refusal(this.kind, 'wrong_state', { from: thing.status });
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

  private rows(): SelectQueryBuilder<T> {
    return this.db.manager.createQueryBuilder(this.kind.entity, 'thing');
  }

  /** Nobody reviews what is of their own organisation. */
  private waiting(actor: Person) {
    return this.rows().where(`thing.status = 'under_review' AND thing.organisationId <> ALL (:memberOf)`, actor);
  }
}
