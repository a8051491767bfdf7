import { Injectable } from '@nestjs/common';
import { ExpiryJob } from '@caunoi/kit/reviewed/expiry-job';
import { Experts } from './experts.things';

@Injectable()
export class ExpertExpiry extends ExpiryJob {
  readonly name = 'expert-expiry';
  readonly summary = 'Stops showing profiles that their owners have not confirmed for a year';

  constructor(protected readonly things: Experts) {
    super();
  }
}
