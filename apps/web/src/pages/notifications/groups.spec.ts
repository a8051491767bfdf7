import { bySubject } from './groups';

const entry = (n: number, id: string | null) => ({ n, thing: id ? { id } : null, search: null });
const found = (n: number, id: string) => ({ n, thing: null, search: { id } });

it('what happened to one thing, or was found by one search, stands together, where its newest stands', () => {
  const entries = [
    entry(7, 'mango'),
    found(6, 'drying'),
    entry(5, null),
    entry(4, 'dryer'),
    found(3, 'drying'),
    entry(2, 'mango'),
    entry(1, null),
  ];
  expect(bySubject<(typeof entries)[number]>(entries).map(({ key, entries: of }) => [key, of.map(({ n }) => n)])).toEqual([
    ['mango', [7, 2]],
    ['drying', [6, 3]],
    ['none', [5, 1]],
    ['dryer', [4]],
  ]);
});
