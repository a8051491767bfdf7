import { lunarDay } from './lunar';

const { TZ } = process.env;
afterAll(() => {
  process.env['TZ'] = TZ ?? 'UTC';
});

/** Those of 1985, 2007 and 2030 are other days in China: 20 February, 18 February, 3 February. */
const tet = ['1985-01-21', '2007-02-17', '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29']
  .concat(['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02', '2031-01-23', '2032-02-11', '2033-01-31'])
  .concat(['2034-02-19', '2035-02-08']);

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'])('wherever the server stands (%s)', (zone) => {
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  it.each(tet)('Tết is on %s', (day) => expect(lunarDay(Number(day.slice(0, 4)), 1, 1)).toBe(day));
});

it.each(['2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26', '2027-04-16', '2028-04-04'])('the Hùng Kings are honoured on %s', (day) =>
  expect(lunarDay(Number(day.slice(0, 4)), 3, 10)).toBe(day),
);

it('the months of a year follow each other, leap months left out', () => {
  for (let year = 1975; year <= 2060; year++) {
    const days = Array.from({ length: 11 }, (_, i) => Date.parse(lunarDay(year, i + 1, 1)) / 86_400_000);
    const lengths = days.slice(1).map((day, i) => day - (days[i] ?? 0));
    expect(lengths.filter((length) => ![29, 30].includes(length)).length).toBeLessThanOrEqual(1);
    expect([1, 2]).toContain(new Date((days[0] ?? 0) * 86_400_000).getUTCMonth() + 1);
  }
});
