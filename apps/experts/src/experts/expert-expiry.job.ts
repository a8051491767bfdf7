import { Injectable } from '@nestjs/common';
import { ExpertExpired } from '@caunoi/contracts/experts/experts.events';
import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { Job } from '@caunoi/kit/jobs/job';
import { DataSource, type EntityManager } from 'typeorm';
import { ExpertEntity } from './expert.entity';
import { fact } from './expert.queries';

@Injectable()
export class ExpertExpiry implements Job {
  readonly name = 'expert-expiry';
  readonly summary = 'Stops showing profiles that their owners have not confirmed for a year';
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
      tx.createQueryBuilder(ExpertEntity, 'expert').where(`expert.status = 'published' AND expert.expiresAt <= :now`, { now });
    const expire = async (tx: EntityManager, expert: ExpertEntity) => {
      expert.status = 'expired';
      expert.updatedAt = now;
      const saved = await tx.save(expert);
      await this.outbox.add(tx, ExpertExpired, fact(saved), saved.version);
    };
    return eachDue(this.db, due, expire, signal);
  }
}
