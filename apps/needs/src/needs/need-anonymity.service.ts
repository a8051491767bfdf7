import { NeedReturned } from '@caunoi/contracts/needs/needs.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { leaks } from './leaks.rules';
import { NeedEntity } from './need.entity';
import { fact, namesOf } from './need.queries';

/** Keeps the promise to anonymous needs that others read when their organisation takes another name. */
@Injectable()
export class NeedAnonymity {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What gives the organisation away by a name that is known now goes back to its writer. */
  async check(tx: EntityManager, organisationId: string) {
    const names = await namesOf(tx, organisationId);
    const open = await tx
      .createQueryBuilder(NeedEntity, 'need')
      .setLock('pessimistic_write')
      .where(`need.organisationId = :organisationId AND need.status IN ('under_review', 'published', 'answered')`, { organisationId })
      .andWhere(`(need.statement->>'anonymous')::boolean`)
      .getMany();
    for (const need of open.filter(({ statement }) => leaks(statement, names).length > 0)) {
      need.status = 'returned';
      need.review = { decision: 'return', reason: 'reveals_identity', comment: '', at: this.clock.now().toISOString() };
      need.updatedAt = this.clock.now();
      const saved = await tx.save(need);
      await this.outbox.add(tx, NeedReturned, { ...fact(saved), reason: 'reveals_identity' }, saved.version);
    }
  }
}
