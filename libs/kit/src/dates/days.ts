const DAY = 86_400_000;

/** The same time of day, `days` days later (earlier, if negative). Vietnam has no daylight saving: every day has 24 hours. */
export const daysAfter = (time: Date, days: number) => new Date(time.getTime() + days * DAY);

/** The date in UTC, YYYY-MM-DD. */
export const isoDay = (time: Date) => time.toISOString().slice(0, 10);

const HOURS_AHEAD_OF_UTC = 7;

/** The date in Vietnam, YYYY-MM-DD. */
export const vietnamDay = (time: Date) => isoDay(new Date(time.getTime() + HOURS_AHEAD_OF_UTC * 3600_000));

type WithIsoTimes<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

/** A row with its times as contracts write them: ISO 8601 in UTC. */
export const isoTimes = <T extends object>(row: T) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  ) as WithIsoTimes<T>;
