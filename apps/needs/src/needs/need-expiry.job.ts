import { Injectable } from '@nestjs/common';
import type { Job } from '@caunoi/kit/jobs/job';
import { Needs } from './needs.things';

@Injectable()
export class NeedExpiry implements Job {
  readonly name = 'need-expiry';
  readonly summary = 'Takes needs whose deadline passed out of the directory';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  constructor(private readonly needs: Needs) {}

  async run(signal?: AbortSignal) {
    return this.needs.expireDue(signal);
  }
}
