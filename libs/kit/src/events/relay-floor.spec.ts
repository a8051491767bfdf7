import { RelayFloor } from './relay-floor';

const SETTLE = 60_000;
let now = 0;
let floor: RelayFloor;
const pass = (ms: number) => (now += ms);
const poll = (first?: bigint) => floor.polled(floor.candidate(), first);

beforeEach(() => {
  now = 1_000;
  floor = new RelayFloor(SETTLE, () => now);
});

it('stays at the start until a batch is old enough that no transaction of its time can still be open', () => {
  floor.published(100n);
  pass(SETTLE - 1);
  poll();
  expect(floor.value).toBe(0n);
  pass(1);
  poll();
  expect(floor.value).toBe(100n);
});

it('does not pass a row that a late transaction has brought below', () => {
  floor.published(100n);
  pass(SETTLE);
  poll(97n);
  expect(floor.value).toBe(0n);
  poll(101n);
  expect(floor.value).toBe(100n);
});

it('judges by what was old before the poll, not by what grew old during it', () => {
  floor.published(100n);
  const candidate = floor.candidate();
  pass(SETTLE); // the process was stopped between question and answer
  floor.polled(candidate, undefined);
  expect(floor.value).toBe(0n);
});

it('moves on under steady load, batch after batch', () => {
  for (let id = 1n; id <= 200n; id++) {
    floor.published(id);
    pass(1_000);
    poll(id + 1n);
  }
  expect(floor.value).toBe(141n);
});

it('remembers the highest id of what it forgets', () => {
  floor.published(100n);
  pass(10_000);
  floor.published(50n); // came late, was published later
  pass(SETTLE);
  poll(40n);
  poll();
  expect(floor.value).toBe(100n);
});

it('starts again from the beginning when it was reset', () => {
  floor.published(100n);
  pass(SETTLE);
  poll();
  floor.reset();
  expect(floor.value).toBe(0n);
});
