import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Schedule } from '@caunoi/kit/schedule';
import { Technologies } from './technologies.things';

const EVERY_SECONDS = 60;

/** Takes listings that nobody has confirmed for a year out of the bank. */
@Injectable()
export class TechnologyExpiry implements OnApplicationBootstrap {
  constructor(
    private readonly technologies: Technologies,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap() {
    this.schedule.every(EVERY_SECONDS, 'technology expiry', () => this.run());
  }

  async run() {
    return this.technologies.expireDue();
  }
}
