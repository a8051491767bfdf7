import { eachDue } from '@caunoi/kit/database/due-rows';
import type { Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';
import { People } from './people.service';

/** Accounts of a release that told nobody of them, and what an operator has changed beside the service. */
@Injectable()
export class UntoldPeople implements Job {
  readonly name = 'untold-people';
  readonly summary = 'Tells the other services of people whom they have not heard of yet';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 3600;

  constructor(
    private readonly db: DataSource,
    private readonly people: People,
  ) {}

  run(signal?: AbortSignal) {
    const untold = (tx: EntityManager) => tx.createQueryBuilder(AccountEntity, 'account').where('NOT account.told');
    return eachDue(this.db, untold, (tx, { id }) => this.people.tell(tx, id), signal);
  }
}
