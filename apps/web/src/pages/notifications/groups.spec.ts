import { byThing } from './groups';

const entry = (n: number, id: string | null) => ({ n, thing: id ? { id } : null });

it('what happened to one thing stands together, where its newest stands', () => {
  const groups = byThing([entry(5, 'mango'), entry(4, null), entry(3, 'dryer'), entry(2, 'mango'), entry(1, null)]);
  expect(groups.map(({ key, entries }) => [key, entries.map(({ n }) => n)])).toEqual([
    ['mango', [5, 2]],
    ['none', [4, 1]],
    ['dryer', [3]],
  ]);
});
