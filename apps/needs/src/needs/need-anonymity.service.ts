import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { leaks } from './leaks.rules';
import { NeedEntity } from './need.entity';
import { needLife } from './need.life.rules';
import { namesOf } from './need.queries';
import { Needs } from './needs.things';

const { unmask } = needLife.moves;

/** Keeps the promise to anonymous needs that others read when their organisation takes another name. */
@Injectable()
export class NeedAnonymity {
  constructor(private readonly needs: Needs) {}

  /** What gives the organisation away by a name that is known now goes back to its writer. */
  async check(tx: EntityManager, organisationId: string) {
    const names = (await namesOf(tx, organisationId)) ?? [];
    const open = await tx
      .createQueryBuilder(NeedEntity, 'need')
      .setLock('pessimistic_write')
      .where('need.organisationId = :organisationId AND need.status IN (:...read)', { organisationId, read: Object.keys(unmask.path) })
      .andWhere(`(need.statement->>'anonymous')::boolean`)
      .getMany();
    for (const need of open.filter(({ statement }) => leaks(statement, names).length > 0))
      await this.needs.apply(tx, unmask, need, { reason: 'reveals_identity', comment: '' });
  }
}
