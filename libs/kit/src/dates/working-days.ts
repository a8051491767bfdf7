import { daysAfter, isoDay } from './days';
import { holidaysOf, isWeekend } from './holidays.rules';

const ZONE_MS = 7 * 3600_000;

const dayInVietnam = (time: Date) => isoDay(new Date(time.getTime() + ZONE_MS));
const isWorkingDay = (day: string) => !isWeekend(day) && !holidaysOf(Number(day.slice(0, 4))).has(day);

/**
 * The end of the `count`-th working day after the day of `from`, in Vietnam: a promise in days is kept until the day is over,
 * whatever time of day or night it was given. Weekends and public holidays do not count.
 */
export function addWorkingDays(from: Date, count: number) {
  let time = from;
  for (let left = count; left > 0;) {
    time = daysAfter(time, 1);
    if (isWorkingDay(dayInVietnam(time))) left -= 1;
  }
  return endOfDay(dayInVietnam(time));
}

/**
 * The end of the `count`-th day after the day of `from`, in Vietnam; where that is a day off, of the next working day (Civil Code 2015,
 * article 148.5).
 */
export function addDays(from: Date, count: number) {
  let time = daysAfter(from, count);
  while (!isWorkingDay(dayInVietnam(time))) time = daysAfter(time, 1);
  return endOfDay(dayInVietnam(time));
}

/** The end of a day in Vietnam: 16:59:59.999 UTC. */
export const beginningOfDay = (isoDate: string) => new Date(`${isoDate}T00:00:00.000+07:00`);
export const endOfDay = (isoDate: string) => new Date(`${isoDate}T23:59:59.999+07:00`);
