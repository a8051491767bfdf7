import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { NeedExpired } from '@caunoi/contracts/needs/needs.events';
import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Schedule } from '@caunoi/kit/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { NeedEntity } from './need.entity';
import { fact } from './need.queries';

const EVERY_SECONDS = 60;

/** Takes needs whose deadline passed out of the directory. */
@Injectable()
export class NeedExpiry implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap() {
    this.schedule.every(EVERY_SECONDS, 'need expiry', () => this.run());
  }

  async run() {
    const now = this.clock.now();
    const due = (tx: EntityManager) =>
      tx.createQueryBuilder(NeedEntity, 'need').where(`need.status = 'published' AND need.expiresAt <= :now`, { now });
    await eachDue(this.db, due, async (tx, need) => {
      need.status = 'expired';
      need.updatedAt = now;
      const saved = await tx.save(need);
      await this.outbox.add(tx, NeedExpired, fact(saved), saved.version);
    });
  }
}
