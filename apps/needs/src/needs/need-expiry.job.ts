import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Schedule } from '@caunoi/kit/schedule';
import { Needs } from './needs.things';

const EVERY_SECONDS = 60;

/** Takes needs whose deadline passed out of the directory. */
@Injectable()
export class NeedExpiry implements OnApplicationBootstrap {
  constructor(
    private readonly needs: Needs,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap() {
    this.schedule.every(EVERY_SECONDS, 'need expiry', () => this.run());
  }

  async run() {
    return this.needs.expireDue();
  }
}
