import { isOpen } from '@caunoi/contracts/identity/data-request';
import { Clock } from '@caunoi/kit/clock';
import type { Counts, Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isLate } from './data-request.rules';
import { allRequests, toRequest } from './data-request.queries';

/** A limit of the law that has passed is a run that failed: alarms and `ops doctor` watch these already. */
@Injectable()
export class DataRequestsDue implements Job {
  readonly name = 'data-requests-due';
  readonly summary = 'Looks whether what people ask about their data is answered and done in time';
  readonly schedule = { everySeconds: 3600 };
  readonly timeoutSeconds = 60;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Counts> {
    const open = (await allRequests(this.db.manager)).map(toRequest).filter(({ state }) => isOpen(state));
    const late = open.filter((request) => isLate(request, this.clock.now()));
    const counts = { done: open.length - late.length, failed: late.length };
    const [first] = late;
    return first
      ? { ...counts, error: new Error(`the limit for a request on personal data has passed: ${first.kind} ${first.id}`) }
      : counts;
  }
}
