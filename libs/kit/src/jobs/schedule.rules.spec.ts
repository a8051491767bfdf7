import { nextAfter, type Schedule, wordsOf } from './schedule.rules';

/** Vietnam is seven hours ahead of UTC, the whole year; 29 November 2026 is a Sunday. */
it.each<[Schedule, string, string]>([
  [{ everySeconds: 60 }, '2026-11-29T00:30:00.250Z', '2026-11-29T00:31:00.250Z'],
  [{ cron: '0 8 * * *' }, '2026-11-29T00:59:59.999Z', '2026-11-29T01:00:00.000Z'],
  [{ cron: '0 8 * * *' }, '2026-11-29T01:00:00.000Z', '2026-11-30T01:00:00.000Z'],
  [{ cron: '0 8 * * 1-5' }, '2026-11-28T09:00:00.000Z', '2026-11-30T01:00:00.000Z'],
  [{ cron: '*/15 * * * *' }, '2026-11-29T00:00:00.500Z', '2026-11-29T00:15:00.000Z'],
  [{ cron: '30 0 1 * *' }, '2026-11-30T17:29:00.000Z', '2026-11-30T17:30:00.000Z'],
])('%j after %s: %s', (schedule, from, next) => expect(nextAfter(schedule, new Date(from)).toISOString()).toBe(next));

it.each(['every day', '0 25 * * *', '0 0 31 2 *'])('"%s" is refused rather than never run', (cron) =>
  expect(() => nextAfter({ cron }, new Date())).toThrow(),
);

it('says itself in words', () =>
  expect([wordsOf({ everySeconds: 60 }), wordsOf({ cron: '0 8 * * *' })]).toEqual(['every 60 s', '0 8 * * *']));
