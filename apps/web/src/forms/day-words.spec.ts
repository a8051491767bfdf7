import { readDayWords } from './day-words';

const today = '2026-11-30';

test.each([
  ['cuối quý 2 năm sau', '2027-06-30'],
  ['quý 2/2027', '2027-06-30'],
  ['trong 3 tháng', '2027-02-28'],
  ['3 tháng nữa', '2027-02-28'],
  ['trong 45 ngày', '2027-01-14'],
  ['trước Tết', '2027-02-05'],
  ['truoc tet', '2027-02-05'],
  ['cuối năm sau', '2027-12-31'],
  ['tháng 6/2027', '2027-06-30'],
  ['cuối tháng 6 năm 2027', '2027-06-30'],
  ['15 tháng 6 năm 2027', '2027-06-15'],
  ['in 3 months', '2027-02-28'],
  ['end of June 2027', '2027-06-30'],
  ['30 June 2027', '2027-06-30'],
  ['dans 3 mois', '2027-02-28'],
  ['fin juin 2027', '2027-06-30'],
])('“%s” is %s', (words, day) => expect(readDayWords(words, today)).toBe(day));

test.each(['', '31/02/2027', 'càng sớm càng tốt', 'năm ngoái', 'tháng', '2027'])('“%s” names no coming day', (words) =>
  expect(readDayWords(words, today)).toBeNull(),
);
