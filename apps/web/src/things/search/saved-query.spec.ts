import { looksForTheSame, savedQueryOf } from './saved-query';

it('of an address is kept what is looked for, not how it is looked through', () => {
  const looking = { sort: 'newest', pages: 3, spelling: 'verbatim', province: [] } as const;
  const query = { q: 'máy sấy', kind: 'technology', sector: ['food'], trlMin: 6 } as const;
  expect(savedQueryOf({ ...query, sector: ['food'], ...looking, province: [] }, null)).toEqual(query);
});

it('words that were mended are kept as they were searched, what was typed for filters among the filters', () =>
  expect(savedQueryOf({ q: 'máy sâyy trl:>=6 -robot' }, 'máy sấy')).toEqual({ q: 'máy sấy -robot', trlMin: 6 }));

it.each([
  [{ q: 'máy sấy', sector: ['food', 'water'] }, { q: 'máy sấy', sector: ['water', 'food'] }, true],
  [{ q: 'máy sấy sector:food' }, { q: 'máy sấy', sector: ['food'] }, true],
  [{ q: 'máy sấy' }, { q: 'máy sấy', only: 'precise' as const }, false],
  [{ q: 'máy sấy' }, { q: 'máy' }, false],
])('%j and %j look for the same: %s', (one, other, same) => expect(looksForTheSame(one, other)).toBe(same));
