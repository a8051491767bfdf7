import { LONGEST_QUERY, SearchAddress } from './search-params';

it('a text that is too long is looked for by its beginning, never left out', () => {
  const pasted = 'Giữ xoài tươi lâu hơn trên đường biển. '.repeat(50);
  expect(SearchAddress.parse({ q: pasted }).q).toBe(pasted.slice(0, LONGEST_QUERY));
  expect(SearchAddress.parse({ q: 'ạ'.repeat(LONGEST_QUERY).normalize('NFD') }).q).toBe('ạ'.repeat(LONGEST_QUERY));
  expect(SearchAddress.parse({ q: 'xoài' }).q).toBe('xoài');
  expect(SearchAddress.parse({ q: ['x'] }).q).toBeUndefined();
});
