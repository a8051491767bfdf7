import { FLAWLESS, verdict } from './oracle';

const versions = new Map([['a', 3]]);
const seen = (...order: number[]) => order.map((version) => ({ id: 'a', version }));

it.each([
  ['everything once and in order', [1, 2, 3], FLAWLESS],
  ['a gap', [1, 3], { ...FLAWLESS, lost: ['a:2'] }],
  ['nothing at all', [], { ...FLAWLESS, lost: ['a:1', 'a:2', 'a:3'] }],
  ['a repetition', [1, 2, 2, 3], { ...FLAWLESS, doubled: ['a:2'] }],
  ['a repetition later on', [1, 2, 3, 1], { ...FLAWLESS, doubled: ['a:1'] }],
  ['a step back', [1, 3, 2], { ...FLAWLESS, inverted: ['a:2'] }],
])('the oracle knows %s', (_, order, expected) => expect(verdict(versions, seen(...order))).toEqual(expected));
