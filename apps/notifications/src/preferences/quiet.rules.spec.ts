import { dueAfterQuiet, isDigestDue } from './quiet.rules';

const HOME = 'Asia/Ho_Chi_Minh';
const night = { from: 22, to: 6 };

it.each([
  ['21:59', '2026-11-30T14:59:00Z', '2026-11-30T14:59:00Z'],
  ['22:00', '2026-11-30T15:00:00Z', '2026-11-30T23:00:00Z'],
  ['02:30', '2026-11-30T19:30:20Z', '2026-11-30T23:00:00Z'],
  ['06:00', '2026-11-30T23:00:00Z', '2026-11-30T23:00:00Z'],
])('at %s in Vietnam, quiet from 22 to 6', (_, now, due) => {
  expect(dueAfterQuiet(new Date(now), HOME, night)).toEqual(new Date(due));
});

it('quiet in the middle of a day, none at all, and elsewhere', () => {
  const noon = new Date('2026-11-30T05:00:00Z');
  expect(dueAfterQuiet(noon, HOME, { from: 12, to: 14 })).toEqual(new Date('2026-11-30T07:00:00Z'));
  expect(dueAfterQuiet(noon, HOME, null)).toEqual(noon);
  expect(dueAfterQuiet(noon, HOME, { from: 8, to: 8 })).toEqual(noon);
  expect(dueAfterQuiet(noon, 'Europe/Paris', { from: 22, to: 7 })).toEqual(new Date('2026-11-30T06:00:00Z'));
});

it('a digest comes once a day after seven, a weekly one on Mondays', () => {
  const [monday, tuesday] = [new Date('2026-11-30T01:00:00Z'), new Date('2026-12-01T01:00:00Z')];
  expect(isDigestDue('daily', new Date('2026-11-29T23:30:00Z'), HOME, null)).toBe(false);
  expect(isDigestDue('daily', monday, HOME, null)).toBe(true);
  expect(isDigestDue('daily', monday, HOME, new Date('2026-11-30T00:30:00Z'))).toBe(false);
  expect(isDigestDue('daily', tuesday, HOME, monday)).toBe(true);
  expect([isDigestDue('weekly', monday, HOME, null), isDigestDue('weekly', tuesday, HOME, null)]).toEqual([true, false]);
});
