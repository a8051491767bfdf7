import { Breaker } from './breaker';

let now = 0;
const failing = (times: number) => {
  const breaker = new Breaker(() => now);
  for (let n = 0; n < times; n++) breaker.failed();
  return breaker;
};
beforeEach(() => void (now = 0));

it('lets through what fails now and then', () => {
  const breaker = failing(9);
  expect(breaker.lets()).toBe(true);
  breaker.answered();
  for (let n = 0; n < 9; n++) breaker.failed();
  expect(breaker.lets()).toBe(true);
});

it('after ten failures in a row refuses for two seconds, then lets one try', () => {
  const breaker = failing(10);
  expect(breaker.lets()).toBe(false);
  now = 1_999;
  expect(breaker.lets()).toBe(false);
  now = 2_000;
  expect([breaker.lets(), breaker.lets()]).toEqual([true, false]);
});

it('opens for all when the one that tried was answered, rests again when it was not', () => {
  const breaker = failing(10);
  now = 2_000;
  breaker.lets();
  breaker.failed();
  expect(breaker.lets()).toBe(false);
  now = 4_000;
  breaker.lets();
  breaker.answered();
  expect([breaker.lets(), breaker.lets()]).toEqual([true, true]);
});
