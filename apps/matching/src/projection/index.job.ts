import { Injectable } from '@nestjs/common';
import type { Job } from '@caunoi/kit/jobs/job';
import { IndexKeeping } from './index-keeping';

@Injectable()
export class IndexReconciliationJob implements Job {
  readonly name = 'index-reconciliation';
  readonly summary = 'Compares the search index with the rows and puts in anew what differs';
  readonly schedule = { cron: '30 2 * * *' };
  readonly timeoutSeconds = 3_600;

  constructor(private readonly keeping: IndexKeeping) {}

  run(signal?: AbortSignal) {
    return this.keeping.reconcile(signal);
  }
}

@Injectable()
export class IndexRebuildJob implements Job {
  readonly name = 'index-rebuild';
  readonly summary = 'Makes the search index anew beside the one that is searched, then puts it in its place';
  readonly schedule = { cron: '0 3 * * 0' };
  readonly timeoutSeconds = 3_600;

  constructor(private readonly keeping: IndexKeeping) {}

  run(signal?: AbortSignal) {
    return this.keeping.rebuild(signal);
  }
}
