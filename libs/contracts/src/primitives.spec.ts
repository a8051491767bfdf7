import { OpenText, Text, WebAddress } from './primitives';

describe('what a person typed', () => {
  it.each([
    ['is composed', 'Giữ xoài'.normalize('NFD'), 'Giữ xoài'],
    ['has no blank ends', ' \u00a0xoài\n ', 'xoài'],
    ['keeps its lines and tabs', 'một\r\n\thai', 'một\n\thai'],
    ['has no characters that can’t be stored', 'xo\0à\u001bi\u0085', 'xoài'],
    ['has no halves of characters', 'xoài \ud800!', 'xoài \ufffd!'],
    ['keeps characters of two halves', 'xoài 🥭', 'xoài 🥭'],
  ])('%s', (_, typed, kept) => {
    expect(Text(20).parse(typed)).toBe(kept);
    expect(OpenText(20).parse(typed)).toBe(kept);
  });

  it('is counted as it is kept', () => {
    expect(Text(8).parse('ạ'.repeat(8).normalize('NFD'))).toHaveLength(8);
    expect(Text(8).safeParse('ạ'.repeat(9)).success).toBe(false);
    expect(Text(8).safeParse(' \0 ').success).toBe(false);
    expect(OpenText(8).parse(' \0 ')).toBe('');
  });
});

describe('a web address', () => {
  it.each([
    ['https://vi-du.vn/xoài'.normalize('NFD'), 'https://vi-du.vn/xoài'],
    [' http://ví-dụ.vn ', 'http://ví-dụ.vn'],
    ['https://vi-du.vn/\0a', 'https://vi-du.vn/a'],
  ])('%j is kept as %j', (typed, kept) => expect(WebAddress.parse(typed)).toBe(kept));

  it.each(['vi-du.vn', 'javascript:alert(1)', 'ftp://vi-du.vn', `https://vi-du.vn/${'x'.repeat(300)}`, ''])('%j is none', (typed) =>
    expect(WebAddress.safeParse(typed).success).toBe(false),
  );
});
