import { ACTS_VERIFICATION } from '@caunoi/contracts/acts/verification';
import type { DataSource } from 'typeorm';
import { sqlOf } from '../events/sql';
import type { Job } from '../jobs/job';
import { logOf } from '../log';
import { verifyActs } from './chain';

/** Every service has it. The last link goes to the log, which is kept elsewhere: `ops verify-acts` holds the chain against it. */
export const actsVerification = (service: string, db: DataSource): Job => ({
  name: ACTS_VERIFICATION,
  summary: 'Reckons the chain of hashes of the log of acts anew: nothing was changed, left out or slipped in',
  schedule: { cron: '40 3 * * *' },
  timeoutSeconds: 3_600,
  async run(signal) {
    const link = await verifyActs(sqlOf(db), { signal });
    if (link) logOf(service).info(link, 'the log of acts is whole');
    return { done: link?.seq ?? 0, failed: 0 };
  },
});
