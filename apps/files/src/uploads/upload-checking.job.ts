import { each } from '@caunoi/kit/jobs/each';
import type { Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { UploadChecks } from './upload-checks';

/** Most are looked at the moment that they are there: this takes up what a process left that has ended. */
@Injectable()
export class UploadCheckingJob implements Job {
  readonly name = 'upload-checking';
  readonly summary = 'Looks at pictures that have arrived and that nobody is looking at';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  constructor(private readonly checks: UploadChecks) {}

  async run(signal?: AbortSignal) {
    return each(await this.checks.waiting(), (id) => this.checks.check(id), signal);
  }
}
