import { Counter } from './rate-limits';

const A_MINUTE_MS = 60_000;
const lan = '198.51.100.1';

/** A counter of two calls a minute, and its clock. */
function counter() {
  const clock = { now: 5_000 };
  return { clock, two: new Counter(2, () => clock.now) };
}

it('says how many calls are left, and when there are new ones', () => {
  const { clock, two } = counter();
  expect(two.count(lan)).toEqual({ left: 1, seconds: 60 });
  clock.now += 18_500;
  expect(two.count(lan)).toEqual({ left: 0, seconds: 42 });
  expect(two.count(lan)).toEqual({ left: -1, seconds: 42 });
});

it('begins anew when the minute is over, which asking does not make longer', () => {
  const { clock, two } = counter();
  for (let n = 0; n < 5; n++) two.count(lan);
  clock.now += A_MINUTE_MS - 1;
  expect(two.count(lan)).toEqual({ left: -4, seconds: 1 });
  clock.now += 1;
  expect(two.count(lan)).toEqual({ left: 1, seconds: 60 });
});

it('counts each client in a minute of their own', () => {
  const { clock, two } = counter();
  two.count(lan);
  clock.now += 30_000;
  expect(two.count('198.51.100.2')).toEqual({ left: 1, seconds: 60 });
  expect(two.count(lan)).toEqual({ left: 0, seconds: 30 });
});
