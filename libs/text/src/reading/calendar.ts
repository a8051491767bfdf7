/** Reckoning with days as YYYY-MM-DD; months count from 1. */

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** A day that exists; undefined for 31 June. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : undefined;
}

/** The last day of a month; month 0 is the December before, 13 the January after. */
export const monthEnd = (year: number, month: number) => iso(new Date(Date.UTC(year, month, 0)));

export const daysAfter = (day: string, days: number) => iso(new Date(Date.parse(day) + days * 86_400_000));

/** The same day so many months on; the last of the month where there is no such day. */
export function monthsAfter(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = monthEnd(year, month + months);
  return dayOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)), day) ?? last;
}

/** A weekday (1 Monday … 7 Sunday) of this week or of one that comes; a week begins on Monday. */
export function weekday(today: string, weeksOn: number, day: number): string {
  const now = new Date(today).getUTCDay() || 7;
  return daysAfter(today, 7 * weeksOn + day - now);
}
