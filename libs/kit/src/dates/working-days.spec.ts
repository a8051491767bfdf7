import { addWorkingDays, endOfDay } from './working-days';

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
