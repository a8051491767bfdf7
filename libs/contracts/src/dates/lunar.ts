/**
 * The Vietnamese lunar calendar, as far as holidays need it: reckoned for Vietnam's zone, UTC+7, since 1968. Chinese calendars,
 * as in `Intl`, differ from it: in 1985 by a month, in 2007 and 2030 by a day. Positions of sun and moon after J. Meeus,
 * "Astronomical Algorithms", chapters 25 and 49, shortened to what moves a new moon by more than a minute.
 */
const UNIX_EPOCH = 2_440_587.5;
const ZONE = 7 / 24;
/** Earth's rotation lags behind uniform time by about a minute in these decades. */
const DELTA_T = 70 / 86_400;
const MONTH = 29.530588861;
const FIRST_NEW_MOON = 2_451_550.09766;
const DAY_MS = 86_400_000;
/** The winter solstice begins the tenth twelfth of the sun's way. */
const SOLSTICE = 9;

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

/** Days since 1970 in Vietnam. */
const dayOf = (julian: number) => Math.floor(julian - UNIX_EPOCH + ZONE);

/** The day of the k-th new moon since January 2000. */
function newMoonDay(k: number) {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const moved =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node);
  return dayOf(FIRST_NEW_MOON + MONTH * k + 0.00015437 * t * t + moved - DELTA_T);
}

/** In which twelfth of its way the sun stands as a day begins in Vietnam; 0 from the spring equinox on. */
function twelfthOfSun(day: number) {
  const t = (day + UNIX_EPOCH - ZONE - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** The new moon whose month holds the winter solstice of a year: the eleventh month. */
function eleventhMonth(year: number) {
  const lastDay = Date.UTC(year, 11, 31) / DAY_MS;
  let k = Math.ceil((lastDay + UNIX_EPOCH - FIRST_NEW_MOON) / MONTH) + 1;
  while (newMoonDay(k) > lastDay || twelfthOfSun(newMoonDay(k)) >= SOLSTICE) k--;
  return k;
}

/** The first days of the lunar months 1 to 12 of a year, leap months left out, in days since 1970. */
function monthsOf(year: number) {
  const [first, next] = [eleventhMonth(year - 1), eleventhMonth(year)];
  const all = Array.from({ length: next - first + 1 }, (_, i) => newMoonDay(first + i));
  // Thirteen months between two solstices: the first in which the sun enters no new twelfth is the leap month.
  const leap = all.length > 13 ? all.findIndex((day, i) => i > 0 && twelfthOfSun(day) === twelfthOfSun(all[i + 1] ?? day)) : -1;
  return all.filter((_, i) => i !== leap).slice(2);
}

/** The day of the Vietnamese lunar calendar in a year that begins at Tết: `lunarDay(2026, 3, 10)` is "2026-04-26". */
export function lunarDay(year: number, month: number, day: number) {
  const first = monthsOf(year)[month - 1];
  if (first === undefined) throw new Error(`months 1 to 11 are known here, not ${month}`);
  return new Date((first + day - 1) * DAY_MS).toISOString().slice(0, 10);
}
