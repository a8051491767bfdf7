import { FREE_FROM_ANYWHERE, FREE_FROM_ONE_PLACE, waitAfter } from './wait.rules';

it.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [9, 16],
  [13, 256],
  [14, 300],
  [1000, 300],
])('after %d failures from one place one waits %d seconds', (failures, seconds) =>
  expect(waitAfter(failures, FREE_FROM_ONE_PLACE)).toBe(seconds),
);

it.each([
  [99, 0],
  [100, 1],
  [5000, 300],
])('after %d failures from anywhere one waits %d seconds', (failures, seconds) =>
  expect(waitAfter(failures, FREE_FROM_ANYWHERE)).toBe(seconds),
);
