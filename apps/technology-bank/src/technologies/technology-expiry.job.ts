import { Injectable } from '@nestjs/common';
import { TechnologyExpired } from '@caunoi/contracts/technology-bank/technologies.events';
import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { Job } from '@caunoi/kit/jobs/job';
import { DataSource, type EntityManager } from 'typeorm';
import { TechnologyEntity } from './technology.entity';
import { fact } from './technology.queries';

@Injectable()
export class TechnologyExpiry implements Job {
  readonly name = 'technology-expiry';
  readonly summary = 'Takes listings that nobody has confirmed for a year out of the bank';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(signal?: AbortSignal) {
    const now = this.clock.now();
    const due = (tx: EntityManager) =>
      tx
        .createQueryBuilder(TechnologyEntity, 'technology')
        .where(`technology.status = 'published' AND technology.expiresAt <= :now`, { now });
    const expire = async (tx: EntityManager, technology: TechnologyEntity) => {
      technology.status = 'expired';
      technology.updatedAt = now;
      const saved = await tx.save(technology);
      await this.outbox.add(tx, TechnologyExpired, fact(saved), saved.version);
    };
    return eachDue(this.db, due, expire, signal);
  }
}
