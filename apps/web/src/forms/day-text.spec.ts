import { monthsOn, readDay, writeDay } from './day-text';

test.each([
  ['31/03/2027', '2027-03-31'],
  ['1/3/2027', '2027-03-01'],
  ['1-3-2027', '2027-03-01'],
  ['01.03.2027', '2027-03-01'],
  ['2027-03-31', '2027-03-31'],
  ['29/02/2028', '2028-02-29'],
  ['1/3/27', '2027-03-01'],
  ['1-6-27', '2027-06-01'],
  ['01062027', '2027-06-01'],
  ['010627', '2027-06-01'],
  ['1 6 2027', '2027-06-01'],
  ['１／６／２０２７', '2027-06-01'],
  ['', null],
])('"%s" is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['29/02/2027', '31/04/2027', '31/02/27', '13/13/2027', '31022027', '1062027', 'tháng sau'])(
  '"%s" is no day and stays for the writer to mend',
  (text) => {
    expect(readDay(text)).toBe(text);
  },
);

test('days are written day first', () => {
  expect(writeDay('2027-03-31')).toBe('31/03/2027');
  expect(writeDay(null)).toBe('');
});

test.each([
  ['2026-11-29', 6, '2027-05-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
])('%s, %d months on, is %s', (today, months, day) => {
  expect(monthsOn(today, months)).toBe(day);
});
