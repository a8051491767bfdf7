import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Schedule } from '@caunoi/kit/schedule';
import { Experts } from './experts.things';

const EVERY_SECONDS = 60;

/** Stops showing profiles that their owners have not confirmed for a year. */
@Injectable()
export class ExpertExpiry implements OnApplicationBootstrap {
  constructor(
    private readonly experts: Experts,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap() {
    this.schedule.every(EVERY_SECONDS, 'expert expiry', () => this.run());
  }

  async run() {
    return this.experts.expireDue();
  }
}
