import { addDays, addWorkingDays, endOfDay } from './working-days';

it.each([
  ['Thursday, over the weekend', '2026-11-26T03:00:00Z', '2026-12-01'],
  ['Sunday before the office opens: three whole days', '2026-11-28T22:19:00Z', '2026-12-02'],
  ['Sunday at night', '2026-11-29T16:00:00Z', '2026-12-02'],
  ['Monday, over 24 November', '2026-11-23T03:00:00Z', '2026-11-27'],
  ['Friday night in UTC, already Saturday in Vietnam', '2026-11-27T18:00:00Z', '2026-12-02'],
  ['Wednesday before Tết 2027', '2027-02-03T03:00:00Z', '2027-02-15'],
  ['Friday before the days around the National Day', '2026-08-28T03:00:00Z', '2026-09-07'],
  ['the last day of a year', '2026-12-31T03:00:00Z', '2027-01-06'],
  ['Friday before the Hùng Kings and two more holidays', '2026-04-24T03:00:00Z', '2026-05-04'],
])('three working days after %s', (_, from, day) => expect(addWorkingDays(new Date(from), 3)).toEqual(endOfDay(day)));

it('a day ends at midnight in Vietnam', () => expect(endOfDay('2026-11-22').toISOString()).toBe('2026-11-22T16:59:59.999Z'));

it.each([
  ['Friday before Tết 2026', '2026-02-13T03:00:00Z', '2026-02-24'],
  ['in the middle of Tết 2026', '2026-02-18T03:00:00Z', '2026-02-24'],
  ['Wednesday before 30 April 2026', '2026-04-29T03:00:00Z', '2026-05-05'],
  ['Friday before 2 September 2026', '2026-08-28T03:00:00Z', '2026-09-04'],
  ['Friday before Tết 2025', '2025-01-24T03:00:00Z', '2025-02-04'],
  ['Tuesday before 30 April 2025, whose Friday was exchanged', '2025-04-29T03:00:00Z', '2025-05-06'],
  ['Friday before 2 September 2025', '2025-08-29T03:00:00Z', '2025-09-04'],
  ['Thursday before Tết 2027', '2027-02-04T03:00:00Z', '2027-02-15'],
])('two working days after %s', (_, from, day) => expect(addWorkingDays(new Date(from), 2)).toEqual(endOfDay(day)));

it.each([
  ['on a working day', '2026-11-02T03:00:00Z', 10, '2026-11-12'],
  ['on a Saturday: Monday', '2026-11-05T03:00:00Z', 9, '2026-11-16'],
  ['in Tết 2026: the Monday after', '2026-02-06T03:00:00Z', 10, '2026-02-23'],
  ['on 30 April 2026: the Monday after 1 May', '2026-04-20T03:00:00Z', 10, '2026-05-04'],
  ['on 2 September 2026: the day after', '2026-08-13T03:00:00Z', 20, '2026-09-03'],
  ['late in the evening, already the next day in Vietnam', '2026-11-02T18:00:00Z', 10, '2026-11-13'],
])('so many days later, %s', (_, from, days, day) => expect(addDays(new Date(from), days)).toEqual(endOfDay(day)));
