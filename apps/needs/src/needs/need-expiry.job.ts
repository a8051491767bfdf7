import { Injectable } from '@nestjs/common';
import { NeedExpired } from '@caunoi/contracts/needs/needs.events';
import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { Job } from '@caunoi/kit/jobs/job';
import { DataSource, type EntityManager } from 'typeorm';
import { NeedEntity } from './need.entity';
import { fact } from './need.queries';

@Injectable()
export class NeedExpiry implements Job {
  readonly name = 'need-expiry';
  readonly summary = 'Takes needs whose deadline passed out of the directory';
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
      tx.createQueryBuilder(NeedEntity, 'need').where(`need.status = 'published' AND need.expiresAt <= :now`, { now });
    const expire = async (tx: EntityManager, need: NeedEntity) => {
      need.status = 'expired';
      need.updatedAt = now;
      const saved = await tx.save(need);
      await this.outbox.add(tx, NeedExpired, fact(saved), saved.version);
    };
    return eachDue(this.db, due, expire, signal);
  }
}
