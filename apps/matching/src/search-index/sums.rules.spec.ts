import { differing, groupOf, sumOf } from './sums.rules';

const open = { id: 'ab12', version: 3, entry: { documents: [], phrases: [] } };

it('tells a thing in one state from the same in another', () => {
  expect(sumOf(open)).toBe(sumOf({ ...open }));
  for (const other of [{ version: 4 }, { id: 'ab13' }, { entry: null }]) expect(sumOf({ ...open, ...other })).not.toBe(sumOf(open));
});

it('puts things of the same time into different groups', () => {
  const [one, other] = ['019a1b2c-3d4e-7f00-8000-0000000000a1', '019a1b2c-3d4e-7f00-8000-0000000000b2'];
  expect(groupOf(one)).not.toBe(groupOf(other));
});

it('names what differs, and what only one has', () => {
  const sums = new Map([
    ['aa', 1],
    ['bb', 2],
  ]);
  expect(differing(sums, new Map(sums))).toEqual([]);
  expect(
    differing(
      sums,
      new Map([
        ['aa', 1],
        ['bb', 3],
        ['cc', 0],
      ]),
    ),
  ).toEqual(['bb']);
  expect(
    differing(
      sums,
      new Map([
        ['aa', 1],
        ['cc', 5],
      ]),
    ),
  ).toEqual(['bb', 'cc']);
});
