import { holidaysOf, isWeekend } from './holidays.rules';

const workdaysOff = (year: number) => [...holidaysOf(year)].filter((day) => !isWeekend(day)).sort();

it.each([
  [2025, ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02']],
  [2026, ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02', '11-24']],
  // Tết of 2027 begins on a Saturday: its two weekend days are made up for. So are 1 May (a Saturday) and nothing else.
  [2027, ['01-01', '02-05', '02-08', '02-09', '02-10', '02-11', '04-16', '04-30', '05-03', '09-02', '09-03', '11-24']],
])('working days off in %i', (year, days) => expect(workdaysOff(year)).toEqual(days.map((day) => `${year}-${day}`)));

it('24 November is an ordinary day before 2026', () => expect(holidaysOf(2025)).not.toContain('2025-11-24'));

it.each(Array.from({ length: 30 }, (_, n) => 2026 + n))('twelve days are given in %i, whatever weekdays they fall on', (year) => {
  const exchanged = year === 2026 ? 2 : 0;
  // A year may have fewer where two holidays fall on one day.
  expect([11, 12]).toContain(workdaysOff(year).length - exchanged);
});
