import { along } from './curve.rules';

const curve = [
  [1, 0],
  [2, 0.5],
  [4, 1],
] as const;

it.each([
  [0, 0],
  [1, 0],
  [1.5, 0.25],
  [2, 0.5],
  [3, 0.75],
  [4, 1],
  [9, 1],
])('at %d is %d', (x, y) => expect(along(curve, x)).toBe(y));
