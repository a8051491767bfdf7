import { compareSearch, readChosen } from './compared';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const technology = (n: number) => ({ kind: 'technology' as const, id: id(n) });

it('what was chosen is read again, four at the most', () => {
  const many = [1, 2, 3, 4, 5].map(technology);
  expect(readChosen(JSON.stringify(many))).toEqual(many.slice(0, 4));
});

it.each([null, '', 'no json', '{}', '[{"kind":"need","id":"x"}]', `[{"kind":"need","id":"${id(1)}"},{"kind":"expert","id":"1"}]`])(
  'anything else is nothing: %j',
  (text) => expect(readChosen(text)).toEqual([]),
);

it('the address names each kind by itself', () => {
  expect(compareSearch([technology(1), { kind: 'expert', id: id(2) }, technology(3)])).toEqual({
    technology: [id(1), id(3)],
    expert: [id(2)],
  });
  expect(compareSearch([technology(1)])).toEqual({ technology: [id(1)], expert: undefined });
});
