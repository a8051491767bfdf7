import { lunarDay } from '@caunoi/contracts/dates/lunar';

const DAY = 86_400_000;
/**
 * The Prime Minister exchanges single working days for Saturdays and lays the days of Tết, announced each autumn by the ministry in charge of
 * labour for the year to come: add them here. 2025: notice 6150/TB-BLĐTBXH of 3 December 2024. 2027: to be announced.
 */
const EXCHANGED = ['2025-05-02', '2026-01-02', '2026-08-31'];
/** By which days before and after the first of Tết, where they were laid otherwise than is usual. */
const TET: Readonly<Record<number, readonly number[]>> = { 2025: [-2, -1, 0, 1, 2] };
const USUAL_TET = [-1, 0, 1, 2, 3];
/** Vietnam Culture Day is a paid day off from this year on. */
const CULTURE_DAY_SINCE = 2026;

const later = (isoDay: string, days: number) => new Date(Date.parse(isoDay) + days * DAY).toISOString().slice(0, 10);
const weekdayOf = (isoDay: string) => new Date(isoDay).getUTCDay();
export const isWeekend = (isoDay: string) => [0, 6].includes(weekdayOf(isoDay));

/** Labour Code 2019, article 112: eleven days, those of Tết and of the National Day as the Prime Minister has laid them until now. */
function namedDays(year: number) {
  const tet = lunarDay(year, 1, 1);
  const nationalDay = `${year}-09-02`;
  // Its second day joins it to the weekend, or else goes before it.
  const second = [0, 1, 4].includes(weekdayOf(nationalDay)) ? 1 : -1;
  return [
    `${year}-01-01`,
    ...(TET[year] ?? USUAL_TET).map((days) => later(tet, days)),
    lunarDay(year, 3, 10),
    ...[`${year}-04-30`, `${year}-05-01`],
    ...[nationalDay, later(nationalDay, second)],
    ...(year >= CULTURE_DAY_SINCE ? [`${year}-11-24`] : []),
  ];
}

const known = new Map<number, ReadonlySet<string>>();

/** The public holidays of a year. One that falls on a weekend is made up for on the next working day (article 111). */
export function holidaysOf(year: number): ReadonlySet<string> {
  const found = known.get(year);
  if (found) return found;
  const days = namedDays(year).sort();
  const all = new Set([...days, ...EXCHANGED.filter((day) => day.startsWith(`${year}`))]);
  for (const day of days.filter(isWeekend)) {
    let instead = later(day, 1);
    while (isWeekend(instead) || all.has(instead)) instead = later(instead, 1);
    all.add(instead);
  }
  known.set(year, all);
  return all;
}
