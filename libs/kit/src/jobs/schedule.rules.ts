import { Cron } from 'croner';

/** When a job runs: after so many seconds again and again, or by five fields of cron in the time of Vietnam. */
export type Schedule = { everySeconds: number } | { cron: string };

const ZONE = 'Asia/Ho_Chi_Minh';

/** The first time after `from`. A pattern that is none, or that never comes, is thrown: a job that never runs is a mistake. */
export function nextAfter(schedule: Schedule, from: Date): Date {
  if ('everySeconds' in schedule) return new Date(from.getTime() + schedule.everySeconds * 1_000);
  const next = new Cron(schedule.cron, { timezone: ZONE, paused: true }).nextRun(from);
  if (!next) throw new Error(`"${schedule.cron}" never comes.`);
  return next;
}

export const wordsOf = (schedule: Schedule) => ('cron' in schedule ? schedule.cron : `every ${schedule.everySeconds} s`);
