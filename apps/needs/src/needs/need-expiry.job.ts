import { Injectable } from '@nestjs/common';
import { ExpiryJob } from '@caunoi/kit/reviewed/expiry-job';
import { Needs } from './needs.things';

@Injectable()
export class NeedExpiry extends ExpiryJob {
  readonly name = 'need-expiry';
  readonly summary = 'Takes needs whose deadline passed out of the directory';

  constructor(protected readonly things: Needs) {
    super();
  }
}
