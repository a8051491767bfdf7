import { formatDay, formatDong, formatTime, formatMeasure, formatToday } from './format';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('dates and times are those of Vietnam, wherever the reader is', () => {
  expect(formatTime('2026-11-21T18:05:00Z', 'vi')).toBe('01:05');
  expect(formatDay(new Date('2026-11-21T18:00:00Z'))).toBe('2026-11-22');
});

test.each([
  ['vi', '1.250.000 ₫'],
  ['fr', '1 250 000 ₫'],
] as const)('%s writes every đồng as %s', (locale, text) => {
  expect(plain(formatDong(1_250_000, locale))).toBe(text);
});

test.each([
  [35, 'ngày', 'vi', '35 ngày'],
  [2.6, '%', 'vi', '2,6%'],
  [2.6, '%', 'en', '2.6%'],
  [2.6, '%', 'fr', '2,6\u00a0%'],
] as const)('%s %s in %s is %s', (value, unit, locale, text) => {
  expect(formatMeasure(value, unit, locale)).toBe(text);
});

test.each([
  ['vi', 'Chủ Nhật, 22/11/2026.'],
  ['en', 'Sunday, 22/11/2026.'],
  ['fr', 'dimanche 22/11/2026.'],
] as const)('the day at the top of a desk in %s is %s', (locale, text) => {
  expect(formatToday(new Date('2026-11-22T12:00:00Z'), locale)).toBe(text);
});
