import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { daysAfter } from '@caunoi/kit/dates/days';
import type { Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { FIRST_NOTICE, noticeOf } from '../news/news.rules';
import { NewsService } from '../news/news.service';
import { ThingEntity } from './thing.entity';

/** Whoever renews in time hears nothing more: the notice belongs to the end that it speaks of. */
@Injectable()
export class ExpiryNotices implements Job {
  readonly name = 'expiry-notices';
  readonly summary = 'Tells owners that what they show ends in 14 days, and in 3';
  readonly schedule = { everySeconds: 3_600 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly db: DataSource,
    private readonly news: NewsService,
    private readonly clock: Clock,
  ) {}

  run(signal?: AbortSignal) {
    const now = this.clock.now();
    const ending = (tx: EntityManager) =>
      tx
        .createQueryBuilder(ThingEntity, 'thing')
        .where(`thing.status = 'published' AND thing.expiresAt > :now AND thing.expiresAt <= :first`, {
          now,
          first: daysAfter(now, FIRST_NOTICE),
        })
        .andWhere(
          `NOT EXISTS (SELECT FROM expiry_notice told WHERE told.thing_id = thing.id AND told.expires_at = thing.expires_at
             AND told.days <= CASE WHEN thing.expires_at <= :late THEN 3 ELSE 14 END)`,
          { late: daysAfter(now, 3) },
        );
    return eachDue(this.db, ending, (tx, thing) => this.tell(tx, thing, now), signal);
  }

  private async tell(tx: EntityManager, { id, expiresAt }: ThingEntity, now: Date) {
    const days = expiresAt && noticeOf(expiresAt, now);
    if (!days) return;
    await tx.query('INSERT INTO expiry_notice (thing_id, expires_at, days) VALUES ($1, $2, $3)', [id, expiresAt, days]);
    const news = { id: uuidv7(), event: 'expires_soon', thingId: id, organisationId: null, otherId: null } as const;
    await this.news.tell(tx, { ...news, detail: { days }, doneBy: null, at: now.toISOString() });
  }
}
