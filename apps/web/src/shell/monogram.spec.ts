import { monogram } from './monogram';

test.each([
  ['Công ty TNHH Xoài Cát', 'XC'],
  ['Viện Hóa học', 'VH'],
  ['Đại học Cần Thơ', 'CT'],
  ['VINAMILK', 'V'],
  ['', ''],
])('%s → %s', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});
