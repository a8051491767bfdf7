import type { QuietHours } from '@caunoi/contracts/notifications/preferences';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** Clock and weekday where somebody lives. */
export function localOf(now: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    },
  }).formatToParts(now);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}`,
    weekday: of('weekday'),
    hour: Number(of('hour')),
    minute: Number(of('minute')),
  };
}

/** When a letter may come: at once, or at the end of the quiet hours, which may go over midnight. From and to the same hour is no quiet. */
export function dueAfterQuiet(now: Date, timeZone: string, quiet: QuietHours | null) {
  if (!quiet || quiet.from === quiet.to) return now;
  const { hour, minute } = localOf(now, timeZone);
  const isQuiet = quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to;
  if (!isQuiet) return now;
  const minutes = (quiet.to * 60 - (hour * 60 + minute) + DAY_MINUTES) % DAY_MINUTES;
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE + minutes * MINUTE);
}

/** The digest is there in the morning. */
const DIGEST_HOUR = 7;

/** Whether a digest is due: once on each local day, or on Mondays, never before the morning. */
export function isDigestDue(frequency: 'daily' | 'weekly', now: Date, timeZone: string, last: Date | null) {
  const here = localOf(now, timeZone);
  if (here.hour < DIGEST_HOUR || (frequency === 'weekly' && here.weekday !== 'Mon')) return false;
  return last === null || localOf(last, timeZone).day !== here.day;
}
