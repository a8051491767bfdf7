import { eventually } from '@caunoi/testing/events/eventually';
import { log } from './log';
import { Schedule } from './schedule';
import { doerNow } from './trace';

const OFTEN = 0.005;
let schedule: Schedule;
beforeAll(() => {
  log.level = 'silent';
});
beforeEach(() => {
  schedule = new Schedule();
});
afterEach(() => schedule.beforeApplicationShutdown());

it('runs at once and again after each pause, never twice at the same time', async () => {
  let [runs, running, most] = [0, 0, 0];
  schedule.every(OFTEN, 'count', async () => {
    most = Math.max(most, ++running);
    await new Promise((passed) => setTimeout(passed, 15));
    running--;
    runs++;
  });
  await eventually(() => expect(runs).toBeGreaterThan(2));
  expect(most).toBe(1);
});

it('works in its own name', async () => {
  let doer: unknown;
  schedule.every(OFTEN, 'count', async () => void (doer = doerNow()));
  await eventually(() => expect(doer).toEqual({ id: 'count', kind: 'job' }));
});

it('goes on after a failure', async () => {
  let runs = 0;
  schedule.every(OFTEN, 'fail', async () => {
    runs++;
    throw new Error('not this time');
  });
  await eventually(() => expect(runs).toBeGreaterThan(2));
});

it('at the end lets the running work finish and begins nothing new', async () => {
  let [begun, finished] = [0, 0];
  schedule.every(OFTEN, 'slow', async () => {
    begun++;
    await new Promise((passed) => setTimeout(passed, 50));
    finished++;
  });
  await schedule.beforeApplicationShutdown();
  expect([begun, finished]).toEqual([1, 1]);
  await new Promise((passed) => setTimeout(passed, 40));
  expect(begun).toBe(1);
});
