import { parseSearch, stringifySearch } from './search-params';

describe('addresses hold filters as plain text', () => {
  test.each([
    ['', {}],
    ['?q=xo%C3%A0i+t%C6%B0%C6%A1i', { q: 'xoài tươi' }],
    ['?province=79&province=01', { province: ['79', '01'] }],
    ['?q=123', { q: '123' }],
  ])('%s is read as %j and written back', (address, params) => {
    expect(parseSearch(address)).toEqual(params);
    expect(parseSearch(stringifySearch(params))).toEqual(params);
  });

  test('what is empty does not lengthen the address', () => {
    expect(stringifySearch({ q: '', kind: undefined, province: [], sort: null })).toBe('');
  });
});
