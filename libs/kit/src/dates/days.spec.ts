import { daysAfter, isoDay, isoTimes } from './days';

it.each([
  [365, '2027-11-22T02:00:00.000Z'],
  [0, '2026-11-22T02:00:00.000Z'],
  [-22, '2026-10-31T02:00:00.000Z'],
])('%i days later', (days, then) => expect(daysAfter(new Date('2026-11-22T02:00:00Z'), days).toISOString()).toBe(then));

it('the day of a time', () => expect(isoDay(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-22'));

it('writes the times of a row as text and leaves everything else', () =>
  expect(isoTimes({ id: '1', at: new Date('2026-11-22T02:00:00Z'), never: null, version: 3 })).toEqual({
    id: '1',
    at: '2026-11-22T02:00:00.000Z',
    never: null,
    version: 3,
  }));
