import { type Typing, typing } from './typing';

const begun: Typing = { typed: 'xoài', seen: 'xoài', asked: [] };
const after = (...changes: Parameters<typeof typing>[1][]) => changes.reduce(typing, begun);

it('letters that are typed while the address follows stay', () =>
  expect(
    after(
      { type: 'typed', typed: 'xoài t' },
      { type: 'asked', words: 'xoài t' },
      { type: 'typed', typed: 'xoài tư' },
      { type: 'asked', words: 'xoài tư' },
      { type: 'typed', typed: 'xoài tươ' },
      { type: 'moved', q: 'xoài t' },
    ),
  ).toEqual({ typed: 'xoài tươ', seen: 'xoài t', asked: ['xoài tư'] }));

it('an address that passes over one that was asked is the newer one', () =>
  expect(
    after({ type: 'typed', typed: 'ab' }, { type: 'asked', words: 'a' }, { type: 'asked', words: 'ab' }, { type: 'moved', q: 'ab' }),
  ).toEqual({ typed: 'ab', seen: 'ab', asked: [] }));

it.each(['sầu riêng', ''])('another search, as by Back, stands in the box: %j', (q) =>
  expect(after({ type: 'typed', typed: 'x' }, { type: 'asked', words: 'x' }, { type: 'moved', q: 'x' }, { type: 'moved', q })).toEqual({
    typed: q,
    seen: q,
    asked: [],
  }),
);
