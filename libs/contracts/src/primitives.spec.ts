import { Cursor, Day, Figure, Line, OpenLine, OpenText, Text, Typed, WebAddress } from './primitives';

describe('what a person typed', () => {
  it.each([
    ['is composed', 'Giữ xoài'.normalize('NFD'), 'Giữ xoài'],
    ['has no blank ends', ' \u00a0xoài\n ', 'xoài'],
    ['keeps its lines and tabs', 'một\r\n\thai', 'một\n\thai'],
    ['has no characters that can’t be stored', 'xo\0à\u001bi\u0085', 'xoài'],
    ['has no halves of characters', 'xoài \ud800!', 'xoài \ufffd!'],
    ['keeps characters of two halves', 'xoài 🥭', 'xoài 🥭'],
    ['keeps signs that are joined', 'nhà nông 👩‍🌾', 'nhà nông 👩‍🌾'],
    ['has line breaks where Word has its own', '5%.\u000bKho lạnh\u000cMới', '5%.\nKho lạnh\nMới'],
    ['has line breaks where old systems have theirs', 'một\rhai\u2028ba', 'một\nhai\nba'],
    ['has nothing that turns the direction', '\u202egnas\u202c \u2066xoài\u2069', 'gnas xoài'],
    ['has letters that can be read', `a${'\u0301'.repeat(30)}`, `á${'\u0301'.repeat(7)}`],
  ])('%s', (_, typed, kept) => {
    expect(Text(20).parse(typed)).toBe(kept);
    expect(OpenText(20).parse(typed)).toBe(kept);
  });

  it.each(['\u200b\u200b', '\u00ad \ufeff', '\u3164', '\u2800', '\u2060\n\u180e', '\u0301'])('%j is nothing at all', (typed) => {
    expect(Text(20).safeParse(typed).success).toBe(false);
    expect(OpenText(20).parse(typed)).toBe('');
    expect(Line(20).safeParse(typed).success).toBe(false);
  });

  it.each([
    ['Máy\u000bsấy', 'Máy sấy'],
    ['Máy \r\n\t sấy\n', 'Máy sấy'],
    ['Máy  sấy', 'Máy  sấy'],
  ])('in one line %j is %j', (typed, kept) => {
    expect(Line(20).parse(typed)).toBe(kept);
    expect(OpenLine(20).parse(typed)).toBe(kept);
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

describe('limits of what somebody can mean', () => {
  it.each(['2027-06-30', '1900-01-01', '2099-12-31'])('%s is a day', (day) => expect(Day.parse(day)).toBe(day));
  it.each(['0000-01-01', '0027-06-30', '9999-12-31', '2027-02-29', '30/6/2027', ''])('%j is none', (day) =>
    expect(Day.safeParse(day).success).toBe(false),
  );
  it.each([0, -18.5, 1e12])('%d is a figure', (figure) => expect(Figure.parse(figure)).toBe(figure));
  it.each([1e308, -1e13, Infinity, NaN])('%d is none', (figure) => expect(Figure.safeParse(figure).success).toBe(false));
  it.each(['MQ', 'a-b_c'])('%s may be a cursor', (cursor) => expect(Cursor.parse(cursor)).toBe(cursor));
  it.each(['', 'a b', 'xoài', '\0'])('%j is no cursor', (cursor) => expect(Cursor.safeParse(cursor).success).toBe(false));
});

it('what is being typed is counted in letters as people see them, and keeps its last blank', () => {
  expect(Typed(8).parse(`${'ạ'.repeat(7)} `.normalize('NFD'))).toBe(`${'ạ'.repeat(7)} `);
  expect(Typed(8).safeParse('ạ'.repeat(9)).success).toBe(false);
});
