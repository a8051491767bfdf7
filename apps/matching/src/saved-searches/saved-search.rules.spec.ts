import { readKept } from './saved-search.rules';

it('what was saved is read as it was', () => {
  const query = { q: 'máy sấy', kind: 'technology', sector: ['food'], trlMin: 6, only: 'precise' };
  expect(readKept(query)).toEqual({ query, outdated: [] });
  expect(readKept({})).toEqual({ query: { q: '' }, outdated: [] });
});

it('a filter that there is no more, or that says what none may say, is said and does not narrow', () => {
  const { query, outdated } = readKept({ q: 'máy sấy', colour: 'red', kind: 'machine', trlMax: 12, near: { km: 5 } });
  expect(query).toEqual({ q: 'máy sấy' });
  expect(outdated).toEqual([
    { filter: 'colour', value: 'red' },
    { filter: 'kind', value: 'machine' },
    { filter: 'trlMax', value: '12' },
    { filter: 'near', value: '{"km":5}' },
  ]);
});

it('a code that nobody knows any more is said, and narrows as on the page', () =>
  expect(readKept({ q: '', sector: ['food', 'alchemy'] })).toEqual({
    query: { q: '', sector: ['food', 'alchemy'] },
    outdated: [{ filter: 'sector', value: 'alchemy' }],
  }));

it('the same search reads the same in whatever order it was saved', () =>
  expect(JSON.stringify(readKept({ kind: 'need', q: 'a' }))).toBe(JSON.stringify(readKept({ q: 'a', kind: 'need' }))));
