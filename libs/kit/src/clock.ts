import { Injectable } from '@nestjs/common';

const HOURS_AHEAD_OF_UTC = 7;

/** The time, so that tests can set it. Days are Vietnam's: UTC+7, no daylight saving. */
@Injectable()
export class Clock {
  now() {
    return new Date();
  }

  /** Today in Vietnam, as YYYY-MM-DD. */
  today() {
    return new Date(this.now().getTime() + HOURS_AHEAD_OF_UTC * 3600_000).toISOString().slice(0, 10);
  }
}
