import { addWorkingDays, endOfDay } from './working-days';

it.each([
  ['Monday', '2026-11-23T03:00:00Z', '2026-11-26T03:00:00.000Z'],
  ['Thursday, over the weekend', '2026-11-26T03:00:00Z', '2026-12-01T03:00:00.000Z'],
  ['Saturday', '2026-11-28T03:00:00Z', '2026-12-02T03:00:00.000Z'],
  ['Friday night in UTC, already Saturday in Vietnam', '2026-11-27T18:00:00Z', '2026-12-01T18:00:00.000Z'],
])('three working days after %s', (_, from, to) => expect(addWorkingDays(new Date(from), 3).toISOString()).toBe(to));

it('a day ends at midnight in Vietnam', () => expect(endOfDay('2026-11-22').toISOString()).toBe('2026-11-22T16:59:59.999Z'));
