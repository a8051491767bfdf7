import { searchAddress } from './search-params';

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
