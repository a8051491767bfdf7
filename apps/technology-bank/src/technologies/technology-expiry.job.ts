import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TechnologyExpired } from '@caunoi/contracts/technology-bank/technologies.events';
import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Schedule } from '@caunoi/kit/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { TechnologyEntity } from './technology.entity';
import { fact } from './technology.queries';

const EVERY_SECONDS = 60;

/** Takes listings that nobody has confirmed for a year out of the bank. */
@Injectable()
export class TechnologyExpiry implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap() {
    this.schedule.every(EVERY_SECONDS, 'technology expiry', () => this.run());
  }

  async run() {
    const now = this.clock.now();
    const due = (tx: EntityManager) =>
      tx
        .createQueryBuilder(TechnologyEntity, 'technology')
        .where(`technology.status = 'published' AND technology.expiresAt <= :now`, { now });
    await eachDue(this.db, due, async (tx, technology) => {
      technology.status = 'expired';
      technology.updatedAt = now;
      const saved = await tx.save(technology);
      await this.outbox.add(tx, TechnologyExpired, fact(saved), saved.version);
    });
  }
}
