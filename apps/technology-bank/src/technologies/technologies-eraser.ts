import type { Erased, Eraser } from '@caunoi/kit/personal-data/erasure.controller';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { TechnologyEntity } from './technology.entity';
import { technologyLife } from './technology.life.rules';
import { Technologies } from './technologies.things';

const { archive } = technologyLife.moves;

/** An organisation that ends with its only member: nobody answers for what it shows any more. */
@Injectable()
export class TechnologiesEraser implements Eraser {
  constructor(private readonly technologies: Technologies) {}

  async before(tx: EntityManager, { closes }: Erased) {
    const where = { organisationId: In(closes), status: In(Object.keys(archive.path)) };
    const open = await tx.find(TechnologyEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    for (const one of open) await this.technologies.apply(tx, archive, one, undefined);
  }
}
