import { formatDate, formatRelative } from './formats';

test('days are those of Vietnam, wherever the reader is', () => {
  expect(formatDate('2026-11-21T18:00:00Z', 'vi')).toBe('22/11/2026');
});

const now = new Date('2026-11-22T12:00:00Z');
test.each([
  ['2026-11-22T09:00:00Z', '3 giờ trước'],
  ['2026-11-22T11:58:00Z', '2 phút trước'],
  ['2026-11-21T11:00:00Z', 'hôm qua'],
  ['2026-09-22T12:00:00Z', '2 tháng trước'],
  ['2024-11-22T12:00:00Z', '2 năm trước'],
])('%s is %s', (value, text) => {
  expect(formatRelative(value, now, 'vi')).toBe(text);
});
