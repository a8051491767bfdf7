import { Injectable } from '@nestjs/common';
import { vietnamDay } from './dates/days';

/** The time, so that tests can set it. Days are Vietnam's: UTC+7, no daylight saving. */
@Injectable()
export class Clock {
  now() {
    return new Date();
  }

  /** Today in Vietnam, as YYYY-MM-DD. */
  today() {
    return vietnamDay(this.now());
  }
}
