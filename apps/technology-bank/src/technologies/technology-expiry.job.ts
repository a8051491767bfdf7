import { Injectable } from '@nestjs/common';
import { ExpiryJob } from '@caunoi/kit/reviewed/expiry-job';
import { Technologies } from './technologies.things';

@Injectable()
export class TechnologyExpiry extends ExpiryJob {
  readonly name = 'technology-expiry';
  readonly summary = 'Takes listings that nobody has confirmed for a year out of the bank';

  constructor(protected readonly things: Technologies) {
    super();
  }
}
