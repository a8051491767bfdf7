import { Injectable } from '@nestjs/common';
import type { Job } from '@caunoi/kit/jobs/job';
import { Experts } from './experts.things';

@Injectable()
export class ExpertExpiry implements Job {
  readonly name = 'expert-expiry';
  readonly summary = 'Stops showing profiles that their owners have not confirmed for a year';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  constructor(private readonly experts: Experts) {}

  async run(signal?: AbortSignal) {
    return this.experts.expireDue(signal);
  }
}
