const DAY = 86_400_000;

/** The same time of day, `count` working days later. Saturdays and Sundays in Vietnam do not count. */
export function addWorkingDays(from: Date, count: number) {
  let time = from.getTime();
  for (let left = count; left > 0;) {
    time += DAY;
    const weekday = new Date(time + 7 * 3600_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(time);
}

/** The end of a day in Vietnam: 16:59:59.999 UTC. */
export const endOfDay = (isoDate: string) => new Date(`${isoDate}T23:59:59.999+07:00`);
