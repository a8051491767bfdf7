import { LONGEST_QUERY, searchAddress } from './search-params';

test('an address of the search is read, and what it says wrongly is left out', () => {
  expect(
    searchAddress({ q: 'xoài', kind: 'need', sector: 'food', province: ['79', '01'], trlMin: '4', sort: 'newest', pages: '2' }),
  ).toEqual({
    q: 'xoài',
    kind: 'need',
    sector: ['food'],
    province: ['79', '01'],
    trlMin: 4,
    sort: 'newest',
    pages: 2,
  });
  const wrong = { q: ['a', 'b'], kind: 'person', sector: [1], trlMin: '10', sort: 'oldest', pages: '1.5', other: 'x' };
  expect(Object.values(searchAddress(wrong)).filter((value) => value !== undefined)).toEqual([]);
});

it('a text that is too long is looked for by its beginning, never left out', () => {
  const pasted = 'Giữ xoài tươi lâu hơn trên đường biển. '.repeat(50);
  expect(searchAddress({ q: pasted }).q).toBe(pasted.slice(0, LONGEST_QUERY));
  expect(searchAddress({ q: 'ạ'.repeat(LONGEST_QUERY).normalize('NFD') }).q).toBe('ạ'.repeat(LONGEST_QUERY));
  expect(searchAddress({ q: 'xoài' }).q).toBe('xoài');
  expect(searchAddress({ q: ['x'] }).q).toBeUndefined();
});

it.each(['', '   ', '\t\u00a0'])('words that are only blanks, %j, are none', (q) => expect(searchAddress({ q }).q).toBeUndefined());
