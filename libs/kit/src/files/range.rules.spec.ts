import { isKnown, partOf } from './range.rules';

it.each<[string | undefined, ReturnType<typeof partOf>]>([
  [undefined, 'all'],
  ['', 'all'],
  ['bytes=0-', { from: 0, to: 9 }],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=2-4', { from: 2, to: 4 }],
  [' bytes=9-9 ', { from: 9, to: 9 }],
  ['bytes=5-99', { from: 5, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-10', { from: 0, to: 9 }],
  ['bytes=-99', { from: 0, to: 9 }],
  ['bytes=-0', 'none'],
  ['bytes=10-', 'none'],
  ['bytes=10-12', 'none'],
  ['bytes=4-2', 'all'],
  ['bytes=-', 'all'],
  ['bytes=0-1,4-5', 'all'],
  ['bytes=0-1, 4-5', 'all'],
  ['bytes=a-b', 'all'],
  ['lines=0-1', 'all'],
  ['bytes=0-1x', 'all'],
])('of ten bytes, %s is %j', (header, part) => expect(partOf(header, 10)).toEqual(part));

it('an empty file has no part', () =>
  expect([partOf(undefined, 0), partOf('bytes=0-', 0), partOf('bytes=-1', 0)]).toEqual(['all', 'none', 'none']));

it.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('a reader with %s has "a": %s', (header, known) => expect(isKnown(header, '"a"')).toBe(known));
