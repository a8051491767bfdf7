import type { Erased, Eraser } from '@caunoi/kit/personal-data/erasure.controller';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { NeedEntity } from './need.entity';
import { needLife } from './need.life.rules';
import { Needs } from './needs.things';

const { withdraw } = needLife.moves;

/** An organisation that ends with its only member: nobody answers for what it shows any more. */
@Injectable()
export class NeedsEraser implements Eraser {
  constructor(private readonly needs: Needs) {}

  async before(tx: EntityManager, { closes }: Erased) {
    const where = { organisationId: In(closes), status: In(Object.keys(withdraw.path)) };
    const open = await tx.find(NeedEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    for (const one of open) await this.needs.apply(tx, withdraw, one, undefined);
  }
}
