import { marked } from './quotes.rules';

const spansOf = (text: string, ...words: string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

it('marks what is shared and leaves the text as it was', () => {
  const text = 'Xoài của chúng tôi đi tàu biển chỉ giữ được 21 ngày.';
  const parts = marked(text, spansOf(text, 'tàu biển', 'Xoài'));
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['Xoài', 'tàu biển']);
});

it('cuts a long text between words around most of what is shared', () => {
  const text = `${'mở đầu dài dòng '.repeat(40)}giữ tươi 34 ngày trên tàu${' kết thúc dài dòng'.repeat(40)}`;
  const parts = marked(text, spansOf(text, 'giữ tươi', '34 ngày'));
  const shown = parts.map((part) => part.text).join('');
  expect(shown).toMatch(/^… .*giữ tươi 34 ngày.* …$/);
  expect(shown.length).toBeLessThan(280);
  expect(text).toContain(shown.slice(2, -2));
});

it('marks overlapping phrases once', () => {
  const text = 'nước thải dệt nhuộm';
  const parts = marked(text, spansOf(text, 'nước thải dệt', 'thải dệt nhuộm'));
  expect(parts.map((part) => part.text).join('')).toBe(text);
});
