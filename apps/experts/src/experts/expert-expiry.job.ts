import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ExpertExpired } from '@caunoi/contracts/experts/experts.events';
import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Schedule } from '@caunoi/kit/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { ExpertEntity } from './expert.entity';
import { fact } from './expert.queries';

const EVERY_SECONDS = 60;

/** Stops showing profiles that their owners have not confirmed for a year. */
@Injectable()
export class ExpertExpiry implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap() {
    this.schedule.every(EVERY_SECONDS, 'expert expiry', () => this.run());
  }

  async run() {
    const now = this.clock.now();
    const due = (tx: EntityManager) =>
      tx.createQueryBuilder(ExpertEntity, 'expert').where(`expert.status = 'published' AND expert.expiresAt <= :now`, { now });
    await eachDue(this.db, due, async (tx, expert) => {
      expert.status = 'expired';
      expert.updatedAt = now;
      const saved = await tx.save(expert);
      await this.outbox.add(tx, ExpertExpired, fact(saved), saved.version);
    });
  }
}
