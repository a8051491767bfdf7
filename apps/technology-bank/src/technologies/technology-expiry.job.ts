import { Injectable } from '@nestjs/common';
import type { Job } from '@caunoi/kit/jobs/job';
import { Technologies } from './technologies.things';

@Injectable()
export class TechnologyExpiry implements Job {
  readonly name = 'technology-expiry';
  readonly summary = 'Takes listings that nobody has confirmed for a year out of the bank';
  readonly schedule = { everySeconds: 60 };
  readonly timeoutSeconds = 600;

  constructor(private readonly technologies: Technologies) {}

  async run(signal?: AbortSignal) {
    return this.technologies.expireDue(signal);
  }
}
