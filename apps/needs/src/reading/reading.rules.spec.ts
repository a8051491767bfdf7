import { asProblem } from './reading.rules';

it.each<[string, string, string]>([
  ['lines of a printed sentence', 'Xoài đi biển\nchỉ giữ được\n21 ngày.\nCần 35 ngày.', 'Xoài đi biển chỉ giữ được 21 ngày.\nCần 35 ngày.'],
  ['paragraphs, with no more than one empty line', 'Một.\r\n\r\n\r\n\r\nHai.', 'Một.\n\nHai.'],
  ['a heading stays a line', 'Mục tiêu\nGiữ tươi 35 ngày', 'Mục tiêu\nGiữ tươi 35 ngày'],
  ['what nobody sees', 'Gi\u00adữ\u200b tươi\u0000', 'Giữ tươi'],
  ['letters in pieces', 'Giữ tươi'.normalize('NFD'), 'Giữ tươi'],
  ['spaces of tables', '  Tỷ lệ   thối\t12%  ', 'Tỷ lệ thối 12%'],
  ['nothing', ' \n\u00a0\n', ''],
])('%s', (_, raw, text) => expect(asProblem(raw)).toEqual({ text, cut: false }));

it('what is too long ends with a whole sentence, and says that there was more', () => {
  const { text, cut } = asProblem('Xoài thối cuống sau ba tuần trên biển. '.repeat(200));
  expect(cut).toBe(true);
  expect(text.length).toBeGreaterThan(3_400);
  expect(text.length).toBeLessThanOrEqual(4_000);
  expect(text.endsWith('trên biển.')).toBe(true);
});

it('a word without end is cut where it must be', () =>
  expect(asProblem('x'.repeat(5_000))).toEqual({ text: 'x'.repeat(4_000), cut: true }));
