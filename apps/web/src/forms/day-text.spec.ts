import { readDay, writeDay } from './day-text';

test.each([
  ['31/03/2027', '2027-03-31'],
  ['1/3/2027', '2027-03-01'],
  ['1-3-2027', '2027-03-01'],
  ['01.03.2027', '2027-03-01'],
  ['2027-03-31', '2027-03-31'],
  ['29/02/2028', '2028-02-29'],
  ['', null],
])('"%s" is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['29/02/2027', '31/04/2027', '13/13/2027', 'tháng sau', '1/3/27'])('"%s" is no day and stays for the writer to mend', (text) => {
  expect(readDay(text)).toBe(text);
});

test('days are written day first', () => {
  expect(writeDay('2027-03-31')).toBe('31/03/2027');
  expect(writeDay(null)).toBe('');
});
