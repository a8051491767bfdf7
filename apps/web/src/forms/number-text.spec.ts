import { readNumber, writeNumber } from './number-text';

test.each([
  ['vi', '1,8', 1.8],
  ['vi', '1.800.000', 1_800_000],
  ['vi', '1.800', 1800],
  ['vi', '1.8', 1.8],
  ['vi', '1.800.000,5', 1_800_000.5],
  ['fr', '1 800 000', 1_800_000],
  ['fr', '0,25', 0.25],
  ['en', '1.8', 1.8],
  ['en', '1,800', 1800],
  ['vi', '-3', -3],
  ['vi', '1,250.5', 1250.5],
  ['en', '1.250,5', 1250.5],
  ['fr', '1,250,000.5', 1_250_000.5],
  ['vi', '−18', -18],
  ['vi', '–18,5', -18.5],
  ['en', '1 250.5', 1250.5],
  ['vi', '1.250,5.0', '1.250,5.0'],
  ['vi', '  ', null],
  ['vi', 'thấp', 'thấp'],
  ['vi', '3%', '3%'],
  ['vi', '1,2,3', '1,2,3'],
] as const)('%s: "%s" is read as %s', (locale, text, value) => {
  expect(readNumber(text, locale)).toBe(value);
});

test.each([
  ['vi', 1.125],
  ['fr', 1234.5],
  ['en', 1.125],
  ['vi', 1_250_000],
] as const)('%s: a written number is read back unchanged: %d', (locale, value) => {
  expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
});
