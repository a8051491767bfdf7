import { Clock } from '@caunoi/kit/clock';
import { eachDue } from '@caunoi/kit/database/due-rows';
import { daysAfter } from '@caunoi/kit/dates/days';
import type { Counts, Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ErasureEntity } from './erasure.entity';
import { lateAnswers } from './erasure.queries';
import { Erasures } from './erasures.service';

/** Begins what nobody has taken back. A service that says nothing for a day is a run that failed: alarms and `ops doctor` watch these already. */
@Injectable()
export class ErasuresDue implements Job {
  readonly name = 'erasures-due';
  readonly summary = 'Erases people who have asked for it, and looks whether every service has done so within a day';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly erasures: Erasures,
  ) {}

  async run(signal?: AbortSignal): Promise<Counts> {
    const now = this.clock.now();
    const due = (where: string, before: Date) => (tx: EntityManager) =>
      tx.createQueryBuilder(ErasureEntity, 'erasure').where(where, { before });
    const begun = await eachDue(
      this.db,
      due(`erasure.state = 'asked' AND erasure.dueAt <= :before`, now),
      (tx, erasure) => this.erasures.begin(tx, erasure),
      signal,
    );
    const over = await eachDue(
      this.db,
      due(`erasure.state = 'done' AND NOT erasure.letterGone AND erasure.doneAt <= :before`, daysAfter(now, -1)),
      (tx, erasure) => this.erasures.forgetLetter(tx, erasure),
      signal,
    );
    const late = await lateAnswers(this.db.manager, now);
    const counts = { done: begun.done + over.done, failed: begun.failed + over.failed + late.length };
    const error = begun.error ?? over.error ?? (late.length > 0 ? new Error(`not erased within a day: ${late.join(', ')}`) : undefined);
    return error === undefined ? counts : { ...counts, error };
  }
}
